import type { Caller, Command } from './command.ts';
import type { Choice, Reply } from './reply.ts';

/** Who asks, and where. */
export interface Asker {
  /** The server's id, or `local`. */
  readonly guild: string;
  readonly channel: string;
  readonly caller: Caller;
}

/** The product without a platform: what every adapter talks to. */
export interface App {
  readonly commands: readonly Command[];
  /**
   * Runs one command through the gate: access, options and their bounds, rate.
   * @param options raw values by option name, as the platform gives them (text, numbers, booleans, `GivenFile`)
   * @throws UserError with one clear sentence; any other error is ours
   */
  run(asker: Asker, command: string, options: Readonly<Record<string, unknown>>): Promise<Reply>;
  /** Answers plain words as a question. */
  say(asker: Asker, words: string): Promise<Reply>;
  /** At most 25 completions of one option for what is typed so far; empty when the option has none. */
  suggest(asker: Asker, command: string, option: string, typed: string): Promise<readonly Choice[]>;
  /** Waits for what is under way, closes libraries and store. */
  close(): Promise<void>;
}
