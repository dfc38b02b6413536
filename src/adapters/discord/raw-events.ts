import type { EventEmitter } from 'node:events';
import { type Client, Events } from 'discord.js';

/** An event as Discord sends it. */
export interface RawEvent {
  readonly t: string | null;
  readonly d: unknown;
}

/**
 * Listens to events as Discord sends them, before discord.js acts on them. It drops some: deletions of threads that it does not
 * know, and servers that are missing after a lost session.
 * @returns ends listening
 */
export function onRawEvent(client: Client, listener: (event: RawEvent, shard: number) => void): () => void {
  // The typings of discord.js lack this event.
  const emitter: EventEmitter = client;
  emitter.on(Events.Raw, listener);
  return () => emitter.off(Events.Raw, listener);
}
