import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/adapters/console/render.ts';
import { type Block, evidence, line, list } from '../../../src/app/reply.ts';
import type { Evidence } from '../../../src/domain/answer.ts';
import type { Article, Quote, Span } from '../../../src/domain/article.ts';
import { article } from '../../articles.ts';

const TEXT = 'Rain fell. The ferry waits,\nsaid Ada Lind. Nobody left.';
const tides = article(TEXT, {
  title: 'Tides\nrise',
  publishedAt: '2031-05-03T08:00:00Z',
  link: 'https://news.example/t',
});

function spanOf(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const PASSAGE = 'The ferry waits,\nsaid Ada Lind.';

function found(fields: Partial<Evidence> = {}, of: Article = tides): Evidence {
  const passage = spanOf(PASSAGE);
  return { article: of, passage, context: passage, sentences: [1, 1], score: 1, votes: [], ...fields };
}

const plain = (...blocks: Block[]) => render({ blocks }, { colour: false });
const coloured = (...blocks: Block[]) => render({ blocks }, { colour: true });
const all: Span = { start: 0, end: TEXT.length };

describe('evidence', () => {
  test('passage, context, short answer and source are on their own lines', () => {
    expect(plain(evidence(found({ context: all, answerSpan: spanOf('Ada Lind') })))).toBe(
      [
        '  Rain fell.',
        '▸ The ferry waits,\nsaid Ada Lind.',
        '  Nobody left.',
        '  → Ada Lind',
        '  — Tides rise · 2031-05-03 · sentence 2 · https://news.example/t',
      ].join('\n'),
    );
  });

  test('each paragraph of the context is on its own indented line', () => {
    const text = 'Ice came.\n\nRain fell. Lind waved.\n\nNobody left.\r\n \r\nGulls did.';
    const shown = found(
      { passage: spanOf('Lind waved.', text), context: { start: 0, end: text.length } },
      article(text, { title: 'T' }),
    );
    const lines = [
      '  Ice came.',
      '  Rain fell.',
      '▸ Lind waved.',
      '  Nobody left.',
      '  Gulls did.',
      '  — T · sentence 2',
    ];
    expect(plain(evidence(shown))).toBe(lines.join('\n'));
  });

  test('with colour the short answer is bold, the context dim, and the text is the same', () => {
    const shown = coloured(evidence(found({ context: all, answerSpan: spanOf('Ada Lind') })));
    expect(shown).toContain('\u001b[1mAda Lind\u001b[22m');
    expect(shown).toContain('\u001b[2mRain fell.\u001b[22m');
    expect(stripVTControlCharacters(shown)).toContain(PASSAGE);
    expect(shown).not.toContain('→');
  });

  test('a short answer that is the whole passage has no mark', () => {
    expect(plain(evidence(found({ answerSpan: spanOf(PASSAGE) })))).not.toContain('→');
  });

  test('names the speaker, and marks an inferred name', () => {
    const quote: Quote = {
      parts: [spanOf('The ferry waits')],
      form: 'indirect',
      open: false,
      nested: false,
      denied: false,
      sentences: [1, 1],
      speakerName: 'Ada Lind',
      inferred: false,
    };
    expect(plain(evidence(found({ quote })))).toContain('  — Ada Lind · Tides rise');
    expect(plain(evidence(found({ quote: { ...quote, inferred: true } })))).toContain(
      '  — Ada Lind (inferred) · Tides',
    );
  });

  test('signs of direction in an article and its title end where these are shown to end', () => {
    const turned = 'Rain \u202Efell. The ferry \u2067waits. Nobody left.';
    const shown = found(
      {
        passage: spanOf('The ferry \u2067waits.', turned),
        context: { start: 0, end: turned.length },
        answerSpan: spanOf('\u2067waits', turned),
      },
      { ...article(turned, { title: 'Tides\u202E rise' }), publishedAt: '2031-05-03' },
    );
    expect(plain(evidence(shown)).split('\n')).toEqual([
      '  \u2068Rain \u202Efell.\u202C\u2069',
      '▸ \u2068The ferry \u2067waits.\u2069\u2069',
      '  Nobody left.',
      '  → \u2068\u2067waits\u2069\u2069',
      '  — \u2068Tides\u202E rise\u202C\u2069 · 2031-05-03 · sentence 2',
    ]);
  });

  test('several sentences, no date and no link', () => {
    const bare = article(TEXT, { title: 'Bare' });
    expect(plain(evidence(found({ sentences: [1, 2] }, bare)))).toContain('  — Bare · sentences 2 to 3');
  });

  test('a list from one source names it once', () => {
    const next = found({ passage: spanOf('Nobody left.'), context: spanOf('Nobody left.'), sentences: [2, 2] });
    const [first, second] = plain(evidence(found()), evidence(next)).split('\n\n');
    expect(first).toContain('Tides rise');
    expect(second).toBe('▸ Nobody left.\n  — sentence 3');
    const elsewhere = { ...next, article: article(TEXT, { title: 'Another', link: tides.link }) };
    expect(plain(evidence(found()), evidence(elsewhere))).toContain('— Another · sentence 3');
  });

  test('other articles with the same statement follow the source', () => {
    const echo = article(TEXT, { title: 'Tides\nagain', link: 'https://other.example/t' });
    const shown = plain(evidence(found({ alsoIn: [found({}, echo)] })));
    expect(shown.split('\n').slice(-2)).toEqual([
      '  — Tides rise · 2031-05-03 · sentence 2 · https://news.example/t',
      '  also in: Tides again · sentence 2 · https://other.example/t',
    ]);
  });

  test('further locations of the story follow the source, once per list', () => {
    const alsoAt = ['Gull\u001b Post', undefined, 'Tern', 'Auk', undefined].map((source, n) => ({
      origin: n === 4 ? 'message:1/2' : `link:${n}`,
      ...(source && { source }),
      link: `https://www.${'abcde'[n]}.example/t`,
    }));
    const story = article(TEXT, { title: 'Tides', link: 'https://news.example/t', alsoAt });
    const shown = plain(evidence(found({}, story)));
    expect(shown.split('\n').at(-1)).toBe(
      '  also at: Gull␛ Post https://www.a.example/t · b.example https://www.b.example/t · Tern https://www.c.example/t and 2 more',
    );
    const next = found({ passage: spanOf('Nobody left.'), context: spanOf('Nobody left.'), sentences: [2, 2] }, story);
    expect(plain(evidence(found({}, story)), evidence(next)).match(/also at/g)).toHaveLength(1);
  });

  test('control characters of the context and the short answer are escaped too', () => {
    const text = 'A\u001bB. Lind\u0007 waved. C\u009bD.';
    const passage = spanOf('Lind\u0007 waved.', text);
    const shown = found(
      { passage, answerSpan: spanOf('Lind\u0007', text), context: { start: 0, end: text.length } },
      article(text, { title: 'T' }),
    );
    expect(plain(evidence(shown))).toContain('  A␛B.\n▸ Lind␇ waved.\n  C‹9B›D.\n  → Lind␇');
    expect(stripVTControlCharacters(coloured(evidence(shown)))).toContain('  A␛B.\n▸ Lind␇ waved.\n  C‹9B›D.');
  });

  test('control characters of an article do not reach the terminal', () => {
    const text = 'Lind\u001b]0;owned\u0007 waved.';
    const hostile = article(text, { title: 'T\u001b[2J', link: 'https://news.example/\u001b[2J' });
    const shown = plain(
      evidence(found({ passage: { start: 0, end: text.length }, context: { start: 0, end: text.length } }, hostile)),
    );
    expect(shown).not.toMatch(/[\u001b\u0007]/);
    expect(shown).toContain('▸ Lind␛]0;owned␇ waved.');
  });
});

test('lines, lists, files and choices', () => {
  const choices: Block = {
    kind: 'choices',
    command: 'quotes',
    option: 'speaker',
    options: { about: 'tide', speaker: 'Lind', article: undefined },
    items: [{ label: 'Ada Lind', value: 'Ada Lind' }],
  };
  const file: Block = { kind: 'file', name: 'a.txt', alt: 'Quotations', content: new Uint8Array(3) };
  expect(plain(line('Two:'), list(['one', 'two\u001b']), choices, file)).toBe(
    'Two:\n\n- one\n- two␛\n\n- Ada Lind\n  /quotes speaker: Ada Lind about: tide\n\na.txt (3 bytes; --save FOLDER keeps it): Quotations',
  );
  expect(render({ blocks: [file] }, { colour: false, savesFiles: true })).toBe('a.txt (3 bytes): Quotations');
});

test('an article is chosen by a prefix of its id, unless two share it', () => {
  const choose = (...values: string[]) =>
    plain({
      ...{ kind: 'choices', command: 'summary', option: 'article', options: {} },
      items: values.map((value) => ({ label: 'Tides', value })),
    });
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  expect(choose(one, other)).toBe('- Tides\n  /summary article: aaaaaaaa\n- Tides\n  /summary article: bbbbbbbb');
  const twin = `${'a'.repeat(63)}c`;
  expect(choose(one, twin)).toBe(`- Tides\n  /summary article: ${one}\n- Tides\n  /summary article: ${twin}`);
  expect(choose('a tide table')).toContain('article: a tide table');
});
