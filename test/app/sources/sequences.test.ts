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

describe('whatever members and moderators do', () => {
  it("every answer's words stand in the text of the place that it links to", { timeout: 60_000 }, async () => {
    let checks = 0;
    const check = fc.asyncProperty(sequences, async (steps: readonly Step[]) => {
      checks += await playSequence(steps);
    });
    await fc.assert(check, { numRuns: RUNS, seed: 7, examples: [[ONCE_WRONG], [REFUSED_EDIT]] });
    expect(checks).toBeGreaterThan(RUNS);
  });
});
