import { setTimeout } from 'node:timers/promises';
import { connect, type Pool, withDeadline } from './connection.ts';

/** Milliseconds between two looks: whether this process is still the leader, or whether it can become it. */
const LOOK_INTERVAL_MS = 5000;

/** Milliseconds to wait for the server's answer, after which the duties are given up. */
const MAX_ANSWER_MS = 10_000;

/** What its sessions are called in the server. */
const SESSION = 'verbatim leader';

/** The lock of the leader, in the connection's schema. */
const LOCK = "hashtextextended(current_schema() || ' leader', 0)";

/**
 * Takes part in the election of the process that has the duties: the one whose session holds an advisory lock. PostgreSQL releases it
 * when the session ends, also by a crash. Whoever cannot reach the database gives the duties up at the next look.
 */
export class Leader {
  readonly #url: string;
  readonly #report: (error: unknown) => void;
  readonly #intervalMs: number;
  readonly #maxAnswerMs: number;
  readonly #stop = new AbortController();
  #begin: (() => () => Promise<void>) | undefined;
  #endDuties: (() => Promise<void>) | undefined;
  #running: Promise<void> | undefined;

  constructor(
    url: string,
    report: (error: unknown) => void,
    intervalMs: number = LOOK_INTERVAL_MS,
    maxAnswerMs: number = MAX_ANSWER_MS,
  ) {
    this.#url = url;
    this.#report = report;
    this.#intervalMs = intervalMs;
    this.#maxAnswerMs = maxAnswerMs;
  }

  get isLeader(): boolean {
    return this.#endDuties !== undefined;
  }

  /** Stands for election until `stop`. */
  start(begin: () => () => Promise<void>): void {
    this.#begin = begin;
    this.#running ??= this.#run();
  }

  /** Ends the duties and leaves them to another process. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      // A session of its own for each try: the package connects again by itself, and its new session would not have the lock.
      const session = await connect(this.#url, 1, SESSION);
      try {
        await this.#stand(session);
      } catch {
        // The database is away, which those who need it are told of. Another process may become the leader meanwhile.
        await this.#pause();
      } finally {
        await this.#end();
        await session.end({ timeout: 1 });
      }
    }
  }

  /** Waits for the lock, has the duties begin, and looks after the lock; ends when it is lost or given up. */
  async #stand(session: Pool): Promise<void> {
    let backend: number | undefined;
    while (!this.#stop.signal.aborted) {
      if (backend === undefined) backend = await withDeadline(elected(session), this.#maxAnswerMs);
      else if (backend !== (await withDeadline(backendOf(session), this.#maxAnswerMs))) return;
      if (backend !== undefined && !this.isLeader) this.#endDuties = this.#begin?.();
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    await setTimeout(this.#intervalMs, undefined, { signal: this.#stop.signal, ref: false }).catch(() => {});
  }

  async #end(): Promise<void> {
    const end = this.#endDuties;
    this.#endDuties = undefined;
    await end?.().catch(this.#report);
  }
}

/** The session's process in the server. */
async function backendOf(session: Pool): Promise<number | undefined> {
  const [row] = await session<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  return row?.pid;
}

/** The session's process in the server if it got the lock. */
async function elected(session: Pool): Promise<number | undefined> {
  const [row] = await session.unsafe<{ pid: number; isElected: boolean }[]>(
    `SELECT pg_backend_pid() AS pid, pg_try_advisory_lock(${LOCK}) AS "isElected"`,
  );
  return row?.isElected ? row.pid : undefined;
}
