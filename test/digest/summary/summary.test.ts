import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUMMARY_SENTENCES, summarise, summaryOf } from '../../../src/digest/summary/summary.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function summaryIn(text: string, count: number): string[] {
  return summarise(readArticle(article(text)), { sentences: count }).map(({ start, end }) => text.slice(start, end));
}

/** Nine sentences without a word in common, so that only their order matters. */
const NUMBERED = [
  'Alder trees burned near Halden overnight.',
  'Bakers opened every shop unusually early.',
  'Cranes returned from distant southern marshes.',
  'Divers recovered one badly rusted anchor.',
  'Engines stopped without any prior warning.',
  'Farmers counted their missing sheep twice.',
  'Glaziers repaired seven broken church windows.',
  'Hikers followed steep old mountain paths.',
  'Inspectors closed two very narrow bridges.',
];

describe('the sentences of a summary', () => {
  test('are the first ones when nothing speaks against them', () => {
    expect(summaryIn(NUMBERED.join(' '), 3)).toEqual([...NUMBERED.slice(0, 2), NUMBERED[2]]);
  });

  test.each([
    ['a question', 'What did the mayor know yesterday?'],
    ['a short sentence', 'Rain fell hard.'],
    ['a quotation', '"Nobody told our families anything useful," Lind complained.'],
  ])('leave %s for the next one', (_what, opening) => {
    expect(summaryIn([opening, ...NUMBERED.slice(0, 3)].join(' '), 1)).toEqual(NUMBERED.slice(0, 1));
  });

  test('prefer a central sentence, and keep the order of the article', () => {
    const central = 'Ferry captain Ada Lind said the storm had sunk the ferry.';
    const text = [
      'The ferry left Halden on Monday.',
      'Gulls slept on some rusty bollards.',
      'Cakes cost nine crowns each inside.',
      central,
      'The storm came at noon.',
      'Lind swam ashore from the ferry.',
    ].join(' ');
    expect(summaryIn(text, 2)).toEqual(['The ferry left Halden on Monday.', central]);
  });

  test('leave out what is not news, unless there is nothing else', () => {
    expect(summaryIn(`By Ada Lind\n\n${NUMBERED[0]}\n\nRead more about trees.\n\n${NUMBERED[1]}`, 3)).toEqual(
      NUMBERED.slice(0, 2),
    );
    expect(summaryIn('By Ada Lind', 3)).toEqual(['By Ada Lind']);
  });

  test('do not tell the same again', () => {
    const again = 'Overnight near Halden alder trees burned.';
    expect(summaryIn([...NUMBERED.slice(0, 2), again, NUMBERED[2]].join(' '), 3)).toEqual(NUMBERED.slice(0, 3));
  });

  test('leave a piece of a quotation, whose speaker stands elsewhere, for the next one', () => {
    const said = 'Lind complained: "Nobody told our families. Divers found some anchor yesterday morning."';
    expect(summaryIn([NUMBERED[0], said, ...NUMBERED.slice(1, 3)].join(' '), 3)).toEqual([
      NUMBERED[0],
      'Lind complained: "Nobody told our families.',
      NUMBERED[1],
    ]);
  });

  test('reach further down an article than one place for each sentence', () => {
    const central = 'Alder trees, bakers, cranes, engines and farmers suffered near Halden.';
    const more = ['Judges fined three quiet anglers.', 'Kites hung over every empty quay.'];
    expect(summaryIn([...NUMBERED, ...more, central].join(' '), 8)).toContain(central);
  });

  test('leave a caption and a long sentence for the next one', () => {
    const caption = 'Ferry captain Per Holm (left) with his dog.';
    expect(summaryIn([caption, ...NUMBERED.slice(0, 3)].join('\n'), 2)).toEqual(NUMBERED.slice(0, 2));
    const long = `${'Gulls and geese and ducks and swans '.repeat(8)}slept.`;
    expect(summaryIn([NUMBERED[0], long, NUMBERED[1]].join(' '), 2)).toEqual(NUMBERED.slice(0, 2));
  });

  test('are never more than there are', () => {
    expect(summaryIn(NUMBERED[0]!, 3)).toEqual(NUMBERED.slice(0, 1));
    expect(summaryIn('', 3)).toEqual([]);
  });
});

