import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../src/app/ingestion/header.ts';
import { packageRoot } from '../src/domain/package-root.ts';
import { readArticle } from '../src/text/read.ts';
import { article } from './articles.ts';
import { diff, type Golden, type KnownMiss, keyOfMiss, mended, portrait, surprises } from './golden-articles.ts';

const FOLDER = join(packageRoot(), 'test', 'golden');
const SLUGS = readdirSync(FOLDER).sort();

/** With UPDATE_GOLDEN=1 an article without expected.json gets one to review, and the lists of known misses are renewed. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

function read(slug: string) {
  const file = readFileSync(join(FOLDER, slug, 'article.txt'), 'utf8');
  const { header, start } = readHeader(file);
  return portrait(readArticle(article(file.slice(start), header)));
}

function expectedOf(slug: string, actual: Omit<Golden, 'knownMisses'>): Golden {
  const file = join(FOLDER, slug, 'expected.json');
  const expected: Golden = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { ...actual, knownMisses: [] };
  if (!UPDATE) return expected;
  const named = (miss: KnownMiss) => ({ ...miss, kind: kindOf(miss, expected.knownMisses) });
  const updated = { ...expected, knownMisses: diff(expected, actual).map(named) };
  writeFileSync(file, `${JSON.stringify(updated, null, 2)}\n`);
  return updated;
}

/** A miss that stays keeps its kind; a new one waits for somebody to name it. */
function kindOf(miss: KnownMiss, known: readonly KnownMiss[]): string {
  return known.find((k) => keyOfMiss(k) === keyOfMiss(miss))?.kind ?? '';
}

it('there are golden articles', () => {
  expect(SLUGS.length).toBeGreaterThanOrEqual(16);
});

describe.each(SLUGS)('%s', (slug) => {
  const actual = read(slug);
  const { knownMisses, ...expected } = expectedOf(slug, actual);
  const misses = diff(expected, actual);

  it('is read as expected, but for the known misses', () => {
    expect(surprises(misses, knownMisses)).toEqual([]);
  });

  it('has no known miss that is no longer missed', () => {
    expect(mended(misses, knownMisses)).toEqual([]);
  });

  it('names the kind of each known miss', () => {
    expect(knownMisses.filter((miss) => miss.kind.trim() === '')).toEqual([]);
  });
});

describe('the comparison', () => {
  const none = { sentences: [], quotes: [], names: [], dates: [] };
  const quote = { words: ['"Ice,"'], form: 'direct', speaker: 'she' } as const;

  it('tells what is missing from what is too much, and counts what stands twice', () => {
    const misses = diff(
      { ...none, names: ['person: Lind', 'person: Lind'] },
      { ...none, names: ['person: Lind', 'place: Velm'] },
    );
    expect(misses.map(({ list, problem, item }) => [list, problem, item])).toEqual([
      ['names', 'missing', 'person: Lind'],
      ['names', 'extra', 'place: Velm'],
    ]);
  });

  it('does not mind the order of fields, and minds every field', () => {
    const same = { speaker: 'she', form: 'direct', words: ['"Ice,"'] } as const;
    expect(diff({ ...none, quotes: [quote] }, { ...none, quotes: [same] })).toEqual([]);
    expect(diff({ ...none, quotes: [quote] }, { ...none, quotes: [{ ...same, open: true }] })).toHaveLength(2);
  });

  it('tells a new miss from a known one, and a known one that was mended', () => {
    const known = [{ kind: 'a hard name', list: 'names', problem: 'missing', item: 'place: Velm' }] as const;
    const still = diff({ ...none, names: ['place: Velm'] }, none);
    expect([surprises(still, known), mended(still, known)]).toEqual([[], []]);
    expect(mended([], known)).toEqual(known);
    expect(surprises(still, [])).toEqual(still);
    expect(surprises([...still, ...still], known)).toEqual(still);
  });
});
