import { contains, type Span } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isRoleNoun } from '../../../text/names/name-lexicon.ts';
import { typedSpans } from '../../answer-types/typed-spans.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';

export const isKind: SpanFeature = defineFeature({
  name: 'is-kind',
  says: 'is of the kind that is asked for',
  value: (c, x) => flag(isOneOf(c, x, kindMentions(x))),
});

export const isFirstKind: SpanFeature = defineFeature({
  name: 'is-first-kind',
  says: 'is of the kind that is asked for first of all: “who” asks for a person rather than a company',
  value: (c, x) => flag(isOneOf(c, x, firstKindMentions(x))),
});

export const holdsKind: SpanFeature = defineFeature({
  name: 'holds-kind',
  says: 'holds something of the kind that is asked for',
  value: (c, x) => flag(kindMentions(x).some((m) => contains(c, m))),
});

export const isPeople: SpanFeature = defineFeature({
  name: 'is-people',
  says: 'tells of people by what they are, where the question asks who: “two fishermen”',
  value: (c, x) => flag(x.question.expects === 'person' && isRole(x.parsed.tokens[c.last - 1]!.word)),
});

/** A role noun, singular or plural. */
const isRole = (word: string) => isRoleNoun(word) || isRoleNoun(word.replace(/s$/, ''));

/** Mentions of the expected answer type in the passage. */
export function kindMentions({ passage, question }: ExtractionContext): readonly Span[] {
  return typedSpans(passage, question) ?? [];
}

function firstKindMentions({ passage, question }: ExtractionContext): readonly Span[] {
  return typedSpans(passage, question)?.filter(({ first }) => first) ?? [];
}

/** True for one of the mentions, or for a list of them when the question asks for several. */
function isOneOf(c: CandidateSpan, x: ExtractionContext, mentions: readonly Span[]): boolean {
  if (c.shape !== 'joined') return mentions.some((m) => m.start === c.start && m.end === c.end);
  if (!x.question.form.asksForSeveral) return false;
  return mentions.some((m) => m.start === c.start) && mentions.some((m) => m.end === c.end);
}
