import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_PAGE_COMPONENTS,
  MAX_PAGE_FILES,
  MAX_PAGE_TEXT,
  MIN_LAST_PAGE_TEXT,
} from '../../../../src/adapters/discord/limits.ts';
import { pagesOf } from '../../../../src/adapters/discord/rendering/pages.ts';
import { type Block, evidence, line, list } from '../../../../src/app/reply.ts';
import type { Evidence } from '../../../../src/domain/answer.ts';
import { article } from '../../../articles.ts';
import { plain } from '../../../local-discord/reader.ts';

const textsOf = (blocks: readonly Block[], isWide = false) =>
  pagesOf({ blocks }, isWide).map((page) => page.map((part) => (part.kind === 'text' ? part.markdown : part.kind)));

function evidenceOf(text: string, passage: string, fields: Partial<Evidence> = {}): Evidence {
  const start = text.indexOf(passage);
  return {
    article: article(text, { title: 'Fog over *Osselmouth*' }),
    passage: { start, end: start + passage.length },
    sentences: [1, 1],
    context: { start: 0, end: text.length },
    score: 1,
    votes: [],
    ...fields,
  };
}

const TEXT = 'The fog came early. “It is *thick*,” he said, and left. Nobody followed.';

describe('an evidence', () => {
  it('marks the passage, names what stands before and after it, and its source', () => {
    expect(textsOf([evidence(evidenceOf(TEXT, '“It is *thick*,” he said, and left.'))])).toEqual([
      [
        [
          '> ▸ “It is \\*thick\\*,” he said, and left.',
          '-# Before: The fog came early.',
          '-# After: Nobody followed.',
          '-# **Fog over \\*Osselmouth\\*** · sentence 2',
        ].join('\n'),
      ],
    ]);
  });

  it('underlines a passage that is part of its sentence, and shows the short answer bold', () => {
    const answerSpan = { start: TEXT.indexOf('thick') - 1, end: TEXT.indexOf('thick') + 6 };
    const [[shown]] = textsOf([evidence(evidenceOf(TEXT, '“It is *thick*,”', { answerSpan }))]) as [[string]];
    expect(shown.split('\n')[0]).toBe('> ▸ __“It is **\\*thick\\***,”__ he said, and left.');
  });

  it('ends signs of direction in the article and its title where these are shown to end', () => {
    const text = 'The fog \u202Ecame early. “It is thick,” he \u2067said. Nobody followed.';
    const given = evidenceOf(text, '“It is thick,” he \u2067said.');
    const turned = { ...given, article: { ...given.article, title: 'Fog \u202E*over*', publishedAt: '2031-05-03' } };
    expect(textsOf([evidence(turned), line('Tern\u202E.')])).toEqual([
      [
        [
          '> ▸ \u2068“It is thick,” he \u2067said.\u2069\u2069',
          '-# Before: \u2068The fog \u202Ecame early.\u202C\u2069',
          '-# After: Nobody followed.',
          '-# **\u2068Fog \u202E\\*over\\*\u202C\u2069** · sentence 2 · 2031-05-03',
        ].join('\n'),
        '\u2068Tern\u202E.\u202C\u2069',
      ],
    ]);
  });

  it('names three further articles with links, and counts the rest', () => {
    const from = (n: number, source: string, link?: string) => {
      const one = evidenceOf(TEXT, 'Nobody followed.');
      return { ...one, article: { ...one.article, id: `${n}`, source, ...(link && { link }) } };
    };
    const alsoIn = [
      from(1, '*Gull*', 'https://gull.example/1'),
      from(2, 'Tern'),
      from(3, 'A'.repeat(60)),
      from(4, 'Auk'),
      from(5, 'Coot'),
    ];
    const [[shown]] = textsOf([evidence(evidenceOf(TEXT, 'Nobody followed.', { alsoIn }))]) as [[string]];
    expect(shown.split('\n').at(-1)).toBe(
      `-# also in: [\\*Gull\\*](<https://gull.example/1>), Tern, ${'A'.repeat(39)}… and 2 more`,
    );
  });

  it('names further locations of its story as far as space permits', () => {
    const one = evidenceOf(TEXT, 'Nobody followed.');
    const place = (n: number) => ({ origin: `link:${n}`, source: `*Gull* ${n}`, link: `https://gull.example/${n}` });
    const shownWith = (count: number, others: number) => {
      const article = { ...one.article, alsoAt: Array.from({ length: count }, (_, n) => place(n)) };
      const alsoIn = Array.from({ length: others }, () => one);
      const [[shown]] = textsOf([evidence({ ...one, article, ...(others > 0 && { alsoIn }) })]) as [[string]];
      return shown.split('\n').at(-1);
    };
    expect(shownWith(1, 0)).toBe('-# also at: [\\*Gull\\* 0](<https://gull.example/0>)');
    expect(shownWith(4, 0)).toMatch(/^-# also at: .*\/0>\), .*\/2>\) and 1 more$/);
    expect(shownWith(2, 2)).toMatch(/\/0>\) and 1 more$/);
    expect(shownWith(2, 3)).toBe('-# also at: 2 other places');
    expect(shownWith(0, 0)).toContain('sentence');
  });

  it('keeps the line breaks of a passage, also within its short answer', () => {
    const text = 'Before.\r\n\r\n“One.\r\n\r\n- Two.\n# Three.\n\nFour.”\r\nAfter.';
    const answerSpan = { start: text.indexOf('Two'), end: text.indexOf('Three') + 5 };
    const [[shown]] = textsOf([evidence(evidenceOf(text, text.slice(11, -8), { answerSpan }))]) as [[string]];
    expect(shown.split('\n').slice(0, -1)).toEqual([
      '> ▸ “One.',
      '> ',
      '> \\- **Two.**',
      '> **\\# Three**.',
      '> ',
      '> Four.”',
      '-# Before: Before.',
      '-# After: After.',
    ]);
  });

  it('names the speaker, and the basis of an inferred name', () => {
    const he = { start: TEXT.indexOf('he said'), end: TEXT.indexOf('he said') + 2 };
    const quote = {
      parts: [],
      form: 'direct' as const,
      open: false,
      nested: false,
      denied: false,
      sentences: [1, 1] as const,
    };
    const speakerLine = (fields: object) => {
      const given = evidenceOf(TEXT, 'Nobody followed.', { quote: { ...quote, inferred: false, ...fields } });
      return (textsOf([evidence(given)])[0]![0] as string).split('\n').at(-2);
    };
    expect(speakerLine({ speaker: he, speakerName: 'Ada Lind', inferred: true })).toBe(
      '— Ada Lind (inferred from “he”)',
    );
    expect(speakerLine({ speakerName: 'Ada Lind', inferred: true })).toBe('— Ada Lind (inferred)');
    expect(speakerLine({ speaker: he })).toBe('— he');
    expect(speakerLine({})).not.toContain('—');
  });

  it('shows source, sentences, date and link', () => {
    const given = evidenceOf(TEXT, 'Nobody followed.', { sentences: [1, 2] });
    const whole = {
      ...given,
      article: {
        ...given.article,
        source: 'The Bell',
        publishedAt: '2031-05-04T08:00:00Z',
        link: 'https://bell.example/1',
      },
    };
    expect(pagesOf({ blocks: [evidence(whole)] })[0]!.at(-1)).toEqual({
      kind: 'text',
      markdown: '-# **Fog over \\*Osselmouth\\*** · The Bell · sentences 2–3 · 2031-05-04',
      link: 'https://bell.example/1',
    });
  });

  it('shows its source once for consecutive passages of one article', () => {
    const given = (passage: string, fields: Partial<Evidence> = {}) => evidence(evidenceOf(TEXT, passage, fields));
    const places = (blocks: readonly Block[]) =>
      textsOf(blocks).map((page) => page.map((markdown) => markdown.split('\n').at(-1)));
    const whole = '-# **Fog over \\*Osselmouth\\*** · sentence 2';
    expect(places([given('The fog came early.'), given('Nobody followed.')])).toEqual([[whole, '-# sentence 2']]);
    expect(places([given('The fog came early.'), line('And:'), given('Nobody followed.')])).toEqual([
      [whole, 'And:', '-# sentence 2'],
    ]);
    const other = given('Nobody followed.', { article: { ...article(TEXT), id: 'other', title: 'Rain' } });
    expect(places([given('The fog came early.'), other, given('Nobody followed.')])).toEqual([
      [whole, '-# **Rain** · sentence 2', '-# sentence 2 · Fog over \\*Osselmouth\\*'],
    ]);
    const long = given('Nobody followed.', {
      article: { ...article(`${TEXT} ${'x'.repeat(MAX_PAGE_TEXT / 2)}`), title: 'Fog' },
    });
    const wide = {
      ...long,
      evidence: { ...long.evidence, context: { start: 0, end: long.evidence.article.text.length } },
    };
    expect(places([wide, wide])).toEqual([['-# **Fog** · sentence 2'], ['-# **Fog** · sentence 2']]);
  });

  it('is split at sentence ends over pages, marked, with its source on each', () => {
    const sentences = Array.from({ length: 120 }, (_, n) => `Sentence number ${n} says that the fog_bank *rolled* in.`);
    const text = sentences.join(' ');
    const pages = textsOf([evidence(evidenceOf(text, text))]) as string[][];
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, [page = '']] of pages.entries()) {
      expect(page.startsWith('-# continued\n')).toBe(at > 0);
      expect(page.includes('\n-# continues\n')).toBe(at < pages.length - 1);
      expect(page.split('\n').find((l) => l.startsWith('> '))).toMatch(/^> (?:▸ )?Sentence number \d+ .* in\. ?$/);
      expect(page).toContain('sentence 2');
    }
  });

  it('never loses or alters a word, whatever the article', () => {
    const words = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
        {
          weight: 2,
          arbitrary: fc.constantFrom('Fog came. ', '“No,” he said.\n', '\r\n', '\n\n', '- ', '1. ', '__', '**', ' '),
        },
        { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n') },
        { weight: 1, arbitrary: fc.constantFrom('x'.repeat(MAX_PAGE_TEXT + 10), '*_'.repeat(MAX_PAGE_TEXT / 3)) },
      ),
      { minLength: 1, maxLength: 40 },
    );
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(words, cuts, (parts, at) => {
        const text = parts.join('');
        const given = [randomEvidence(text, at.slice(0, 6)), randomEvidence(text, at.slice(6))];
        const pages = pagesOf({ blocks: [line('Before.'), ...given.map((each) => evidence(each))] }, true);
        const shown = pages.flatMap((page) => page.map((part) => (part.kind === 'text' ? part.markdown : '')));
        expect(shown.every((markdown) => markdown.length <= MAX_PAGE_TEXT)).toBe(true);
        for (const each of given)
          expect(bare(readBack(each))).toBe(bare(text.slice(each.context.start, each.context.end)));
      }),
      { numRuns: 150 },
    );
  });
});

