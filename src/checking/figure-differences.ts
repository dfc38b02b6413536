import type { Difference } from '../domain/answer.ts';
import { type NumberMention, overlaps, type Reading, type Span } from '../domain/article.ts';
import { agree, areComparable, isFigure } from '../questions/fusion/figures.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import { NUMERALS } from '../text/numbers/number-words.ts';

/** What a difference is: only another way of writing a figure, another figure, or other words. */
export type DifferenceKind = 'same-figure' | 'other-figure' | 'words';

/** @param text the text checked */
export function differenceKind({ asked, written }: Difference, text: Reading, article: Reading): DifferenceKind {
  if (!asked || !written) return 'words';
  const [own, others] = [figureOver(text, asked), figureOver(article, written)];
  if (!own || !others) return isNumeral(asked, text) && isNumeral(written, article) ? 'other-figure' : 'words';
  if (areComparable(own, others) && (own.canonical === others.canonical || agree(own, others))) return 'same-figure';
  return own.value === others.value && own.upTo === others.upTo ? 'words' : 'other-figure';
}

function figureOver({ mentions }: Reading, place: Span): NumberMention | undefined {
  return mentions.find((mention): mention is NumberMention => isNumber(mention) && overlaps(mention, place));
}

function isNumber(mention: Reading['mentions'][number]): mention is NumberMention {
  return isFigure(mention) && mention.kind !== 'date';
}

/** True for nothing but figures and words for them: "31", "twenty-one". */
function isNumeral({ start, end }: Span, { article }: Reading): boolean {
  return tokensIn(article.text.slice(start, end)).every(
    ({ text }) => /\d/.test(text) || NUMERALS.has(text.toLowerCase()),
  );
}
