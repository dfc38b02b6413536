import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Log } from './log.ts';

/** The two places where this adapter reaches into discord.js 14.28; nothing public serves. */
interface Inside {
  handlePacket(packet: { readonly t?: string } | undefined, shard: unknown): boolean;
  readonly _ws?: { readonly options: { retrieveSessionInfo: (shard: number) => unknown } } | null;
}

/** A payload that discord.js cannot take apart throws out of a socket's event and would end the process; log it and go on. */
export function guardPayloads(client: Client, log: Log): void {
  const inside = client.ws as unknown as Inside;
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

/** Milliseconds for a farewell; a shard that Discord never greeted would wait for it without end. */
const FAREWELL = 500;

/** Ends the client. A shard that is between two attempts to connect does not notice `destroy`; it waits here for ever. */
export async function destroyClient(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  const inside = client.ws as unknown as Inside;
  if (inside._ws) inside._ws.options.retrieveSessionInfo = () => new Promise(() => {});
  const farewell = new AbortController();
  await Promise.race([client.destroy(), wait(FAREWELL, undefined, { signal: farewell.signal }).catch(() => {})]);
  farewell.abort();
}
