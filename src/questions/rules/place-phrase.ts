import { fold } from '../../text/fold.ts';
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
  vote: ({ passage: { words } }, question) =>
    question.expects === 'place' &&
    words.some(
      ({ text }, i) => PLACE_PREPOSITIONS.has(fold(text)) && /^(?:the$|a$|\p{Lu})/u.test(words[i + 1]?.text ?? ''),
    )
      ? 1
      : 0,
};
