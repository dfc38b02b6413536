import type { Rule } from '../rule.ts';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'from',
  'off',
  'across',
  'north',
  'south',
  'east',
  'west',
]);

/** Says where: "in", "at", "near" and what follows, where the question asks where. */
export const placePhrase: Rule = {
  name: 'place-phrase',
  says: 'says where',
  vote: ({ passage: { keys, words } }, question) =>
    question.expects === 'place' &&
    keys.some((key, i) => PLACE_PREPOSITIONS.has(key) && /^(?:the$|a$|\p{Lu})/u.test(words[i + 1]?.text ?? ''))
      ? 1
      : 0,
};
