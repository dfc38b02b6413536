import { defineFeature } from '../../../scoring/feature.ts';
import { definitionOf } from '../../answer-types/definition.ts';
import type { Rule } from '../../model/feature.ts';

/** Defines somebody or something: "Ada Lind, the harbour master", "harbour master Ada Lind". */
export const definition: Rule = defineFeature({
  name: 'definition',
  says: 'says who or what it is',
  value: ({ passage }, question) =>
    question.roles.subject !== undefined && definitionOf(passage, question.roles.subject) ? 1 : 0,
});
