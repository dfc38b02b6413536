import { expect, it } from 'vitest';
import { inEnglish } from '../../../src/app/languages/messages.ts';
import type { Ingested } from '../../../src/app/ports.ts';
import { outcomeSentence, reactionsOf } from '../../../src/app/posts/outcome-words.ts';
import type { PostOutcome } from '../../../src/app/posts/outcomes.ts';

const article = { id: 'abcdef0123', title: 'Pier opens', publishedAt: '2025-08-20T10:00:00Z' };
const taken = (outcome: Ingested['outcome']): PostOutcome => ({
  kind: 'taken',
  ingested: { outcome, article, sentences: 2, quotes: 1, speakers: 0 } as unknown as Ingested,
});
const refused: PostOutcome = { kind: 'refused', code: 'empty', reason: 'There is no text in it.' };

it('there are at most two reactions: the best outcome, and whether something was refused', () => {
  expect(reactionsOf([])).toEqual([]);
  expect(reactionsOf([taken('duplicate'), taken('added'), taken('replaced')])).toEqual(['✅']);
  expect(reactionsOf([taken('duplicate'), taken('replaced')])).toEqual(['🔁']);
  expect(reactionsOf([taken('duplicate'), refused, refused])).toEqual(['♻️', '⚠️']);
  expect(reactionsOf([refused])).toEqual(['⚠️']);
});

it('the sentence counts outcomes and gives each reason once', () => {
  expect(outcomeSentence([])).toBeUndefined();
  expect(inEnglish(outcomeSentence([refused])!)).toBe('There is no text in it.');
  expect(inEnglish(outcomeSentence([taken('added')])!)).toBe(
    'Added: Pier opens (abcdef01): 2 sentences, 1 quotation by 0 speakers, dated 2025-08-20.',
  );
  expect(inEnglish(outcomeSentence([taken('added'), refused, refused])!)).toBe(
    '3 articles read: 1 added, 2 refused. There is no text in it.',
  );
});
