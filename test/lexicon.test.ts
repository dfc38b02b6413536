import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/domain/package-root.ts';
import { readSources } from './architecture-faults.ts';
import {
  doubleFaults,
  folderFaults,
  headFaults,
  type Lexicons,
  orderFaults,
  readLexicons,
  sharingFaults,
  unreadFaults,
} from './lexicon-faults.ts';

const ROOT = packageRoot();
const LEXICONS = readLexicons(ROOT);

const HEAD = '# Things. Source: a garden. Licence: MIT. Date: 2031-05.';

function lists(...entries: readonly (readonly [name: string, ...lines: readonly string[]])[]): Lexicons {
  return new Map(entries.map(([name, ...lines]) => [name, [...lines, ''].join('\n')]));
}

describe('the word lists', () => {
  it('are there', () => {
    expect(LEXICONS.size).toBeGreaterThan(50);
  });

  it('stand in a folder each', () => {
    expect(folderFaults(LEXICONS)).toEqual([]);
  });

  it('say where they are from', () => {
    expect(headFaults(LEXICONS)).toEqual([]);
  });

  it('are all read', () => {
    expect(unreadFaults(LEXICONS, readSources(ROOT, 'src', 'commands'))).toEqual([]);
  });

  it('are sorted by the code units of their first column', () => {
    expect(orderFaults(LEXICONS)).toEqual([]);
  });

  it('have no entry twice', () => {
    expect(doubleFaults(LEXICONS)).toEqual([]);
  });

  it('share no entry with another list of their folder without a reason', () => {
    expect(sharingFaults(LEXICONS)).toEqual([]);
  });
});

/** Each guard meets its fault here. */
describe('the guards', () => {
  it('see a list outside the folders', () => {
    expect(folderFaults(lists(['fruit', HEAD, 'apple'], ['a/roots', HEAD, 'beet']))).toEqual([
      'fruit.txt belongs in one folder of data/lexicon',
    ]);
  });

  it('see a head without a date, also when the date stands behind an entry', () => {
    expect(
      headFaults(lists(['a/fruit', HEAD, 'apple'], ['a/roots', '# Source: b. Licence: MIT.', 'beet', '# Date: 1'])),
    ).toEqual(['a/roots.txt says no Date']);
  });

  it('see a list that nobody reads', () => {
    const sources = new Map([
      ['src/text/a.ts', "lexicon('a/fruit'); for (const list of ['a/roots']) lexicon(list);"],
      ['src/text/b.ts', "const snack = 'a/nuts';"],
    ]);
    expect(unreadFaults(lists(['a/fruit'], ['a/roots'], ['a/nuts']), sources)).toEqual([
      'a/nuts.txt is read by nobody',
    ]);
  });

  it('see an entry out of order, and a comment among the entries', () => {
    expect(
      orderFaults(
        lists(
          ['a/fruit', HEAD, 'Zed', 'apple\tred', 'apple tree', 'äpfel'],
          ['a/roots', HEAD, 'beet', '# white', 'Rape'],
        ),
      ),
    ).toEqual(['a/roots.txt: "Rape" belongs before "beet"', 'a/roots.txt: comments belong in the head']);
  });

  it('see an entry that stands twice, whatever its columns', () => {
    expect(doubleFaults(lists(['a/fruit', HEAD, 'apple\tred', 'apple\tgreen', 'pear']))).toEqual([
      'a/fruit.txt: "apple" stands twice',
    ]);
  });

  it('see an entry in two lists of a folder, in capitals or not', () => {
    const faults = sharingFaults(
      lists(
        ['a/fruit', HEAD, 'Orange', 'pear'],
        ['a/colours', HEAD, 'blue', 'orange'],
        ['b/towns', HEAD, 'Orange', 'York'],
      ),
    );
    expect(faults).toEqual(['a/fruit.txt and a/colours.txt share without a reason: orange']);
  });

  it('accept a reason in either head, and refuse one without an object or for an unknown list', () => {
    const fruit = ['a/fruit', HEAD, 'orange', 'pear'] as const;
    const reason = '# Shares with fruit, roots: the word means both.';
    expect(
      sharingFaults(lists(fruit, ['a/colours', reason, HEAD, 'blue', 'orange'], ['a/roots', HEAD, 'beet'])),
    ).toEqual(['a/colours.txt and a/roots.txt share nothing any more']);
    expect(sharingFaults(lists(fruit, ['a/colours', reason, HEAD, 'blue', 'orange']))).toEqual([
      'a/colours.txt shares with an unknown list: roots',
    ]);
  });

  it('see a list that is part of another one, reason or not', () => {
    const reason = '# Shares with fruit: all of them are.';
    expect(sharingFaults(lists(['a/fruit', HEAD, 'apple', 'pear'], ['a/sweets', reason, HEAD, 'pear']))).toEqual([
      'a/sweets.txt is a column of a/fruit.txt',
    ]);
  });
});
