import { describe, expect, it } from 'vitest';
import { keyphrasesOf } from '../../../src/digest/summary/keyphrases.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const LOCK = [
  'The council of Vintersund will replace the canal lock, said Berit Solheim, an engineer, on Monday.',
  'Solheim told the council that the canal lock leaks.',
  'Farmers above the canal lock depend on the water, Solheim said.',
  'The council votes in June.',
].join('\n');

function keyphrases(text: string, title = 'A lock that leaks', limit = 10): readonly string[] {
  return keyphrasesOf(readArticle(article(text, { title, publishedAt: '2031-05-04' })), limit);
}

describe('keyphrases', () => {
  it('are words, names in their fullest form and pairs of words that keep together', () => {
    const found = keyphrases(LOCK);
    expect(found.slice(0, 5)).toEqual(expect.arrayContaining(['Berit Solheim', 'council']));
    expect(found).toContain('canal lock');
  });

  it('count every mention of a name, short forms too', () => {
    const unnamed = LOCK.replaceAll('Solheim told', 'She told').replaceAll('Solheim said', 'she said');
    const placeOf = (text: string) => keyphrases(text, 'A lock', 30).indexOf('Berit Solheim');
    expect(placeOf(unnamed)).toBeGreaterThan(placeOf(LOCK));
    expect(placeOf(LOCK)).toBeGreaterThanOrEqual(0);
  });

  it('leave out stop words, weekdays, months, numbers and possessive endings', () => {
    const found = keyphrases(
      'Osk’s mayor met 300 bakers on Monday in June. The bakers’ mayor of Osk wept.',
      'News',
      30,
    );
    expect(found).toEqual(expect.arrayContaining(['mayor', 'bakers', 'Osk']));
    for (const word of found) expect(word).not.toMatch(/^(?:on|the|in|Monday|June|300)$|[’']s?$/);
  });

  it('leave out reporting verbs and number words, which every article has', () => {
    const found = keyphrases(
      'A thousand bakers said that three ovens told lies, a report of the bakers said.',
      'News',
      30,
    );
    expect(found).toEqual(expect.arrayContaining(['bakers', 'ovens', 'report']));
    for (const word of ['said', 'told', 'thousand', 'three']) expect(found).not.toContain(word);
  });

  it('include a pair only when its words usually occur together', () => {
    const apart = 'A canal is wet. A lock is dry. A canal lock is both. The canal and the lock and a canal and a lock.';
    expect(keyphrases(apart, 'News', 30)).not.toContain('canal lock');
    expect(keyphrases('A canal lock is wet. The canal lock is old.', 'News', 30)).toContain('canal lock');
  });

  it('prefer words of the title and early words', () => {
    const text = 'A bishop met a sailor. The weather was fair.';
    expect(keyphrases(text, 'Nothing', 1)).toEqual(['bishop']);
    expect(keyphrases(text, 'The sailor', 1)).toEqual(['sailor']);
  });

  it('occur in the text, without repeats, up to the limit', () => {
    const found = keyphrases(LOCK, 'A lock', 7);
    expect(found).toHaveLength(7);
    expect(new Set(found).size).toBe(7);
    for (const phrase of found) expect(LOCK).toContain(phrase);
  });

  it('are empty for a text without content words', () => {
    expect(keyphrases('')).toEqual([]);
    expect(keyphrases('It is what it is.')).toEqual([]);
  });
});
