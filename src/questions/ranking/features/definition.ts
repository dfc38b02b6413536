import { defineFeature } from '../../../scoring/feature.ts';
import { definitionOf } from '../../answer-types/definition.ts';
import type { Rule } from '../../model/feature.ts';

/** Defines somebody or something: "Ada Lind, the harbour master", "harbour master Ada Lind". */
export const definition: Rule = defineFeature({
  name: 'definition',
  says: 'says who or what it is',
  value: ({ passage }, { subjectTerms }) => (definitionOf(passage, subjectTerms) ? 1 : 0),
});
