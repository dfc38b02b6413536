import type { Caller } from './caller.ts';

/** Who sends a request, and from where. */
export interface Requester {
  /** The server's id, or `local`. */
  readonly guild: string;
  readonly channel: string;
  readonly caller: Caller;
  /** What prevents the bot from reading posts in a channel of the server, one sentence each. */
  watchFaults?(channel: string): Promise<readonly string[]>;
  /** Reports progress: `done` of `total`. */
  progress?(done: number, total: number): void;
}
