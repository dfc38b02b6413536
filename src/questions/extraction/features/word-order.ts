import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';

export const behindLast: SpanFeature = defineFeature({
  name: 'behind-last',
  says: 'follows the last word of the question directly, small words apart',
  value: (c, x) => flag(isBehindLast(c, x)),
});

export const behindLastAsObject: SpanFeature = defineFeature({
  name: 'behind-last-as-object',
  says: 'follows the last word of the question directly, where an object is asked for',
  value: (c, x) => flag(x.question.form.answerRole === 'object' && isBehindLast(c, x)),
});

export const beforeFirst: SpanFeature = defineFeature({
  name: 'before-first',
  says: 'stands directly before the first word of the question that is no name',
  value: (c, x) => flag(isBeforeFirst(c, x)),
});

export const beforeFirstAsSubject: SpanFeature = defineFeature({
  name: 'before-first-as-subject',
  says: 'stands directly before the first word of the question, where a subject is asked for',
  value: (c, x) => flag(asksForSubject(x) && isBeforeFirst(c, x)),
});

export const behindAsObject: SpanFeature = defineFeature({
  name: 'behind-as-object',
  says: 'stands behind the words of the question, where an object is asked for',
  value: (c, x) => flag(x.question.form.answerRole === 'object' && isBehind(c, x)),
});

export const beforeAsSubject: SpanFeature = defineFeature({
  name: 'before-as-subject',
  says: 'stands before the words of the question, where a subject is asked for',
  value: (c, x) => flag(asksForSubject(x) && x.firstMatch >= 0 && c.last <= x.firstMatch),
});

export const behindAsBeing: SpanFeature = defineFeature({
  name: 'behind-as-being',
  says: 'stands behind the words of the question, where it asks what somebody or something is',
  value: (c, x) => flag(x.question.form.answerRole === 'being' && isBehind(c, x)),
});

/** False for a passive with "by", whose agent follows the verb. */
const asksForSubject = ({ question: { form }, hasAgent }: ExtractionContext) =>
  form.answerRole === 'subject' && !hasAgent;

const isBehind = (c: CandidateSpan, { lastMatch }: ExtractionContext) => lastMatch >= 0 && c.first > lastMatch;

const isBehindLast = (c: CandidateSpan, x: ExtractionContext) =>
  isBehind(c, x) && areSmall(x, x.lastMatch + 1, c.first);

const isBeforeFirst = (c: CandidateSpan, x: ExtractionContext) =>
  x.firstMatch >= c.last && areSmall(x, c.last, x.firstMatch);

/** True when only a few function words and punctuation marks separate two tokens. */
function areSmall({ parsed: { tokens } }: ExtractionContext, from: number, to: number): boolean {
  return to - from <= MAX_SMALL_WORDS && tokens.slice(from, to).every(({ tag }) => tag !== 'noun' && tag !== 'verb');
}

/** Maximum number of such tokens. */
const MAX_SMALL_WORDS = 3;
