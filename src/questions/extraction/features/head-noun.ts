import { termOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';
import { countsNoun } from '../counts-noun.ts';

export const hasHead: SpanFeature = defineFeature({
  name: 'has-head',
  says: 'holds the noun that is asked for, or stands before it',
  value: ({ first, last }, { question: { head }, parsed: { tokens } }) =>
    flag(head !== undefined && tokens.slice(first, last + 1).some(({ word }) => termOf(word) === head)),
});

export const countsHead: SpanFeature = defineFeature({
  name: 'counts-head',
  says: 'counts what the question wants counted: “14” or “14 barns” where it asks how many barns',
  value: (c, { question, parsed: { tokens } }) => flag(countsNoun(c, question.head, tokens)),
});

export const tellsKind: SpanFeature = defineFeature({
  name: 'tells-kind',
  says: 'tells the kind of what is asked for, where the question wants a kind: “foreign” before “trade”',
  value: (c, x) => flag(c.shape === 'modifier' && x.question.form.asksForKind && isHeadAt(x, c.last)),
});

export const standsBeforeHead: SpanFeature = defineFeature({
  name: 'stands-before-head',
  says: 'modifies the noun that is asked for',
  value: (c, x) => flag(c.shape === 'modifier' && isHeadAt(x, c.last)),
});

export const endsInHead: SpanFeature = defineFeature({
  name: 'ends-in-head',
  says: 'ends in the noun that is asked for',
  value: (c, x) => flag(isHeadAt(x, c.last - 1)),
});

const isHeadAt = ({ question: { head }, parsed: { tokens } }: ExtractionContext, at: number) =>
  head !== undefined && at < tokens.length && termOf(tokens[at]!.word) === head;
