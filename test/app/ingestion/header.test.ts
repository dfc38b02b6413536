import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/app/ingestion/header.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

const BODY = 'The harbour opened again on Monday.\r\n\r\n  Nobody was hurt. \n';

function bodyOf(text: string): string {
  return text.slice(readHeader(text).start);
}

describe('readHeader', () => {
  it('reads header lines in any order, case and line ending', () => {
    const text = `title: Harbour reopens \r\nLINK:https://post.example/1\nPublished :  20 August 2025\rSource:\tThe Post\n\n${BODY}`;
    expect(readHeader(text).header).toEqual({
      title: 'Harbour reopens',
      link: 'https://post.example/1',
      publishedAt: '2025-08-20',
      source: 'The Post',
    });
    expect(bodyOf(text)).toBe(BODY);
  });

  it('leaves a text without a header alone, leading white space included', () => {
    for (const text of [BODY, `\n\n ${BODY}`, 'A title\n\nText.', '', 'Titles: three in a row.\n']) {
      expect(readHeader(text)).toEqual({ header: {}, start: 0 });
    }
  });

  it.each([
    ['Harbour reopens\nSource: The Post\nDate: 2025-08-20\n\n', { source: 'The Post', publishedAt: '2025-08-20' }],
    ['\nHarbour reopens\n\nPublished: 20 August 2025\n', { publishedAt: '2025-08-20' }],
    ['# Harbour reopens\r\nURL: https://post.example/1\r\n', { link: 'https://post.example/1' }],
    [
      'Harbour reopens  \nLink: https://post.example/1\nSource: The Post\n\n',
      { link: 'https://post.example/1', source: 'The Post' },
    ],
  ])('reads header lines below the title: %j', (head, fields) => {
    expect(readHeader(head + BODY).header).toEqual({ title: 'Harbour reopens', ...fields });
    expect(bodyOf(head + BODY)).toBe(BODY);
  });

  it.each([
    ['one line that may be the article’s own', 'Where the water comes from\nSource: the river Osk.\n'],
    ['a date that is none', 'Harbour reopens\nDate: some day\n'],
    ['a first line that is a sentence', 'The harbour reopened.\nSource: The Post\nDate: 2025-08-20\n'],
    ['nothing behind it', 'Harbour reopens\nSource: The Post\nDate: 2025-08-20\n'],
  ])('leaves below the title %s', (kind, head) => {
    const text = kind === 'nothing behind it' ? head : head + BODY;
    expect(readHeader(text)).toEqual({ header: {}, start: 0 });
  });

  it('ends at the first line that is not a header, or at a repeated field', () => {
    expect(bodyOf(`Title: One\nWriter: Una\nSource: Post\n`)).toBe('Writer: Una\nSource: Post\n');
    expect(bodyOf('Title: One\nTitle: Two\n')).toBe('Title: Two\n');
    expect(readHeader('Title: One\nTitle: Two\n').header).toEqual({ title: 'One' });
  });

  it('removes header lines without a readable value', () => {
    expect(readHeader(`Link:\nPublished: some day\n\n${BODY}`).header).toEqual({});
    expect(bodyOf(`Link:\nPublished: some day\n\n${BODY}`)).toBe(BODY);
  });

  it('reads front matter with quotes, comments and unknown fields', () => {
    const text = [
      '---',
      'title: "Harbour: \\"open\\" again"',
      "publisher: 'The Ostervik''s Post'",
      'date: 2025-08-20',
      'url: https://post.example/1',
      'author: Una',
      'tags:',
      '  - ports',
      '- sea',
      '# a comment',
      '',
      '---',
      '',
      BODY,
    ].join('\n');
    expect(readHeader(text).header).toEqual({
      title: 'Harbour: "open" again',
      source: "The Ostervik's Post",
      publishedAt: '2025-08-20',
      link: 'https://post.example/1',
    });
    expect(bodyOf(text)).toBe(BODY);
  });

  it.each([
    ['a rule that is never closed', `---\ntitle: One\n${BODY}`],
    ['text between two rules', '---\nThe harbour opened.\n---\nMore.'],
    ['no field that says anything', '---\nmood: calm\n---\nMore.'],
    ['a longer rule', '-----\ntitle: One\n---\nMore.'],
  ])('treats %s as text', (_, text) => {
    expect(readHeader(text)).toEqual({ header: {}, start: 0 });
  });

  it.each([59, 60, 61])('limits front matter: %i lines', (lines) => {
    const text = `---\ntitle: One\n${'note: x\n'.repeat(lines - 1)}---\n${BODY}`;
    expect(bodyOf(text)).toBe(lines > 60 ? text : BODY);
  });

  it.each([
    ['of a text without a header', `# Harbour reopens\n\n${BODY}`, 'Harbour reopens'],
    [
      'behind front matter that has it, too',
      `---\ntitle: Harbour reopens\n---\n\n# Harbour reopens!\n${BODY}`,
      'Harbour reopens',
    ],
    [
      'behind front matter without one',
      `---\ndate: 2025-08-20\n---\n# Harbour reopens #\n\n${BODY}`,
      'Harbour reopens',
    ],
  ])('takes the first heading of Markdown for the title: %s', (_, text, title) => {
    expect(readHeader(text).header.title).toBe(title);
    expect(bodyOf(text)).toBe(BODY);
  });

  it.each([
    ['another heading than the title', `Title: Velm\n\n# Harbour reopens\n${BODY}`],
    ['a lower heading', `## Harbour reopens\n${BODY}`],
    ['a tag', `#harbour\n${BODY}`],
    ['a heading with nothing behind it', '# Harbour reopens\n\n'],
  ])('leaves %s in the text', (_, text) => {
    expect(bodyOf(text)).toMatch(/^#/);
  });

  it('never loses a character of the body', () => {
    const headerLine = fc.constantFrom('Title: A', 'SOURCE: B', 'link: https://x.example', 'Published: 2025-08-20', '');
    const header = fc.array(fc.tuple(headerLine, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 6 });
    const unit = fc.oneof(
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\n', '\r', ' '),
    );
    const body = fc.string({ unit, maxLength: 100 }).map((text) => `W ${text}`);
    fc.assert(
      fc.property(header, body, (lines, text) => {
        const whole = lines.map((line) => line.join('')).join('') + text;
        expect(bodyOf(whole).endsWith(text)).toBe(true);
      }),
    );
  });

  it('only removes a prefix', () => {
    const piece = fc.constantFrom('---', '...', 'title: x', 'Title: x', 'a', ': ', '\n', '\r', '- ', ' ', '"', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const whole = pieces.join('');
        const { start } = readHeader(whole);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(whole.length);
        expect(start === 0 || start === whole.length || /[\n\r]/.test(whole[start - 1]!)).toBe(true);
      }),
    );
  });

  it('is fast on hostile headers', () => {
    const read = () => {
      for (const text of ['\n'.repeat(200_000), `Title: ${' '.repeat(200_000)}x`, `---\n${'a'.repeat(200_000)}`]) {
        readHeader(text);
        readHeader(`Title: x\n${text}`);
      }
    };
    expect(cpuTimeOf(read)).toBeLessThan(2000);
  });
});
