import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, MAX_NESTED_MARKS, type Mark } from '../../../src/text/quotations/quotation-marks.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

const words = (text: string) => findMarks(text).map((mark) => text.slice(mark.start, mark.end));

describe('findMarks: each kind of quotation mark', () => {
  it.each([
    ['straight', 'She said "yes" and left.', '"yes"'],
    ['curly', 'She said “yes” and left.', '“yes”'],
    ['single straight', "She said 'yes' and left.", "'yes'"],
    ['single curly', 'She said ‘yes’ and left.', '‘yes’'],
    ['low and high', 'She said „yes“ and left.', '„yes“'],
    ['guillemets', 'She said «yes» and left.', '«yes»'],
    ['guillemets with spaces', 'She said « yes » and left.', '« yes »'],
    ['backticks and apostrophes', "She said ``yes'' and left.", "``yes''"],
    ['two apostrophes', "She said ''yes'' and left.", "''yes''"],
    ['an opening glyph that closes', 'She said “yes“ and left.', '“yes“'],
    ['two closing glyphs', 'She said ”yes” and left.', '”yes”'],
    ['reversed guillemets', 'She said »yes« and left.', '»yes«'],
    ['straight with spaces', 'She said . " yes , " and left.', '" yes , "'],
  ])('%s', (_, text, mark) => {
    expect(words(text)).toEqual([mark]);
  });
});

describe('findMarks: apostrophes', () => {
  it.each([
    "It's the workers' hall, and it isn't the council's.",
    'It’s the workers’ hall, and it isn’t the council’s.',
    "In the '90s they sang rock 'n' roll and let 'em in.",
    'A board 6\'2" long.',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('does not close a single-quoted quotation at an apostrophe', () => {
    expect(words("'It's the council's hall,' she said.")).toEqual(["'It's the council's hall,'"]);
  });
});

describe('findMarks: plural possessives in single marks', () => {
  it.each([
    ['‘The miners’ families were not told,’ she said.', ['‘The miners’ families were not told,’']],
    ["'The miners' families were not told,' she said.", ["'The miners' families were not told,'"]],
    ['The ‘elders’ refused, and the ‘youths’ agreed.', ['‘elders’', '‘youths’']],
  ])('%s', (text, marks) => {
    expect(words(text)).toEqual(marks);
  });
});

describe('findMarks: a quotation that goes on in the next paragraph without a mark of its own', () => {
  it('ends where that paragraph closes it', () => {
    const text = 'She said, “It is late.\n\nIt was a long day.” Nobody answered.';
    expect(words(text)).toEqual(['“It is late.', 'It was a long day.”']);
  });

  it('does not take in a paragraph that closes nothing', () => {
    expect(words('She said, “It is late.\n\nNobody answered. “Go home,” she said.')).toEqual([
      '“It is late.',
      '“Go home,”',
    ]);
  });
});

describe('findMarks: nested quotation marks', () => {
  it('returns inner marks with the outer one', () => {
    const text = 'He said, "She told me, \'Go home,\' and I went."';
    const [outer] = findMarks(text);
    expect(outer?.inner.map((mark) => text.slice(mark.start, mark.end))).toEqual(["'Go home,'"]);
  });

  it('recognises an apostrophe before three closing marks', () => {
    const text = "''They call it 'old,''' she said.";
    expect(words(text)).toHaveLength(1);
  });

  it.each([MAX_NESTED_MARKS - 1, MAX_NESTED_MARKS, MAX_NESTED_MARKS + 1])(
    'ignores marks nested deeper than MAX_NESTED_MARKS: %i',
    (depth) => {
      const text = `${Array.from({ length: depth }, (_, i) => (i % 2 ? '“a ' : '«a ')).join('')}${Array.from({ length: depth }, (_, i) => ((depth - 1 - i) % 2 ? '”' : '»')).join('')}`;
      expect(depthOf(findMarks(text))).toBe(Math.min(depth, MAX_NESTED_MARKS));
    },
  );
});

function depthOf(marks: readonly Mark[]): number {
  return marks.length === 0 ? 0 : 1 + Math.max(...marks.map((mark) => depthOf(mark.inner)));
}

describe('findMarks: unbalanced marks', () => {
  it('ends an unclosed quotation with its paragraph, as open', () => {
    const text = 'She said, "It is late.\n\nNobody answered.';
    expect(findMarks(text)).toMatchObject([{ open: true, start: 10, end: 22 }]);
  });

  it('ends an unclosed quotation where the next one opens after punctuation', () => {
    expect(words('"It is late. "Go home," she said.')).toEqual(['"It is late. ', '"Go home,"']);
  });

  it('ignores a closing mark without an opening one', () => {
    expect(words('It is late,” she said.')).toEqual([]);
  });
});

describe('findMarks: properties', () => {
  const text = fc.array(fc.constantFrom('"', '“', '”', "'", '’', '‘', "''", '``', '«', '»', ' ', 'a', '.', '\n', ','), {
    maxLength: 120,
  });

  it('returns sorted, disjoint marks inside the text, none across paragraphs', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('');
        expectApart(joined, findMarks(joined), 0, joined.length);
      }),
    );
  });

  it.each(['"', '“', '‘', "'", '«', "''", '"“', '“‘', ' "a', " 'a", '”', '"a" '])(
    'takes linear time on repeated %j',
    (piece) => {
      findMarks(piece.repeat(2_000));
      const hostile = piece.repeat(40_000);
      expect(cpuTimeOf(() => findMarks(hostile))).toBeLessThan(1_500);
    },
  );
});

function expectApart(text: string, marks: readonly Mark[], from: number, to: number): void {
  let end = from;
  for (const mark of marks) {
    expect(mark.start).toBeGreaterThanOrEqual(end);
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(mark.end).toBeLessThanOrEqual(to);
    expect(text.slice(mark.start, mark.end)).not.toContain('\n');
    expectApart(text, mark.inner, mark.start, mark.end);
    end = mark.end;
  }
}
