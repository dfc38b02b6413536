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
 */
export function onRawEvent(client: Client, listener: (event: RawEvent, shard: number) => void): void {
  emitterOf(client).on(Events.Raw, listener);
}

/** Ends all listening to events as Discord sends them. */
export function endRawEvents(client: Client): void {
  emitterOf(client).removeAllListeners(Events.Raw);
}

/** The typings of discord.js lack this event. */
function emitterOf(client: Client): EventEmitter {
  return client;
}
