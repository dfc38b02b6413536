import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { finished } from '../../../../src/adapters/service/health/finished.ts';
import { type Health, startHealth } from '../../../../src/adapters/service/health/health.ts';
import { Readiness } from '../../../../src/adapters/service/health/readiness.ts';
import type { App, Requester } from '../../../../src/app/app.ts';
import { UserError } from '../../../../src/domain/errors.ts';
import type { Store } from '../../../../src/domain/store.ts';

const SERVER = '123456789012345678';
const MEMBER = '987654321098765432';
const asker = { guild: SERVER, caller: { id: MEMBER } } as unknown as Requester;

/** The part of an application that is measured: `run` does what the command's name says. */
const app = {
  commands: [{ name: 'found' }, { name: 'done' }, { name: 'refused' }, { name: 'broken' }],
  load: () => ({ libraries: 3, characters: 1234, waiting: 2, oldestWaitMs: 1500 }),
  run: async (_: Requester, command: string) => {
    if (command === 'refused') throw new UserError('slow-down', 'Not so fast.');
    if (command === 'broken') throw new Error('broken');
    return { blocks: [], ...(command === 'found' && { answer: 'found' }) };
  },
  say: async () => ({ blocks: [], answer: 'nothing' }),
  followUp: async () => ({ blocks: [], answer: 'found' }),
  suggest: async () => [],
} as unknown as App;

/** A store whose next feed is due at a time. */
const storeDue = (due: number | undefined) =>
  ({ feeds: () => ({ nextDue: async () => due }) }) as unknown as Pick<Store, 'feeds'>;

let health: Health | undefined;
let readiness = new Readiness();

async function start(due?: number): Promise<Health> {
  readiness = new Readiness();
  health = await startHealth(0, { app, store: storeDue(due), readiness });
  return health;
}

afterEach(() => health?.close());

/** Status and body of an answer; a host other than the address only by hand. */
function ask(path: string, host = 'localhost', method = 'GET'): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: health!.port, path, method, headers: { host }, agent: false };
    const asking = request(options, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve([response.statusCode ?? 0, body]));
    });
    asking.on('error', reject).end();
  });
}

describe('health', () => {
  it('is ready only between the start and the end, and while Discord is there', async () => {
    await start();
    let isConnected = true;
    expect(await ask('/readyz')).toEqual([503, 'starting\n']);
    readiness.started(() => isConnected);
    expect(await ask('/readyz')).toEqual([200, 'ready\n']);
    isConnected = false;
    expect(await ask('/readyz')).toEqual([503, 'disconnected\n']);
    isConnected = true;
    readiness.draining();
    expect(await ask('/readyz')).toEqual([503, 'draining\n']);
    // A start that ends later than the signal came does not undo it.
    readiness.started(() => true);
    expect(await ask('/readyz')).toEqual([503, 'draining\n']);
    expect(await ask('/livez')).toEqual([200, 'alive\n']);
  });

  it('listens on this machine alone, and answers no page of another name', async () => {
    await start();
    expect(await ask('/metrics', 'rebound.example:80')).toEqual([403, 'this machine only\n']);
    expect((await ask('/livez', `127.0.0.1:${health!.port}`))[0]).toBe(200);
    expect((await ask('/livez', '[::1]:9000'))[0]).toBe(200);
    expect((await ask('/livez', 'localhost', 'POST'))[0]).toBe(405);
    expect((await ask('/.env'))[0]).toBe(404);
  });

  it('says which port is taken', async () => {
    const { port } = await start();
    await expect(startHealth(port, { app, store: storeDue(undefined), readiness })).rejects.toThrow(
      `HEALTH_PORT ${port} cannot be used`,
    );
  });

  it('ends although somebody holds a connection', async () => {
    const { port, close } = await start();
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    await close();
    await expect(ask('/livez')).rejects.toThrow('ECONNREFUSED');
    socket.destroy();
  });
});

describe('metrics', () => {
  it('count requests by command and result, without words and ids', async () => {
    const { app: measured } = await start();
    const reply = await measured.run(asker, 'found', { question: 'Who sailed?' });
    expect(reply).toEqual({ blocks: [], answer: 'found' });
    await measured.run(asker, 'done', {});
    await expect(measured.run(asker, 'refused', {})).rejects.toThrow('Not so fast.');
    await expect(measured.run(asker, 'broken', {})).rejects.toThrow('broken');
    await measured.run(asker, `no "such" ${MEMBER}`, {});
    await measured.say(asker, 'Who sailed?');
    await measured.followUp(asker, { command: 'found', options: {} }, 'and then?');
    await measured.suggest(asker, 'found', 'article', 'fer');
    const [status, text] = await ask('/metrics');
    expect(status).toBe(200);
    const counted = [...text.matchAll(/^verbatim_interactions_total\{command="(.*)",result="(.*)"\} (\d+)$/gm)];
    expect(counted.map(([, ...labels]) => labels.join(' '))).toEqual([
      'found found 1',
      'done done 1',
      'refused slow-down 1',
      'broken internal 1',
      'unknown done 1',
      'plain nothing 1',
      'plain found 1',
      'completion done 1',
    ]);
    expect(text).toContain('verbatim_interaction_seconds_count{command="plain"} 2');
    expect(text).not.toMatch(new RegExp(`${SERVER}|${MEMBER}|sailed`));
  });

  it('tell how busy the program is, and what Node tells of the process', async () => {
    const { onRateLimited } = await start(Date.now() - 5000);
    onRateLimited();
    readiness.started(() => true);
    const [, text] = await ask('/metrics');
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    expect(value('verbatim_ready')).toBe(1);
    expect(value('verbatim_libraries_open')).toBe(3);
    expect(value('verbatim_characters_held')).toBe(1234);
    expect(value('verbatim_queue_length')).toBe(2);
    expect(value('verbatim_queue_age_seconds')).toBe(1.5);
    expect(value('verbatim_discord_rate_limits_total')).toBe(1);
    expect(value('verbatim_feed_lag_seconds')).toBeGreaterThanOrEqual(5);
    expect(value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(value('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it.each([undefined, Date.now() + 60_000])('no feed lags that is due at %s', async (due) => {
    await start(due);
    expect((await ask('/metrics'))[1]).toMatch(/^verbatim_feed_lag_seconds 0$/m);
  });
});

describe('finished', () => {
  it('waits for work, for a time at most', async () => {
    let isDone = false;
    const work = Promise.resolve().then(() => {
      isDone = true;
    });
    expect(await finished(work, 60_000)).toBe(true);
    expect(isDone).toBe(true);
    expect(await finished(new Promise(() => {}), 5)).toBe(false);
    await expect(finished(Promise.reject(new Error('lost')), 60_000)).rejects.toThrow('lost');
  });
});
