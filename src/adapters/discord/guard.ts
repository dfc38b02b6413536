import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Log } from './log.ts';

/** The only two uses of discord.js 14.28 internals; there is no public alternative. */
interface Internals {
  handlePacket(packet: { readonly t?: string } | undefined, shard: unknown): boolean;
  readonly _ws?: { readonly options: { retrieveSessionInfo: (shard: number) => unknown } } | null;
}

/**
 * A payload that discord.js cannot parse throws from a socket event handler and would end the process; logs the error
 * instead.
 */
export function guardPayloads(client: Client, log: Log): void {
  const inside = client.ws as unknown as Internals;
  const handle = inside.handlePacket.bind(inside);
  inside.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.error(`Discord sent a ${packet?.t ?? 'packet'} that could not be read`, error);
      return false;
    }
  };
}

/** Milliseconds for closing; a shard that never received Discord's hello would wait forever. */
const CLOSE_TIMEOUT_MS = 500;

/**
 * Destroys the client. `destroy` does not stop a shard between two connection attempts, so its next attempt is made to
 * wait forever.
 */
export async function destroyClient(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const inside = client.ws as unknown as Internals;
  if (inside._ws) inside._ws.options.retrieveSessionInfo = () => new Promise(() => {});
  const farewell = new AbortController();
  await Promise.race([
    client.destroy(),
    wait(CLOSE_TIMEOUT_MS, undefined, { signal: farewell.signal }).catch(() => {}),
  ]);
  farewell.abort();
}
