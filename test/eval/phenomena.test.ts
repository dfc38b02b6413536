import { describe, expect, test } from 'vitest';
import { type GoldQuote, phenomenaOf, recallByPhenomenon } from './phenomena.ts';

const TEXT = 'Ada Lind said that the pier is safe. "Nobody fell," she added.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const reported: GoldQuote = {
  ...at('that the pier is safe'),
  text: 'that the pier is safe',
  type: 'indirect',
  speaker: 'Ada Lind',
  speaker_start: 0,
  cue_start: 9,
};
const spoken: GoldQuote = {
  ...at('"Nobody fell,"'),
  text: '"Nobody fell,"',
  type: 'direct',
  speaker: 'she',
  speaker_start: TEXT.indexOf('she'),
  cue_start: TEXT.indexOf('added'),
};
const comparison = {
  sameSpeaker: (gold: GoldQuote, predicted: { speaker: string | null }) => gold.speaker === predicted.speaker,
  trimSpan: (_: string, start: number, end: number): [number, number] => [start, end],
};

describe('the kinds of a quotation', () => {
  test('are its order, its speaker, and how it is joined', () => {
    expect(phenomenaOf(reported)).toEqual(['speaker: named', 'order: speaker–cue–content', 'indirect with "that"']);
    expect(phenomenaOf(spoken)).toEqual(['speaker: pronoun', 'order: content–speaker–cue']);
  });

  test.each([
    [null, 'none'],
    ['officials', 'nominal'],
    ['The harbour master', 'nominal'],
    ['the Harbour Board', 'named'],
    ['Lind', 'named'],
  ])('tell a speaker "%s" by its form: %s', (speaker, kind) => {
    expect(phenomenaOf({ ...spoken, speaker })[0]).toBe(`speaker: ${kind}`);
  });
});

describe('recall by phenomenon', () => {
  const gold = [{ id: 'a', text: TEXT, quotes: [reported, spoken] }];
  const recall = (quotes: { start: number; end: number; speaker: string }[]) =>
    Object.fromEntries(recallByPhenomenon(gold, new Map([['a', quotes]]), comparison));

  test('counts what is found, and found with its speaker', () => {
    const found = recall([
      { ...reported, speaker: 'Ada Lind' },
      { ...spoken, speaker: 'Odd Brekke' },
    ]);
    expect(found['speaker: named']).toEqual({ n: 1, span: 1, speaker: 1 });
    expect(found['speaker: pronoun']).toEqual({ n: 1, span: 1, speaker: 0 });
  });

  test.each([
    [7, 1],
    [6, 0],
  ])('takes a span that shares %d of its 14 characters for %d found', (shared, span) => {
    const start = spoken.start;
    const end = start + shared;
    expect(recall([{ start, end, speaker: 'she' }])['speaker: pronoun']?.span).toBe(span);
  });

  test('passes over what is no speech', () => {
    const wished = [{ id: 'a', text: TEXT, quotes: [{ ...spoken, kind: 'attitude' }] }];
    expect([...recallByPhenomenon(wished, new Map(), comparison)]).toEqual([]);
  });
});
