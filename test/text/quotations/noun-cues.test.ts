import { describe, expect, it } from 'vitest';
import { quotesOf, told } from './quotations.ts';

describe('nouns that report', () => {
  it.each([
    [
      'The council rejected the builders’ claim that the bridge was safe.',
      'indirect: that the bridge was safe | the builders’',
    ],
    ['Her warning that the river would rise went unheard.', 'indirect: that the river would rise | Her'],
    [
      'The agency issued a warning that the river would rise by noon.',
      'indirect: that the river would rise by noon | The agency',
    ],
    [
      'The move came despite warnings from traders that shops would close.',
      'indirect: that shops would close | traders',
    ],
    ['A claim by Ada Lind that the dam was safe was read out.', 'indirect: that the dam was safe | Ada Lind'],
    ['There were warnings that the dam would burst.', 'indirect: that the dam would burst | nobody'],
  ])('have a source where one stands beside them: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it('end before the verb whose subject they are', () => {
    const [first] = told("Ada Lind's claim that the bridge was safe was rejected.");
    expect(first).toBe("indirect: that the bridge was safe | Ada Lind's = Ada Lind");
  });

  it('deny', () => {
    expect(quotesOf("Ada Lind's denial that she knew of it was short.")).toMatchObject([{ denied: true }]);
  });

  it.each(['The claim that made her famous was false.', 'The idea that the bridge was safe is old.'])(
    'are no cue with another noun or a relative clause: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});
