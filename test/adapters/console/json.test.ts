import { expect, test } from 'vitest';
import { errorLine, parseRequest, replyLine } from '../../../src/adapters/console/json.ts';
import { type Block, evidence } from '../../../src/app/reply.ts';
import type { Evidence } from '../../../src/domain/answer.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { article } from '../../articles.ts';

const TEXT = 'Rain fell. Ada Lind waved. Nobody left.';
const rain = article(TEXT, { title: 'Rain' });
const waved: Evidence = {
  article: rain,
  passage: { start: 11, end: 26 },
  context: { start: 0, end: 39 },
  sentences: [1, 1],
  score: 1,
  votes: [],
};
const read = (...blocks: Block[]) => JSON.parse(replyLine({ blocks }));

test.each([
  ['{"say":"why?"}', { say: 'why?' }],
  ['{"command":"articles"}', { command: 'articles', options: {} }],
  [
    '{"command":"ask","options":{"question":"why","explain":true}}',
    { command: 'ask', options: { question: 'why', explain: true } },
  ],
])('%s is a request', (request, expected) => {
  expect(parseRequest(request)).toEqual(expected);
});

test.each([
  ['{', /not JSON/],
  ['[]', /one JSON object/],
  ['null', /one JSON object/],
  ['"say"', /one JSON object/],
  ['{}', /needs "command"/],
  ['{"command":1}', /needs "command"/],
  ['{"say":1}', /"say" must be text/],
  ['{"say":"a","command":"ask"}', /not both/],
  ['{"command":"ask","options":[]}', /"options" must be an object/],
  ['{"command":"ask","option":{}}', /no "option"/],
])('%s is refused', (request, message) => {
  const refusal = expect.objectContaining({ code: 'bad-request', message: expect.stringMatching(message) });
  expect(() => parseRequest(request)).toThrow(refusal);
});

test('an evidence with missing values as null', () => {
  expect(read(evidence(waved))).toEqual({
    answer: null,
    confidence: null,
    blocks: [
      {
        kind: 'evidence',
        article: { id: rain.id, title: 'Rain', link: null, date: null },
        passage: { start: 11, end: 26, text: 'Ada Lind waved.' },
        context: { start: 0, end: 39, text: TEXT },
        focus: null,
        speaker: null,
      },
    ],
  });
});

test('an evidence with date, link, focus and speaker', () => {
  const whole: Evidence = {
    ...waved,
    article: { ...rain, publishedAt: '2031-05-03', link: 'https://news.example/r' },
    answerSpan: { start: 11, end: 19 },
    quote: {
      parts: [{ start: 11, end: 26 }],
      form: 'direct',
      open: false,
      nested: false,
      denied: false,
      sentences: [1, 1],
      speakerName: 'Per Holm',
      inferred: true,
    },
  };
  expect(read(evidence(whole)).blocks[0]).toMatchObject({
    article: { link: 'https://news.example/r', date: '2031-05-03' },
    focus: { start: 11, end: 19, text: 'Ada Lind' },
    speaker: { name: 'Per Holm', inferred: true },
  });
});

test('an evidence with further articles, differing figures, and the understood question', () => {
  const other = article('It rained. Ada Lind waved. We left.', { title: 'More rain' });
  const also: Evidence = { ...waved, article: other, context: { start: 11, end: 26 } };
  const answerSpan = { start: 11, end: 14 };
  const reply = {
    blocks: [evidence({ ...waved, alsoIn: [also] })],
    understood: 'Who waved?',
    differing: [
      { ...waved, answerSpan },
      { ...also, answerSpan },
    ],
  };
  expect(JSON.parse(replyLine(reply))).toMatchObject({
    understood: 'Who waved?',
    differing: [
      { article: { title: 'Rain' }, focus: { ...answerSpan, text: 'Ada' } },
      { article: { title: 'More rain' }, focus: { ...answerSpan, text: 'Ada' } },
    ],
    blocks: [{ alsoIn: [{ article: { id: other.id }, passage: { start: 11, end: 26, text: 'Ada Lind waved.' } }] }],
  });
  expect(read(evidence(waved)).blocks[0]).not.toHaveProperty('alsoIn');
});

test('an evidence whose story has further locations', () => {
  const alsoAt = [{ origin: 'link:1', source: 'Gull', link: 'https://gull.example/r' }];
  const [block] = read(evidence({ ...waved, article: { ...waved.article, alsoAt } })).blocks;
  expect(block).toMatchObject({ article: { alsoAt: [{ name: 'Gull', link: 'https://gull.example/r' }] } });
});

test('other blocks', () => {
  const items = [{ label: 'Ada Lind · x', value: 'ada' }];
  const blocks: Block[] = [
    { kind: 'line', text: 'One.' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'choices', command: 'quotes', option: 'speaker', options: { about: 'x' }, items },
    { kind: 'figure', name: 'f.png', alt: 'A curve', content: new Uint8Array([1, 2, 3]) },
  ];
  expect(read(...blocks).blocks).toEqual([
    { kind: 'line', text: 'One.' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'choices', items },
    { kind: 'figure', name: 'f.png', alt: 'A curve', base64: 'AQID' },
  ]);
});

test('answer and confidence', () => {
  expect(JSON.parse(replyLine({ blocks: [], answer: 'found', confidence: 0.5 }))).toEqual({
    answer: 'found',
    confidence: 0.5,
    blocks: [],
  });
});

test('a reply is one line for every line reader, without loss', () => {
  const text = 'a\nb\u2028c\u2029d\u0085e\u007f';
  const shown = replyLine({ blocks: [{ kind: 'line', text }] });
  expect(shown).not.toMatch(/[\n\u2028\u2029\u007f-\u009f]/);
  expect(JSON.parse(shown).blocks[0].text).toBe(text);
});

test('an error', () => {
  expect(errorLine(new UserError('too-long', 'Too long.'))).toBe('{"error":{"code":"too-long","message":"Too long."}}');
});
