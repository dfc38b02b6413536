import type { LibraryStore } from '../../domain/store.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Ingestion } from '../ports.ts';

/** One server's library for work outside of commands. */
export interface GuildLibrary {
  readonly library: Library;
  readonly ingestion: Ingestion;
  /** Removes deleted messages from what is kept of closed channels. */
  withdrawShelved(channel: string, messages: readonly string[]): Promise<void>;
  /** Makes it final that what came from these messages, or from any of a channel, was forgotten: there is no undo. */
  dropForgotten(channel: string, messages?: readonly string[]): void;
}

/** How far a server's sources were read; see `LibraryStore.mark`. */
export type Marks = Pick<LibraryStore, 'mark' | 'marks' | 'setMark'>;
