import { describe, expect, it } from 'vitest';
import { canBePast, inflectionOf, lemmaOf, verbFormsOf } from '../../../src/text/grammar/verb-forms.ts';

describe('formsOf', () => {
  it.each([
    ['add', ['adds', 'added', 'adding']],
    ['announce', ['announces', 'announced', 'announcing']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['deny', ['denies', 'denied', 'denying']],
    ['vie', ['vies', 'vied', 'vying']],
    ['dye', ['dyes', 'dyed', 'dying']],
    ['admit', ['admits', 'admitted', 'admitting']],
    ['quip', ['quips', 'quipped', 'quipping']],
    ['stress', ['stresses', 'stressed', 'stressing']],
    ['offer', ['offers', 'offered', 'offering']],
    ['veto', ['vetoes', 'vetoed', 'vetoing']],
    ['radio', ['radios', 'radioed', 'radioing']],
  ])('inflects the regular verb "%s"', (base, [present, past, ing]) => {
    expect(verbFormsOf(base)).toEqual({ base, present, past, participle: past, ing });
  });

  it('takes past and participle of irregular verbs from the lexicon', () => {
    expect(verbFormsOf('write')).toEqual({
      base: 'write',
      present: 'writes',
      past: 'wrote',
      participle: 'written',
      ing: 'writing',
    });
    expect(verbFormsOf('put')).toMatchObject({ past: 'put', participle: 'put', ing: 'putting' });
  });
});

describe('inflectionOf', () => {
  it.each([
    ['close', 'base', 'close'],
    ['closes', 'present', 'close'],
    ['closed', 'past', 'close'],
    ['closing', 'ing', 'close'],
    ['wrote', 'past', 'write'],
    ['written', 'past', 'write'],
    ['seeing', 'ing', 'see'],
    ['lying', 'ing', 'lie'],
    ['planned', 'past', 'plan'],
    ['hurt', 'base', 'hurt'],
  ])('recognises "%s" as the %s form of "%s"', (word, inflection, base) => {
    expect(inflectionOf(word)).toBe(inflection);
    expect(lemmaOf(word)).toBe(base);
  });

  it('accepts both spellings where the final consonant may be doubled', () => {
    expect(['visited', 'visitted', 'planing', 'planning'].map(inflectionOf)).toEqual(['past', 'past', 'ing', 'ing']);
  });

  it('takes unknown words in -ed for past forms, except a few nouns and adjectives', () => {
    expect(['unspooled', 'hundred', 'naked', 'agreed', 'barn', 'red'].map(inflectionOf)).toEqual([
      'past',
      undefined,
      undefined,
      'past',
      undefined,
      undefined,
    ]);
  });
});

describe('canBePast', () => {
  it('is true for verbs whose past equals their base', () => {
    expect(['hurt', 'closed', 'wrote', 'close', 'barn'].map(canBePast)).toEqual([true, true, true, false, false]);
  });
});
