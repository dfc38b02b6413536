import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/text/quotations/quotation-marks.ts';
import { findStatements, MAX_TOKENS } from '../../../src/text/quotations/statements.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** Each unit as its words, a quotation as «…» with the words inside counted. */
function unitsOf(text: string): string[] {
  return findStatements(text, findSentences(text), findMarks(text), []).map(({ tokens }) =>
    tokens.map((token) => (token.kind === 'mark' ? `«${token.quoted?.words}»` : token.word)).join(' '),
  );
}

describe('findStatements: tokens with quotations masked', () => {
  it.each([
    ['a quotation of two sentences is one token', '"It is late. Go home," she said.', ['«5» she said .']],
    ['a sentence each', 'It rained. Nobody came.', ['it rained .', 'nobody came .']],
    ['a question and its cue', '"Is it late?" she asked.', ['«3» she asked .']],
    ['a colon holds a new line', 'She wrote:\n\n"It is late."', ['she wrote : «3»']],
    ['a quotation alone', 'She left. "It is late." He stayed.', ['she left .', '«3»', 'he stayed .']],
    ['an abbreviation', 'Mr. Holm met Dr. Berg.', ['mr holm met dr berg .']],
    ['numbers and hyphens', 'The co-owner paid $1,200.50 in 2.5 days.', ['the co-owner paid $1,200.50 in 2.5 days .']],
    ['apostrophes of both kinds', 'It’s the workers’ hall.', ["it's the workers' hall ."]],
  ])('%s: %s', (_, text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });

  it.each([
    [MAX_TOKENS - 1, 1],
    [MAX_TOKENS, 1],
    [MAX_TOKENS + 1, 2],
  ])('splits %i tokens into %i pieces', (count, pieces) => {
    expect(unitsOf('go '.repeat(count).trim())).toHaveLength(pieces);
  });

  it('marks the words of names with the kind of name', () => {
    const text = 'Ada Lind left.';
    const names = [{ start: 0, end: 8, kind: 'person', canonical: 'Ada Lind' }] as const;
    const [unit] = findStatements(text, findSentences(text), [], names);
    expect(unit?.tokens.map((token) => token.name)).toEqual(['person', 'person', undefined, undefined]);
  });
});
