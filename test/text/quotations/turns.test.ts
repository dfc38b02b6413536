import { describe, expect, it } from 'vitest';
import { quotesOf, told } from './quotations.ts';

const INTERVIEW =
  'Ada Lind left the council in May.\n\nQ: Why did you leave?\n\nA: I had no more to say. The river told me that it was time.';

describe('turns of an interview', () => {
  it('reach to the end of their paragraphs, and the only person named answers', () => {
    expect(told(INTERVIEW)).toEqual([
      'indirect: Why did you leave? | Q',
      'indirect: I had no more to say. The river told me that it was time | A = Ada Lind',
    ]);
  });

  it('contain what others are reported to have said', () => {
    const nested = quotesOf(INTERVIEW).filter((quote) => quote.nested);
    expect(nested.map(({ parts }) => parts.map((part) => INTERVIEW.slice(part.start, part.end)))).toEqual([
      ['that it was time'],
    ]);
  });

  it('belong to the one who does not ask', () => {
    const [, answer] = quotesOf(`Ada Lind spoke to Bo Holm on Monday. ${INTERVIEW}`);
    expect(answer?.speakerName).toBe('Ada Lind');
  });

  it('are nobody’s where two people may answer', () => {
    const [, answer] = quotesOf(`Bo Holm asked. ${INTERVIEW}`);
    expect(answer?.speakerName).toBeUndefined();
  });

  it('are no lines of a table', () => {
    expect(told('Votes were counted.\n\nAda Lind: 547 votes.\n\nBo Holm: 46 votes.')).toEqual([]);
  });

  it('are no lines of a list', () => {
    expect(told('It rained.\n\nUpdate: The ferry is late. It may be later.')).toEqual([]);
  });
});
