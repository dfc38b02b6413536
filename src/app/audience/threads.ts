import type { LibraryStore } from '../../domain/store.ts';

const THREAD = 'in:';

/** The name of the mark that holds the channel of a public thread, whose audience the thread has. */
export function threadMark(thread: string): string {
  return `${THREAD}${thread}`;
}

/** The channel whose audience can read what is posted in a channel or thread. */
export async function audienceChannel(store: Pick<LibraryStore, 'mark'>, channel: string): Promise<string> {
  return (await store.mark(threadMark(channel))) ?? channel;
}

/** The public threads that are known, each with its channel. */
export async function knownThreads(store: Pick<LibraryStore, 'marks'>): Promise<ReadonlyMap<string, string>> {
  const marks = await store.marks(THREAD);
  return new Map([...marks].map(([name, channel]) => [name.slice(THREAD.length), channel]));
}
