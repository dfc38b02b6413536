import type { Restriction } from './audience.ts';
import type { Caller } from './caller.ts';
import type { Language } from './languages/language.ts';
import type { Words } from './languages/messages.ts';

/** Who sends a request, and from where. */
export interface Requester {
  /** The server's id, or `local`. */
  readonly guild: string;
  readonly channel: string;
  readonly caller: Caller;
  /** True in a place that not everybody in the server can see: what is asked there is not kept. */
  readonly isHiddenPlace?: true;
  /** True for words that address nobody: they are not kept either. */
  readonly isOverheard?: true;
  /** In which languages the person and the server are spoken to; English when missing. */
  readonly languages?: { readonly own: Language; readonly server: Language };
  /** What prevents the bot from doing in a channel what the server's settings say, one sentence each. */
  channelFaults?(channel: string): Promise<readonly Words[]>;
  /** What keeps a channel from some of the server's members; undefined if it is not known. */
  restrictions?(channel: string): Promise<readonly Restriction[] | undefined>;
  /** True in an age-restricted channel. */
  readonly isAgeRestricted?: true;
  /** Reports progress: `done` of `total`. */
  progress?(done: number, total: number): void;
}
