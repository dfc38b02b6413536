import { describe, expect, it } from 'vitest';
import { quotesOf } from '../quotations.ts';

const names = (text: string) => quotesOf(text).map((quote) => quote.speakerName);

describe('the name behind a speaker', () => {
  it('is the fullest form of the name in the article', () => {
    expect(names('Lind said the bridge was safe. Ada Lind then left.')).toEqual(['Ada Lind']);
  });

  it('is not a possessor or a name behind a preposition', () => {
    expect(names("Ada Lind's lawyer said the bridge was safe.")).toEqual([undefined]);
    expect(names('A spokesman for Ada Lind said the bridge was safe.')).toEqual([undefined]);
  });
});

describe('a pronoun', () => {
  it('stands for the last subject that agrees, not for the nearest name', () => {
    expect(names('Ada Lind met Clara Berg on Monday. She said the bridge was safe.')).toEqual(['Ada Lind']);
  });

  it('stands for the subject of the sentence before, rather than for an older speaker', () => {
    const after = 'Clara Berg said the bridge was safe. ';
    const she = ' She said it would open.';
    const last = (sentence: string) => names(after + sentence + she).at(-1);
    expect(last('Asked if she would stay, Ada Lind laughed.')).toBe('Ada Lind');
    expect(last('The student, Ada Lind, remembers it well.')).toBe('Ada Lind');
    expect(last('It was Ada Lind who painted the bridge.')).toBe('Ada Lind');
    expect(last('It rained.')).toBe('Clara Berg');
  });

  it('agrees with titles', () => {
    const text = 'Mr. Holm met Ms. Lind. She said the bridge was safe. He said it was not.';
    expect(names(text)).toEqual(['Lind', 'Holm']);
  });

  it('does not go against a title', () => {
    expect(names('Mr. Holm left. Ms. Lind stayed. He said the bridge was safe.')).toEqual(['Holm']);
    expect(names('Ms. Lind left. Mr. Holm stayed. She said the bridge was safe.')).toEqual(['Lind']);
  });

  it('agrees with given names', () => {
    expect(names('Peter Holm and the council met. Clara Lind left. He said the bridge was safe.')).not.toContain(
      'Clara Lind',
    );
  });

  it('does not take who speaks inside another quotation', () => {
    const text = 'Peter Holm said Karl Berg had told him the bridge was safe. He said he doubted it.';
    expect(
      quotesOf(text)
        .filter((quote) => !quote.nested)
        .map((quote) => quote.speakerName),
    ).toEqual(['Peter Holm', 'Peter Holm']);
  });

  it('of several people stands for the last group, which has a name only where a name tells it', () => {
    const theyAfter = (group: string) => names(`${group} met on Monday. They said the bridge was safe.`);
    expect(theyAfter('Ada Lind and Peter Holm')).toEqual(['Ada Lind and Peter Holm']);
    expect(theyAfter('Peter Holm left. Holm aides')).toEqual(['Holm aides']);
    expect(theyAfter('The fishermen')).toEqual([undefined]);
    expect(names('Ada Lind and Peter Holm met. The fishermen came. They said the bridge was safe.')).toEqual([
      undefined,
    ]);
  });

  it('relative to a common noun has no name behind it', () => {
    expect(names('A fisherman who said the bridge was safe left.')).toEqual([undefined]);
  });

  it('is marked as inferred, a name is not', () => {
    const text = 'Ada Lind said the bridge was safe. She said it would open.';
    expect(quotesOf(text).map((quote) => quote.inferred)).toEqual([false, true]);
  });
});

describe('a noun phrase', () => {
  it('stands for who has that role', () => {
    const text = 'Foreign Minister Ada Lind arrived. The minister said the bridge was safe.';
    expect(quotesOf(text)).toMatchObject([{ speakerName: 'Ada Lind', inferred: true }]);
  });

  it('stands for the organisation with that word in its name', () => {
    expect(names('The Oxby Bridge Company closed the road. The company said the bridge was safe.')).toEqual([
      'Oxby Bridge Company',
    ]);
  });

  it('stands for no body whose name says that it is another one', () => {
    const text = (body: string) => `The Oxby Harbour Party closed the road. The ${body} said the bridge was safe.`;
    expect(names(text('party'))).toEqual(['Oxby Harbour Party']);
    expect(names(text('ministry'))).toEqual([undefined]);
    expect(names(text('company'))).toEqual([undefined]);
  });

  it('stands for the body named before, not for who has a role in it', () => {
    const text = 'Ada Lind, a gallery guard, left the Velm Bay Gallery. The gallery said the door was shut.';
    expect(names(text)).toEqual(['Velm Bay Gallery']);
  });

  it('stays as written when nobody fits', () => {
    const [quote] = quotesOf('The gardener said the bridge was safe.');
    expect(quote?.speakerName).toBeUndefined();
    expect(quote?.speaker).toEqual({ start: 0, end: 12 });
  });
});

describe('a label in capitals', () => {
  const labelled = (label: string) => names(`Ada Lind met the press.\n\n${label}: The bridge is safe.`);

  it('is led to who has that surname', () => {
    expect(labelled('MAYOR LIND')).toEqual(['Ada Lind']);
  });

  it('is no name when it is a common word', () => {
    expect(labelled('QUESTION')).toEqual([undefined]);
  });
});
