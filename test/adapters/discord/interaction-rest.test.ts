import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { InteractionRest } from '../../../src/adapters/discord/interaction-rest.ts';
import { MAX_CONCURRENT_REQUESTS } from '../../../src/adapters/discord/limits.ts';

/** A client that may send one request before its own limit makes it wait for the next second. */
function setUp() {
  const sent: string[] = [];
  const rest = new InteractionRest({
    api: 'http://127.0.0.1/api',
    globalRequestsPerSecond: 1,
    makeRequest: async (url) => {
      sent.push(new URL(url).pathname.replace('/api/v10', ''));
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    },
  }).setToken('token');
  return { rest, sent };
}

describe('InteractionRest', () => {
  it('sends answers to interactions however many there are, and anything else within the limit', async () => {
    const { rest, sent } = setUp();
    const answers = Array.from({ length: 5 }, (_, i) => `/webhooks/100000000000000000/token-${i}` as const);
    await rest.post('/channels/200000000000000000/messages');
    const late = rest.post('/channels/300000000000000000/messages');
    await Promise.all(answers.map((route) => rest.patch(`${route}/messages/@original`, { auth: false })));
    expect(sent).toEqual(['/channels/200000000000000000/messages', ...answers.map((a) => `${a}/messages/@original`)]);
    await late;
    expect(sent.at(-1)).toBe('/channels/300000000000000000/messages');
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });

  it('sends only so many at the same time, but first responses beside further answers', async () => {
    let sending = 0;
    let most = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const rest = new InteractionRest({
      api: 'http://127.0.0.1/api',
      makeRequest: async () => {
        most = Math.max(most, ++sending);
        await gate;
        sending--;
        return new Response('{}', { headers: { 'content-type': 'application/json' } });
      },
    });
    const each = Array.from({ length: 2 * MAX_CONCURRENT_REQUESTS }, (_, i) => i);
    const sent = each.flatMap((i) => [
      rest.post(`/interactions/1000000000000000${i}/token/callback`, { auth: false }),
      rest.patch(`/webhooks/100000000000000000/token-${i}/messages/@original`, { auth: false }),
    ]);
    await setImmediate();
    expect(most).toBe(2 * MAX_CONCURRENT_REQUESTS);
    open();
    await Promise.all(sent);
    expect(most).toBe(2 * MAX_CONCURRENT_REQUESTS);
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
});
