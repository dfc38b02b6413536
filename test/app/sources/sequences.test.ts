import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playSequence, type Step, sequences } from './sequences.ts';

/** A small share of what `npm run fuzz -- sources` plays. */
const RUNS = 3;

/** A post of the page kept the links of the messages that a moderator had posted its text in, after they were edited. */
const ONCE_WRONG: readonly Step[] = [
  { kind: 'post', post: 1, text: 0, claims: 2, as: 'two messages', moderator: true },
  { kind: 'post link', post: 0, page: 2 },
  { kind: 'edit', post: 1, text: 0 },
];

/** A message was edited to words that a moderator had forgotten: it kept the words that it had before. */
const REFUSED_EDIT: readonly Step[] = [
  { kind: 'post', post: 0, text: 2, claims: undefined, as: 'text', moderator: false },
  { kind: 'moderator forgets', which: 0 },
  { kind: 'post', post: 3, text: 0, claims: undefined, as: 'text', moderator: false },
  { kind: 'post', post: 3, text: 2, claims: undefined, as: 'text', moderator: false },
];

/** A page had a text of another story when it was read under another address: the former text kept its place. */
const OTHER_STORY: readonly Step[] = [
  { kind: 'post link', post: 0, page: 2 },
  { kind: 'change page', page: 2, text: 7 },
  { kind: 'fetch', page: 2, alias: true },
];

/** Another site's feed gave its own words for a page, which was not read. */
const FOREIGN_FEED: readonly Step[] = [{ kind: 'feed', of: 'foreign', page: 0, text: 2 }];

/** A page was read to have the text that another page has: its former text kept its place. */
const SAME_TEXT: readonly Step[] = [
  { kind: 'post link', post: 0, page: 1 },
  { kind: 'change page', page: 1, text: 0 },
  { kind: 'fetch', page: 0, alias: false },
  { kind: 'fetch', page: 1, alias: true },
];

/** Of an article in two messages one was deleted, and a moderator had forgotten what was left: the whole article stayed. */
const REFUSED_REST: readonly Step[] = [
  { kind: 'post', post: 1, text: 0, claims: undefined, as: 'text', moderator: false },
  { kind: 'moderator forgets', which: 0 },
  { kind: 'post', post: 0, text: 0, claims: undefined, as: 'two messages', moderator: false },
  { kind: 'post', post: 0, text: 0, claims: undefined, as: 'text', moderator: false },
];

const EXAMPLES = [ONCE_WRONG, REFUSED_EDIT, OTHER_STORY, FOREIGN_FEED, SAME_TEXT, REFUSED_REST].map(
  (steps): [readonly Step[]] => [steps],
);

describe('whatever members and moderators do', () => {
  it("every answer's words stand in the text of the place that it links to", { timeout: 60_000 }, async () => {
    let checks = 0;
    const check = fc.asyncProperty(sequences, async (steps: readonly Step[]) => {
      checks += await playSequence(steps);
    });
    await fc.assert(check, { numRuns: EXAMPLES.length + RUNS, seed: 7, examples: EXAMPLES });
    expect(checks).toBeGreaterThan(RUNS);
  });
});
