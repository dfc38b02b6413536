import { describe, expect, it } from 'vitest';
import { told } from './quotations.ts';

describe('the author of a document before a colon', () => {
  it.each([
    [
      'Statement from Ada Lind, head of the port:\n\n“We will pay for every crate.”',
      'Ada Lind, head of the port = Ada Lind',
    ],
    ['A letter by Ada Lind: “We will pay for every crate.”', 'Ada Lind'],
    ['Ada Lind’s statement in full: “We will pay for every crate.”', 'Ada Lind’s = Ada Lind'],
  ])('says what follows: %s', (text, source) => {
    expect(told(text)).toEqual([`direct: “We will pay for every crate.” | ${source}`]);
  });
});

describe('a line below a quotation', () => {
  it('names who said it', () => {
    expect(told('“We built it twice and it fell twice.”\nAda Lind, builder')).toEqual([
      'direct: “We built it twice and it fell twice.” | Ada Lind',
    ]);
  });

  it('is none where it is a sentence', () => {
    expect(told('“We built it twice and it fell twice.”\nAda Lind, a builder, left.')).not.toContain(
      'direct: “We built it twice and it fell twice.” | Ada Lind',
    );
  });
});

describe('in the words of somebody', () => {
  it.each([
    ['In the words of Ada Lind, the bridge is "a scar".', 'mixed: the bridge is "a scar" | Ada Lind'],
    ['The jury left, and in the words of Ada Lind, "nobody slept."', 'direct: "nobody slept." | Ada Lind'],
  ])('%s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });
});

describe('the wording of a charge', () => {
  it.each([
    'Ada Lind was summoned for "mocking the guild and stirring up trouble" in May.',
    'Ada Lind is serving nine years for "stirring up disorder in the old town".',
    'Ada Lind was found guilty of "stirring up disorder in the old town".',
  ])('is not said by the accused: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is no reason to drop what was said about another thing', () => {
    expect(told('Ada Lind thanked them for "a long night and a good meal".')).toHaveLength(1);
  });
});
