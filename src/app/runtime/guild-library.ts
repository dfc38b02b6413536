import type { LibraryStore } from '../../domain/store.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Ingestion } from '../ports.ts';

/** One server's library for what no command asks for. */
export interface GuildLibrary {
  readonly library: Library;
  readonly ingestion: Ingestion;
}

/** How far the sources of a server were read; see `LibraryStore.mark`. */
export type Marks = Pick<LibraryStore, 'mark' | 'setMark'>;
