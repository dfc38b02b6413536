import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

const ASKS_FOR_PEOPLE = new Set(['person', 'speaker', 'role', 'name']);

/** Refers to people by a common noun ("the engineer", "police") when the question asks who. */
export const personNoun: Rule = defineFeature({
  name: 'person-noun',
  says: 'tells of somebody by what they are',
  value: ({ passage }, question) =>
    ASKS_FOR_PEOPLE.has(question.expects) && passage.roleNouns.some((noun) => !question.allTerms.has(noun)) ? 1 : 0,
});
