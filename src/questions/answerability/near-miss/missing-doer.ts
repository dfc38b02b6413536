import type { AnswerType } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { tag } from '../../../text/grammar/pos-tagger.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { lemmaOf } from '../../../text/grammar/verb-forms.ts';
import { isPassive } from '../../../text/grammar/verb-groups.ts';
import { deedsAsked } from '../../answer-types/accusations.ts';
import type { Question } from '../../model/question.ts';
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
  says: 'the passage does not tell that anybody did what the question asks about',
  value: ({ passage: { reading, sentence, keys } }, question) => {
    if (!PEOPLE.has(question.expects)) return 0;
    const tokens = () => tag(reading.article.text, sentence);
    const asked = deedsAsked(question);
    if (asked.length === 0) return flag(leavesDoerOut(tokens, question));
    const isOfDeed = (key: string) => asked.some(({ telling }) => telling.has(key));
    return flag(!keys.some(isOfDeed) || !isDone(tokens(), isOfDeed));
  },
});

/** True where a passage tells of what was done only that it "was done": "who broke the window" and "the window was broken". */
function leavesDoerOut(tokensOf: () => readonly TaggedToken[], { form: { gap } }: Question): boolean {
  if (gap.verb === undefined || gap.place !== 'subject' || gap.isPassive) return false;
  const verb = baseOf(gap.verb);
  const isVerb = (word: string) => baseOf(word) === verb;
  const tokens = tokensOf();
  return tokens.some(({ word }) => isVerb(word)) && !isDone(tokens, isVerb);
}

const baseOf = (word: string) => lemmaOf(word) ?? word;

/** True if a word for a deed stands in the passage, and not only as a passive without an agent. */
function isDone(tokens: readonly TaggedToken[], isOfDeed: (word: string) => boolean): boolean {
  return tokens.some(({ word }, at) => isOfDeed(word) && !isWithoutAgent(tokens, at));
}

/** Tokens behind a passive among which its agent may begin: "was shot in the leg by two men". */
const MAX_BEHIND = 6;

/** "The lorries were looted" tells nobody who looted them. */
function isWithoutAgent(tokens: readonly TaggedToken[], at: number): boolean {
  return isPassive(tokens, at) && !tokens.slice(at + 1, at + 1 + MAX_BEHIND).some(({ word }) => word === 'by');
}
