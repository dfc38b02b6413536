import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/article.ts';
import { readArticle } from '../../src/text/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { unwrap } from '../../src/text/unwrap.ts';

function read(text: string) {
  const article = { id: 'a', title: '', text, ingestedAt: '', ingestedBy: '', origin: '', publishedAt: '2031-05-06' };
  return readArticle(article);
}

const WRAPPED = [
  'The ferry at Velm runs again since Monday, after four weeks in which the',
  'harbour was closed and nobody crossed. "We changed every rope," said Ada',
  'Lind, who keeps the landing. The town paid 3 million',
  '',
  'The council wants half of the sum back from the builders of the old pier,',
  'which broke in a storm.',
];

describe.each([
  ['\n', WRAPPED.join('\n')],
  ['\r\n', WRAPPED.join('\r\n')],
  ['\n and an indentation', WRAPPED.join('\n   ')],
  ['a space and \n, as flowed mail has it', WRAPPED.join(' \n')],
])('text that was broken at a width with %j', (_, text) => {
  const { article, sentences, mentions, quotes } = read(text);

  it('is read in whole sentences, and paragraphs end at empty lines', () => {
    const read = sentences.map((sentence) => wordsOf(article, sentence).replace(/\s+/g, ' '));
    expect(read).toEqual([
      'The ferry at Velm runs again since Monday, after four weeks in which the harbour was closed and nobody crossed.',
      '"We changed every rope," said Ada Lind, who keeps the landing.',
      'The town paid 3 million',
      'The council wants half of the sum back from the builders of the old pier, which broke in a storm.',
    ]);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 1]);
  });

  it('gives the same sentences where only sentences are looked for', () => {
    expect(findSentences(text)).toEqual(sentences);
  });

  it('keeps every character: spans are those of the text as received', () => {
    expect(sentences[0]!.start).toBe(0);
    expect(wordsOf(article, sentences[1]!)).toMatch(/said Ada\s+Lind, who/);
    expect(article.text).toBe(text);
  });

  it('has names and quotations across its breaks', () => {
    const name = mentions.find(({ canonical }) => canonical === 'Ada Lind')!;
    expect(wordsOf(article, name)).toMatch(/^Ada\s+Lind$/);
    expect(quotes.map(({ speakerName }) => speakerName)).toEqual(['Ada Lind']);
    expect(wordsOf(article, quotes[0]!.speaker!)).toMatch(/^Ada\s+Lind\b/);
  });
});

describe('unwrap', () => {
  it('makes a divided word whole', () => {
    const text =
      'The old bridge over the river of Velm was shut because of the repairs in up-\nper Velm until the summer.';
    expect(unwrap(text)?.text).toContain('in up-per Velm');
  });

  it('maps offsets back', () => {
    const text = WRAPPED.join('\r\n');
    const unwrapped = unwrap(text)!;
    for (const word of ['ferry', 'harbour', 'Lind,', 'council', 'storm']) {
      const start = unwrapped.text.indexOf(word);
      const span = [unwrapped.original(start), unwrapped.original(start + word.length, true)] as const;
      expect(text.slice(...span)).toBe(word);
    }
  });

  it.each([
    ['one paragraph a line', `${'The ferry at Velm runs again. '.repeat(8)}\n${'It rained in Velm. '.repeat(8)}`],
    [
      'lines that end where they please',
      'The ferry runs.\nit is late\nand it rains in the town of Velm all day and all night.',
    ],
    ['verse', 'O boat of mine\nthat sails alone\nacross the line\nand to the bone'],
    [
      'a list',
      'What was in the boat, as the inspector wrote down:\n- ropes and nets and other things to fish with\n- oars',
    ],
    [
      'sentences that each fill a line',
      'The ferry runs again after four weeks in the port.\nThe town pays all the bills for it in the new year.',
    ],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(unwrap(text)).toBeUndefined();
  });

  it('does not join a list item, a label or a heading to the line before it', () => {
    const text = [
      'The ferry at Velm runs again since Monday, after four weeks in which the',
      'harbour was closed and nobody crossed the water between the two old towns',
      '- the crew was paid for all of the time that the boat had lain in harbour',
      'Source: the town',
    ].join('\n');
    expect(unwrap(text)?.text.split('\n')).toHaveLength(3);
  });
});
