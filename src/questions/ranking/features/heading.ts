import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';

/** Maximum number of words of a headline or a sub-heading. */
const MAX_WORDS = 16;

/** A headline or sub-heading names the matter and leaves out half of it; the text below says it in full. */
export const heading: Rule = defineFeature({
  name: 'heading',
  says: 'is a headline or a sub-heading',
  value: ({ passage }) => flag(isHeading(passage)),
});

/** A paragraph of its own without a full stop or another mark at its end. */
function isHeading({ reading: { article }, sentence: { start, end }, terms }: Passage): boolean {
  const { text } = article;
  if (terms.length > MAX_WORDS || !/[\p{L}\p{N}]$/u.test(text.slice(start, end))) return false;
  return /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)) && /^\s*\n/.test(text.slice(end, end + 3));
}
