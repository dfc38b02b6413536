import type { AnswerType } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { lacksObject, subjectOf } from '../../../text/grammar/arguments.ts';
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

/** True for "who opened the gate", not for "who was asked". */
function asksForDoer({ expects, form: { gap } }: Question): boolean {
  return PEOPLE.has(expects) && gap.verb !== undefined && gap.place === 'subject' && !gap.isPassive;
}

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

/**
 * True where a passage tells of what was done only that it "was done", or that it happened: "who broke the window" and "the window was
 * broken", "who sank the boat" and "the boat sank in May".
 */
function leavesDoerOut(tokensOf: () => readonly TaggedToken[], question: Question): boolean {
  if (!asksForDoer(question)) return false;
  const verb = baseOf(question.form.gap.verb!);
  const isVerb = (word: string) => baseOf(word) === verb;
  const at = question.tokens.findIndex(({ key }) => isVerb(key));
  const patients = new Set(question.tokens.slice(at + 1).flatMap(({ key, isStop }) => (isStop ? [] : [key])));
  const tokens = tokensOf();
  return (
    tokens.some(({ word }) => isVerb(word)) &&
    !tokens.some(
      ({ word }, at) =>
        isVerb(word) && !isWithoutAgent(tokens, at) && !happensTo(tokens, at, (key) => patients.has(key)),
    )
  );
}

/** "The boat sank": what the question takes for the object is the subject, and the verb has no object. */
function happensTo(tokens: readonly TaggedToken[], verb: number, isPatient: (word: string) => boolean): boolean {
  if (tokens[verb]!.tag !== 'verb' || isPassive(tokens, verb) || !lacksObject(tokens, verb)) return false;
  const subject = subjectOf(tokens, verb);
  return subject !== undefined && isPatient(tokens[subject.head]!.word);
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
