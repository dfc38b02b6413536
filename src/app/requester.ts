import type { Caller } from './caller.ts';

/** Who asks, and where. */
export interface Requester {
  /** The server's id, or `local`. */
  readonly guild: string;
  readonly channel: string;
  readonly caller: Caller;
  /** What keeps the bot from reading posts in a channel of the server, one sentence each. */
  watchFaults?(channel: string): Promise<readonly string[]>;
  /** Shows who waits that so many of so many are done. */
  progress?(done: number, total: number): void;
}
