import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProgressMessage } from '../../../../src/adapters/discord/interactions/progress.ts';
import { PROGRESS_INTERVAL_MS } from '../../../../src/adapters/discord/limits.ts';
import { IN_ENGLISH } from '../../../../src/app/languages/wording.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('is shown at once, then throttled, and never after the work is done', async () => {
  const shown: string[] = [];
  const progress = new ProgressMessage(IN_ENGLISH, async (message) => shown.push(message.content));
  progress.tell(1, 9);
  vi.advanceTimersByTime(PROGRESS_INTERVAL_MS - 1);
  progress.tell(2, 9);
  vi.advanceTimersByTime(1);
  progress.tell(3, 9);
  vi.advanceTimersByTime(PROGRESS_INTERVAL_MS);
  progress.tell(9, 9);
  await progress.end();
  progress.tell(8, 9);
  expect(shown).toEqual(['1 of 9 done …', '3 of 9 done …']);
});

it('waits until there is a message, and its end waits for a pending update', async () => {
  let isThere = false;
  let isShown = false;
  const progress = new ProgressMessage(IN_ENGLISH, () => {
    if (!isThere) return undefined;
    return Promise.reject(new Error('the socket was cut')).finally(() => {
      isShown = true;
    });
  });
  progress.tell(1, 9);
  isThere = true;
  progress.tell(2, 9);
  await progress.end();
  expect(isShown).toBe(true);
});
