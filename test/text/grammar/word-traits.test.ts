import { describe, expect, it } from 'vitest';
import { Class } from '../../../src/text/grammar/function-words.ts';
import { NO_TRAITS, traitsOf } from '../../../src/text/grammar/word-traits.ts';

describe('traitsOf', () => {
  it.each([
    ['ferry', {}],
    ['quickly', { adverb: true }],
    ['family', {}],
    ['repair', { inflection: 'base' }],
    ['repairing', { inflection: 'ing' }],
    ['unspooled', { inflection: 'past', finite: true }],
    ['re-elect', { inflection: 'base' }],
    ['took', { inflection: 'past', finite: true }],
    ['hundred', {}],
    ["smith's", { possessive: true }],
    ["they'd", { contracted: true, finite: true }],
    ["didn't", { auxiliary: true, finite: true }],
    ['of', { classes: Class.preposition }],
  ])('of "%s"', (word, traits) => {
    expect(traitsOf(word, false)).toEqual({ ...NO_TRAITS, ...traits });
  });

  it('takes no capitalised word for an adverb or a finite verb', () => {
    expect(traitsOf('quickly', true)).toEqual(NO_TRAITS);
    expect(traitsOf('unspooled', true)).toEqual({ ...NO_TRAITS, inflection: 'past' });
  });

  it('lists what a reporting verb reports', () => {
    const { reports, opensReport, standsAlone, inflection, finite } = traitsOf('said', false);
    expect(reports.map(({ verb }) => verb.lemma)).toEqual(['say']);
    expect({ opensReport, standsAlone, inflection, finite }).toEqual({
      opensReport: true,
      standsAlone: true,
      inflection: 'past',
      finite: true,
    });
  });
});
