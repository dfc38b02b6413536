import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';
import { article } from '../../../articles.ts';
import type { PostgresServer } from './server.ts';

const GUILD = '323456789012345678';

/** Milliseconds after which the store gives up waiting for an answer. */
const MAX_ANSWER_MS = 150;

/** A statement that is prepared under a name; later messages have the name alone. */
const PARSE = /P[\s\S]{4}([^\0]{1,60})\0([^\0]*)\0/g;

/** Stands between a program and PostgreSQL, and can stop passing on what either says without closing a connection. */
interface SilentProxy {
  readonly url: string;
  /** Passes nothing on from the first message that contains these words: to the server, or of what it answers. */
  silentFrom(words: string, direction: 'to the server' | 'back'): void;
  isSilent(): boolean;
  /** Says what it has kept back and all that follows. */
  speak(): void;
  close(): void;
}

async function startProxy(target: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let from: { readonly words: string; readonly direction: string } | undefined;
  let isSilent = false;
  const kept: (() => void)[] = [];
  const statements: { readonly name: string; readonly text: string }[] = [];
  const meant = (said: string, words: string): boolean =>
    said.includes(words) || statements.some(({ name, text }) => text.includes(words) && said.includes(`\0${name}\0`));
  const pass = (to: Socket, chunk: Buffer) => {
    if (isSilent) kept.push(() => to.write(chunk));
    else to.write(chunk);
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    client.on('data', (chunk) => {
      const said = chunk.toString('latin1');
      for (const [, name = '', text = ''] of said.matchAll(PARSE)) statements.push({ name, text });
      const isMeant = !isSilent && from !== undefined && meant(said, from.words);
      if (isMeant && from?.direction === 'to the server') isSilent = true;
      pass(upstream, chunk);
      if (isMeant) isSilent = true;
    });
    upstream.on('data', (chunk) => pass(client, chunk));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as { readonly port: number }).port);
  return {
    url: url.href,
    silentFrom: (words, direction) => {
      from = { words, direction };
    },
    isSilent: () => isSilent,
    speak: () => {
      from = undefined;
      isSilent = false;
      for (const say of kept.splice(0)) say();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const LOST = { code: 'unavailable', message: 'The database does not answer; try again in a moment.' };
const UNCERTAIN = { code: 'unavailable', message: /may or may not have been kept/ };

/** What a store does with a server that neither answers nor closes its connections. */
export function describeSilentPostgres(server: PostgresServer): void {
  describe('PostgreSQL that falls silent', () => {
    let direct: string;
    let ferries = 0;
    beforeAll(async () => {
      direct = await server.newSchema();
      await (await openPostgresStore(direct)).close();
    });

    async function withProxy(work: (proxy: SilentProxy) => Promise<void>): Promise<void> {
      const proxy = await startProxy(direct);
      try {
        await work(proxy);
      } finally {
        proxy.close();
      }
    }

    const patience = { maxWaitMs: 100, maxAnswerMs: MAX_ANSWER_MS };

    it.each([
      ['at the beginning of a transaction', 'begin', 'to the server', LOST, false],
      ['in the middle of one', 'INSERT INTO article ', 'back', LOST, false],
      ['while another one is waited for', 'pg_advisory_xact_lock', 'back', LOST, false],
      ['before it has the order to commit', 'commit', 'to the server', UNCERTAIN, false],
      ['after it has committed', 'commit', 'back', UNCERTAIN, true],
    ] as const)(
      '%s keeps nobody waiting, and what the person is told is true',
      async (_, words, direction, told, isKept) => {
        await withProxy(async (proxy) => {
          const store = await openPostgresStore(proxy.url, patience);
          const library = store.library(GUILD);
          const put = async (left: string) => {
            // No word of the article may be one that the proxy waits for.
            const id = `ferry ${++ferries}`;
            const fault = await library.put(article(`The ferry ${left}: ${id}.`, { id, origin: `text:${id}` })).then(
              () => undefined,
              (error: unknown) => error,
            );
            return { id, fault };
          };
          proxy.silentFrom(words, direction);
          let lost = await put('left');
          // A busy machine may take longer for an earlier statement than the store waits.
          while (!proxy.isSilent()) lost = await put('left');
          expect(lost.fault).toMatchObject({ code: told.code, message: expect.stringMatching(told.message) });
          const other = await openPostgresStore(direct);
          const ids = async () => (await other.library(GUILD).articles()).map((each) => each.id);
          const deadline = performance.now() + 5000;
          while (isKept && !(await ids()).includes(lost.id) && performance.now() < deadline) await setTimeout(20);
          expect((await ids()).includes(lost.id)).toBe(isKept);
          proxy.speak();
          let next = await put('came back');
          while (next.fault) next = await put('came back');
          expect(await ids()).toContain(next.id);
          await store.close();
          await other.close();
        });
      },
    );

    it('while a failed transaction is rolled back keeps nobody waiting, and what went wrong is told', async () => {
      await withProxy(async (proxy) => {
        const store = await openPostgresStore(proxy.url, patience);
        const library = store.library(GUILD);
        proxy.silentFrom('rollback', 'to the server');
        await expect(library.setMark('ferry', 'nul \0')).rejects.toThrow('cannot hold a character');
        proxy.speak();
        await library.setMark('ferry', 'back');
        expect(await library.mark('ferry')).toBe('back');
        await store.close();
      });
    });

    it('is not led from: the duties end, and begin again when it speaks', async () => {
      await withProxy(async (proxy) => {
        const store = await openPostgresStore(proxy.url, { ...patience, electionMs: 20 });
        const told: string[] = [];
        store.lead(() => {
          told.push('begins');
          return async () => void told.push('ends');
        });
        while (!store.isLeader()) await setTimeout(5);
        proxy.silentFrom('pg_backend_pid', 'back');
        while (store.isLeader()) await setTimeout(5);
        expect(told).toEqual(['begins', 'ends']);
        proxy.speak();
        while (!store.isLeader()) await setTimeout(5);
        expect(told).toEqual(['begins', 'ends', 'begins']);
        await store.close();
      });
    });
  });
}
