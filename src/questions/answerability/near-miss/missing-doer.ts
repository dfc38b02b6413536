import type { AnswerType } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { tag } from '../../../text/grammar/pos-tagger.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { isPassive } from '../../../text/grammar/verb-groups.ts';
import { deedsAsked } from '../../answer-types/accusations.ts';
import type { Sign } from '../sign.ts';

const PEOPLE: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'person',
  'organisation',
  'name',
  'first-name',
  'last-name',
]);

export const doerMissing: Sign = defineFeature({
  name: 'doer-missing',
  says: 'the passage does not tell that anybody did what somebody would be accused of',
  value: ({ passage: { reading, sentence, keys } }, question) => {
    const asked = PEOPLE.has(question.expects) ? deedsAsked(question) : [];
    if (asked.length === 0) return 0;
    const isOfDeed = (key: string) => asked.some(({ telling }) => telling.has(key));
    if (!keys.some(isOfDeed)) return 1;
    const tokens = tag(reading.article.text, sentence);
    return flag(!tokens.some(({ word }, at) => isOfDeed(word) && !isWithoutAgent(tokens, at)));
  },
});

/** Tokens behind a passive among which its agent may begin: "was shot in the leg by two men". */
const MAX_BEHIND = 6;

/** "The lorries were looted" tells nobody who looted them. */
function isWithoutAgent(tokens: readonly TaggedToken[], at: number): boolean {
  return isPassive(tokens, at) && !tokens.slice(at + 1, at + 1 + MAX_BEHIND).some(({ word }) => word === 'by');
}
