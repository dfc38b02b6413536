import { describe, expect, it } from 'vitest';
import { formsFor, REPORTING_FORMS, tellsAs } from '../../../src/text/grammar/reporting-verbs.ts';
import { lexicon } from '../../../src/text/lexicon.ts';

const FRAMES = new Set(
  'quote that bare noun infinitive gerund question addressee asked complement complement-as complement-for trailing opens alone denial namesake'.split(
    ' ',
  ),
);

describe('REPORTING_FORMS', () => {
  it.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['wrote', 'write'],
    ['spoken', 'speak'],
    ['writing', 'write'],
    ['denies', 'deny'],
  ])('contains "%s" as a form of "%s"', (form, lemma) => {
    expect(REPORTING_FORMS.get(form)?.map(({ verb }) => verb.lemma)).toContain(lemma);
  });

  it('lists a verb with a particle before the bare verb', () => {
    expect(REPORTING_FORMS.get('called')?.map(({ verb }) => verb.lemma)).toEqual(['call out', 'call']);
  });
});

describe('the lexicon of reporting verbs', () => {
  const rows = lexicon('quotations/reporting-verbs').map((row) => row.split('\t'));

  it('lists every verb once, with its complements', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map(([lemma]) => lemma)).size).toBe(rows.length);
    for (const [lemma, takes, uses] of rows) expect(takes !== '-' || uses !== undefined, lemma).toBe(true);
  });

  it('names known complements and prepositions only', () => {
    const prepositions = new Set(
      lexicon('grammar/function-words')
        .map((row) => row.split('\t'))
        .filter(([, classes]) => classes?.split(' ').includes('preposition'))
        .map(([word]) => word),
    );
    for (const [lemma, takes = ''] of rows.filter(([, takes]) => takes !== '-')) {
      for (const one of takes.split(' '))
        expect(FRAMES.has(one) || prepositions.has(one), `${lemma}: ${one}`).toBe(true);
    }
  });
});

describe('formsFor', () => {
  it('returns exactly the forms listed for a use', () => {
    expect(formsFor('ask')).toEqual(expect.arrayContaining(['say', 'says', 'said', 'saying', 'think']));
    expect(formsFor('ask')).not.toContain('thought');
    expect(formsFor('call')).toEqual(expect.arrayContaining(['called', 'described', 'thought']));
    expect(formsFor('tag')).toEqual(expect.arrayContaining(['cried', 'wrote', 'quipped']));
    expect(formsFor('tag')).not.toContain('written');
  });

  it('knows every use and form in the lexicon', () => {
    const uses = lexicon('quotations/reporting-verbs').flatMap((row) => row.split('\t')[2]?.split(' ') ?? []);
    expect(uses.length).toBeGreaterThan(50);
    expect(uses.filter((use) => !/^(?:ask|call|tag|person):(?:(?:base|present|past|ing)(?:,|$))+$/.test(use))).toEqual(
      [],
    );
  });

  it('keeps verbs without complements out of REPORTING_FORMS', () => {
    expect(formsFor('ask')).toContain('believes');
    expect(REPORTING_FORMS.has('believes')).toBe(false);
  });
});

describe('tellsAs', () => {
  it('is true for past forms and "says" only', () => {
    expect(['told', 'says', 'wrote'].map((word) => tellsAs(word, 'opens'))).toEqual([true, true, true]);
    expect(['tell', 'writes', 'shouted'].map((word) => tellsAs(word, 'opens'))).toEqual([false, false, false]);
    expect(['shouted', 'told', 'bridge'].map((word) => tellsAs(word, 'alone'))).toEqual([true, false, false]);
  });
});
