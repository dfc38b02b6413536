import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../../src/app/limits.ts';
import { setUp } from './ingestion.ts';

/** A text of exactly so many characters. */
const textOf = (name: string, length: number) => {
  const sentence = `The lock keeper of ${name} rested there on Monday.`;
  return sentence.replace(' rested', `${' rested'.padEnd(7 + length - sentence.length, 'd')}`);
};
const NAMES = ['Velm', 'Tarnby', 'Halden', 'Norvik', 'Osselmouth', 'Linde', 'Ostervik'];
const post = (at: number, by = 'u1', length = 60) => ({
  text: textOf(NAMES[at]!, length),
  by,
  origin: `message:1/${at}`,
  unvouched: true as const,
  isBounded: true,
});

/** What is said when an article is posted: its outcome, or the refusal. */
async function posting(limits: Partial<Limits>, ...posts: readonly ReturnType<typeof post>[]): Promise<string[]> {
  const { ingestion } = await setUp(limits);
  const said: string[] = [];
  for (const each of posts)
    said.push(
      await ingestion.text(each).then(
        ({ outcome }) => outcome,
        (error) => error.message,
      ),
    );
  return said;
}

describe("one person's share of a library", () => {
  it('is a quarter by default', () => expect(DEFAULT_LIMITS.personShare).toBe(0.25));

  it.each([
    ['below', 2],
    ['at', 3],
    ['above', 4],
  ] as const)('of 12 articles, %s it', async (_, count) => {
    const said = await posting({ libraryArticles: 12 }, ...[0, 1, 2, 3].slice(0, count).map((at) => post(at)));
    expect(said.slice(0, 3)).toEqual(Array.from({ length: Math.min(count, 3) }, () => 'added'));
    expect(said.slice(3)).toEqual(
      count > 3
        ? [
            'One person may fill 25 % of this library by posting: you have 3 of 3 articles; a moderator can add this one.',
          ]
        : [],
    );
  });

  it.each([59, 60, 61])('of 480 characters, where 60 are left and the text has %i', async (length) => {
    const [, second] = await posting({ libraryCharacters: 480 }, post(0), post(1, 'u1', length));
    expect(second).toBe(
      length > 60
        ? 'One person may fill 25 % of this library by posting: you have 60 of 120 characters, and this text has 61; a moderator can add this one.'
        : 'added',
    );
  });

  it('counts each person alone, and nothing that is not bounded', async () => {
    const limits = { libraryArticles: 4 };
    expect(await posting(limits, post(0), post(1, 'u2'), { ...post(2), isBounded: false })).toEqual([
      'added',
      'added',
      'added',
    ]);
  });

  it('does not count an edited post twice, nor what others brought too', async () => {
    const limits = { libraryArticles: 4 };
    const { ingestion } = await setUp(limits);
    await ingestion.text(post(0));
    expect((await ingestion.text({ ...post(1), origin: post(0).origin })).outcome).toBe('replaced');
    await ingestion.text({ text: post(1).text, by: 'm', origin: 'link:https://gull.example/1' });
    expect((await ingestion.text(post(2))).outcome).toBe('added');
  });

  it('lets a small library take something from everybody', async () => {
    expect((await posting({ libraryArticles: 2 }, post(0), post(1, 'u2'))).at(-1)).toBe('added');
  });
});