describe('a summary', () => {
  test.each(['short', 'medium', 'long'] as const)('that is %s has its number of sentences', (length) => {
    const reading = readArticle(article(NUMBERED.join(' ')));
    expect(summaryOf(reading, { sentences: SUMMARY_SENTENCES[length] }).evidence).toHaveLength(
      SUMMARY_SENTENCES[length],
    );
  });

  test('cites each sentence and tells how much it saves', () => {
    const text = NUMBERED.join(' ');
    const { evidence, saved } = summaryOf(readArticle(article(text)), { sentences: 3 });
    expect(evidence.map((e) => e.sentences)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(saved).toBeCloseTo(1 - NUMBERED.slice(0, 3).join('').length / text.length);
  });

  test('keeps within its characters, at, below and above the bound', () => {
    const reading = readArticle(article(NUMBERED.join(' ')));
    const [first, second] = NUMBERED as [string, string];
    const takenWith = (characters: number) => summarise(reading, { sentences: 2, characters }).map((s) => s.index);
    const both = first.length + second.length;
    expect(takenWith(both)).toEqual([0, 1]);
    expect(takenWith(both + 1)).toEqual([0, 1]);
    expect(takenWith(both - 1)).not.toContain(1);
  });

  test('is given even where every sentence is longer than the characters asked for', () => {
    const shortest = NUMBERED.toSorted((a, b) => a.length - b.length)[0];
    const text = NUMBERED.join(' ');
    const [only, ...rest] = summarise(readArticle(article(text)), { sentences: 3, characters: 5 });
    expect(text.slice(only!.start, only!.end)).toBe(shortest);
    expect(rest).toEqual([]);
  });

  test('of any text is whole stretches of it, in order', () => {
    const piece = fc.constantFrom(
      'Lind said no. ',
      '"Why?" ',
      '\n\n',
      'HALDEN (AP) — Rain. ',
      'By Ada Lind\n',
      'x ',
      'é. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, count) => {
        const sentences = summarise(readArticle(article(pieces.join(''))), { sentences: count });
        const spans = sentences.flatMap(({ start, end }) => [start, end]);
        expect(spans).toEqual(spans.toSorted((a, b) => a - b));
        expect(sentences.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('an article that begins with a scene', () => {
  const SCENE = [
    'Most people have had a wet cellar.',
    'So when it happened to Ada Lind in March, she fetched a bucket.',
    '"It will pass," she told herself.',
    'But the water stayed, and the bucket was soon full.',
    'It was at the town hall that Lind heard of the burst main in Harrow, which has flooded 1,400 cellars in nine streets, more than ever before.',
    'The waterworks of Harrow said on Monday that the main had been laid in 1911.',
  ];

  test('is summarised with what it comes to', () => {
    expect(summaryIn(SCENE.join('\n\n'), 3)).toContain(SCENE[4]);
  });

  test('is summarised from its beginning if that tells news', () => {
    const news = 'A burst main has flooded 1,400 cellars in Harrow.';
    expect(summaryIn([news, ...SCENE.slice(0, 4)].join('\n\n'), 2)).toContain(news);
  });
});

test('a summary of N sentences is part of one of N + 1', () => {
  const sentence = fc
    .array(fc.constantFrom(...NUMBERED.join(' ').replaceAll('.', '').split(' '), '"', '1,400', 'Ada Lind', 'So'), {
      minLength: 3,
      maxLength: 14,
    })
    .map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 1, max: 8 }),
      (sentences, count) => {
        const text = sentences.join('\n\n');
        expect(summaryIn(text, count + 1)).toEqual(expect.arrayContaining(summaryIn(text, count)));
      },
    ),
    { numRuns: 60 },
  );
});
