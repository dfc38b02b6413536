import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANALYSER_VERSION, termsOf } from '../../../src/retrieval/analysis/terms.ts';
import { termsOfText } from '../../../src/retrieval/analysis/text-terms.ts';
import { restoreReading, serialise } from '../../../src/retrieval/stored-library/kept-reading.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const ferry = article('The ferry sailed on Friday.\nMs Lind said, "It sails again."', { publishedAt: '2031-05-04' });
const reading = readArticle(ferry);
const kept = serialise(reading, termsOfText(reading));

describe('a kept reading', () => {
  it('is what it was, with its terms', () => {
    expect(restoreReading(ferry, kept)).toEqual({ reading, terms: termsOfText(reading) });
  });

  it('is of no use for another date, nor when there is none', () => {
    expect(restoreReading({ ...ferry, publishedAt: '2031-05-05' }, kept)).toBeUndefined();
    expect(restoreReading(ferry, undefined)).toBeUndefined();
  });

  it.each([
    ['nothing', () => null],
    ['a list', () => []],
    ['no sentences', ({ sentences: _, ...rest }: object & Record<string, unknown>) => rest],
    ['an empty sentence', (kept: object) => ({ ...kept, sentences: [null] })],
    ['a span beyond the text', (kept: object) => ({ ...kept, mentions: [{ start: 0, end: 999, canonical: 'x' }] })],
    ['a quotation without parts', (kept: object) => ({ ...kept, quotes: [{ sentences: [0, 0] }] })],
  ])('is of no use when it holds %s', (_, change) => {
    expect(restoreReading(ferry, JSON.stringify(change(JSON.parse(kept))))).toBeUndefined();
  });

  it('drops terms that do not fit its sentences', () => {
    const { terms, ...rest } = JSON.parse(kept);
    for (const wrong of [{ words: [999, 0] }, { starts: [0] }, { distinct: null }, { words: 'ab' }]) {
      const damaged = { ...rest, terms: { ...terms, ...wrong } };
      expect(restoreReading(ferry, JSON.stringify(damaged))).toEqual({ reading });
    }
  });

  it('keeps the reading and drops terms of another analyser, or none', () => {
    const { terms, ...rest } = JSON.parse(kept);
    const older = { ...rest, terms: { ...terms, version: ANALYSER_VERSION - 1 } };
    for (const one of [older, rest]) expect(restoreReading(ferry, JSON.stringify(one))).toEqual({ reading });
  });
});

/** Words of every shape the analyser handles, so that a change of any term is detected. */
const WORDS = `The U.S. and the US, Lind-Okoro's Işıklı Köprü; ﬁne cafés' 3,500 ships’ engines explaining explanations: running
  happily generously news skies dying ‘quoted’ rock’n’roll R&D a.m. J.R.R. 40% £3.5m co‑operate Straße naïve ΟΔΟΣ 2031-05-04`;

it('the analyser has the version under which these terms were kept; raise it with every change of them', () => {
  const print = createHash('sha256').update(termsOf(WORDS).join(' ')).digest('hex').slice(0, 12);
  expect({ version: ANALYSER_VERSION, print }).toEqual({ version: 2, print: '696f476a83c5' });
});
