import { describe, expect, it } from 'vitest';
import { retryWhenBusy } from '../../../src/app/posts/retry.ts';
import { UserError, type UserErrorCode } from '../../../src/domain/errors.ts';

/** Retries work that is refused the given number of times before it succeeds. */
async function tryWork(refusals: number, code: UserErrorCode, { wait = 1, closesAt = Number.POSITIVE_INFINITY } = {}) {
  const closing = new AbortController();
  let calls = 0;
  const work = async () => {
    if (++calls === closesAt) setImmediate(() => closing.abort());
    if (calls <= refusals) throw new UserError(code, 'Not now.');
    return 'done';
  };
  const outcome = await retryWhenBusy(closing.signal, work, wait).catch((error: UserError) => error.code);
  return { outcome, calls };
}

describe('work refused as busy', () => {
  it.each([
    [0, 'done', 1],
    [3, 'done', 4],
    [4, 'slow-down', 4],
  ])('is tried at most four times: refused %i times', async (refusals, outcome, calls) => {
    expect(await tryWork(refusals, 'slow-down')).toEqual({ outcome, calls });
  });

  it('is tried once if refused for another reason', async () => {
    expect(await tryWork(1, 'unreadable')).toEqual({ outcome: 'unreadable', calls: 1 });
  });

  it('is not retried during shutdown', async () => {
    expect(await tryWork(3, 'slow-down', { wait: 3_600_000, closesAt: 1 })).toEqual({
      outcome: 'unavailable',
      calls: 1,
    });
  });
});
