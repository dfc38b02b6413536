import { describe, expect, it } from 'vitest';
import { formsFor, REPORTING_FORMS, tellsAs } from '../../../src/text/grammar/reporting-verbs.ts';
import { lexicon } from '../../../src/text/lexicon.ts';

const FRAMES = new Set(
  'quote that bare noun infinitive gerund question addressee asked complement complement-as complement-for trailing opens alone denial namesake'.split(
    ' ',
  ),
);

describe('the forms of reporting verbs', () => {
  it.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['wrote', 'write'],
    ['spoken', 'speak'],
    ['writing', 'write'],
    ['denies', 'deny'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(REPORTING_FORMS.get(form)?.map(({ verb }) => verb.lemma)).toContain(lemma);
  });

  it('tries a verb with a particle before the bare verb', () => {
    expect(REPORTING_FORMS.get('called')?.map(({ verb }) => verb.lemma)).toEqual(['call out', 'call']);
  });
});

describe('the lexicon', () => {
  const rows = lexicon('quotations/reporting-verbs').map((row) => row.split('\t'));

  it('names every verb once, with what it takes', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map(([lemma]) => lemma)).size).toBe(rows.length);
    for (const [lemma, takes, uses] of rows) expect(takes !== '-' || uses !== undefined, lemma).toBe(true);
  });

  it('knows only its own words for what a verb takes, and prepositions', () => {
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

describe('the uses of forms', () => {
  it('are the forms that the list names, and no others', () => {
    expect(formsFor('ask')).toEqual(expect.arrayContaining(['say', 'says', 'said', 'saying', 'think']));
    expect(formsFor('ask')).not.toContain('thought');
    expect(formsFor('call')).toEqual(expect.arrayContaining(['called', 'described', 'thought']));
    expect(formsFor('tag')).toEqual(expect.arrayContaining(['cried', 'wrote', 'quipped']));
    expect(formsFor('tag')).not.toContain('written');
  });

  it('are four, with forms that every verb has', () => {
    const uses = lexicon('quotations/reporting-verbs').flatMap((row) => row.split('\t')[2]?.split(' ') ?? []);
    expect(uses.length).toBeGreaterThan(50);
    expect(uses.filter((use) => !/^(?:ask|call|tag|person):(?:(?:base|present|past|ing)(?:,|$))+$/.test(use))).toEqual(
      [],
    );
  });

  it('make no reporting verb of one that takes nothing', () => {
    expect(formsFor('ask')).toContain('believes');
    expect(REPORTING_FORMS.has('believes')).toBe(false);
  });
});

describe('what a verb tells beside its content', () => {
  it('holds for its past and for "says", not for its other forms', () => {
    expect(['told', 'says', 'wrote'].map((word) => tellsAs(word, 'opens'))).toEqual([true, true, true]);
    expect(['tell', 'writes', 'shouted'].map((word) => tellsAs(word, 'opens'))).toEqual([false, false, false]);
    expect(['shouted', 'told', 'bridge'].map((word) => tellsAs(word, 'alone'))).toEqual([true, false, false]);
  });
});
