import type { Mention } from '../../../domain/article.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { wireEarly } from './wire-early.ts';

/**
 * Names somebody in full in an agency report, whom the question does not name: such reports give the whole name where
 * they first tell what somebody did, early and in the sentence that matters, and the surname from then on.
 */
export const wireName: Rule = defineFeature({
  name: 'wire-name',
  says: 'names somebody in full, early in an agency report',
  value: (candidate, question) => {
    if (question.expects !== 'person' && question.expects !== 'speaker') return 0;
    const { passage } = candidate;
    const early = wireEarly.value(candidate, question);
    return early > 0 && passage.mentions.some((m) => isFullName(m, passage) && isNew(m, passage, question)) ? early : 0;
  },
});

/** A person's name as long as it ever gets in the article, of two words at least. */
function isFullName(mention: Mention, { reading }: Passage): boolean {
  if (mention.kind !== 'person' || !mention.canonical.includes(' ')) return false;
  return reading.article.text.slice(mention.start, mention.end) === mention.canonical;
}

/** None of its words is a name in the question. */
function isNew(mention: Mention, passage: Passage, question: Question): boolean {
  const isAsked = (term: string) => question.terms.some((asked) => asked.isName && asked.term === term);
  const isInside = (at: number) => mention.start <= passage.words[at]!.start && passage.words[at]!.end <= mention.end;
  if (passage.terms.some((term, at) => isInside(at) && isAsked(term))) return false;
  const fresh = typedMentions(passage, question) ?? [];
  return fresh.some(({ start, end }) => mention.start <= start && end <= mention.end);
}