/** What a page shows of the article, in the article's order. */
function readBack(given: Evidence): string {
  const lines = (textsOf([evidence(given)], true) as string[][]).flat().flatMap((markdown) => markdown.split('\n'));
  const after = (start: string) =>
    lines.flatMap((each) => (each.startsWith(start) ? [plain(each.slice(start.length).replace(/^▸ /, ''))] : []));
  return [...after('-# Before: '), ...after('> '), ...after('-# After: ')].join('\n');
}

/** Nested context, passage and short answer at arbitrary offsets. */
function randomEvidence(text: string, at: readonly number[]): Evidence {
  const [a, b, c, d, e, f] = [...at].sort((x, y) => x - y).map((x) => Math.round(x * text.length)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const whole = { article: article(text), sentences: [0, 0] as const, score: 1, votes: [] };
  return { ...whole, context: { start: a, end: f }, passage: { start: b, end: e }, answerSpan: { start: c, end: d } };
}

/** Removes white space, which layout may change at the ends of lines and pages. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

describe('pages', () => {
  it('report an empty reply', () => expect(textsOf([])).toEqual([['There is nothing to show.']]));

  it('have lines and lists, escaped, as one text each', () => {
    expect(textsOf([line('*One*'), list(['a', 'b'])])).toEqual([['\\*One\\*', '- a\n- b']]);
  });

  it('accept text of exactly a page', () => {
    expect(textsOf([line('x'.repeat(MAX_PAGE_TEXT))])).toHaveLength(1);
    expect(textsOf([line('x'.repeat(MAX_PAGE_TEXT + MIN_LAST_PAGE_TEXT))])).toHaveLength(2);
  });

  it('join a last page of a few words to the one before', () => {
    expect(textsOf([line('x'.repeat(MAX_PAGE_TEXT)), line('y'.repeat(MIN_LAST_PAGE_TEXT - 1))])).toHaveLength(1);
    expect(textsOf([line('x'.repeat(MAX_PAGE_TEXT)), line('y'.repeat(MIN_LAST_PAGE_TEXT))])).toHaveLength(2);
  });

  it('are full, and none holds only a few words', () => {
    const sentences = Array.from({ length: 60 }, (_, n) => `Number ${n} of the boats lay in the fog for ${n} hours.`);
    const text = sentences.join(' ');
    const given = sentences.map((sentence) => {
      const whole = evidenceOf(text, sentence);
      return evidence({ ...whole, context: whole.passage });
    });
    const lengths = textsOf([line('The article says:'), ...given]).map((page) => page.join('\n').length);
    expect(lengths.length).toBeGreaterThan(2);
    for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThan(1200);
    for (const length of lengths) expect(length).toBeLessThanOrEqual(MAX_PAGE_TEXT + MIN_LAST_PAGE_TEXT);
    expect(lengths.at(-1)).toBeGreaterThanOrEqual(MIN_LAST_PAGE_TEXT);
  });

  it('carry a heading along with its passage', () => {
    const sentence = `${'The fog came early and stayed over the harbour. '.repeat(15)}Nobody followed.`;
    const passage = evidence(evidenceOf(sentence, sentence));
    const pages = textsOf([line('One day:'), passage, line('Another day:'), passage]);
    expect(pages.map(([first]) => first)).toEqual(['One day:', 'Another day:']);
  });

  it('keep every item of a long list', () => {
    const items = Array.from({ length: 200 }, (_, n) => `Item ${n} ${'x'.repeat(60)}`);
    const pages = textsOf([list(items)]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().join('\n').split('\n')).toEqual(items.map((item) => `- ${item}`));
  });

  it('limit components and files', () => {
    const lines = (count: number) => Array.from({ length: count }, () => line('x'));
    expect(pagesOf({ blocks: lines(MAX_PAGE_COMPONENTS) })).toHaveLength(1);
    expect(pagesOf({ blocks: lines(MAX_PAGE_COMPONENTS + 1) })).toHaveLength(2);
    const file = { kind: 'file' as const, name: 'a.txt', alt: 'A text', content: new Uint8Array([65]) };
    expect(pagesOf({ blocks: Array.from({ length: MAX_PAGE_FILES }, () => file) })).toHaveLength(1);
    expect(pagesOf({ blocks: Array.from({ length: MAX_PAGE_FILES + 1 }, () => file) })).toHaveLength(2);
  });

  it('show choices as a menu, or as a list if they do not fit', () => {
    const choices = (items: readonly { label: string; value: string }[]) =>
      textsOf([{ kind: 'choices', command: 'ask', option: 'article', options: { question: 'Why?' }, items }]);
    expect(choices([{ label: 'Fog', value: 'f' }])).toEqual([['button']]);
    const two = ['f', 'g'].map((value) => ({ label: value, value }));
    expect(choices(two)).toEqual([['menu']]);
    const many = Array.from({ length: 26 }, (_, n) => ({ label: `Fog ${n}`, value: `f${n}` }));
    expect(choices(many)[0]![0]).toBe('To choose, ask again with one of these as “article”:');
    expect(choices([{ label: 'Fog', value: 'f'.repeat(98) }])[0]).toHaveLength(2);
  });
});
