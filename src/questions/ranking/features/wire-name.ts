import type { Mention } from '../../../domain/article.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { wireEarly } from './wire-early.ts';

/**
 * Gives, in an agency report, the full name of a person whom the question does not name: such reports use the full name
 * on first mention, in the sentence that matters, and the surname afterwards.
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

/** A person's name of at least two words, in the longest form used in the article. */
function isFullName(mention: Mention, { reading }: Passage): boolean {
  if (mention.kind !== 'person' || !mention.canonical.includes(' ')) return false;
  return reading.article.text.slice(mention.start, mention.end) === mention.canonical;
}

/** True when no word of the mention is part of a name in the question. */
function isNew(mention: Mention, passage: Passage, question: Question): boolean {
  const isAsked = (term: string) => question.terms.some((asked) => asked.isName && asked.term === term);
  const isInside = (at: number) => mention.start <= passage.words[at]!.start && passage.words[at]!.end <= mention.end;
  if (passage.terms.some((term, at) => isInside(at) && isAsked(term))) return false;
  const fresh = typedMentions(passage, question) ?? [];
  return fresh.some(({ start, end }) => mention.start <= start && end <= mention.end);
}
