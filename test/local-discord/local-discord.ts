import type { AddressInfo } from 'node:net';
import { ChannelTypes } from './channels.ts';
import type { Fault } from './faults.ts';
import { type Gateway, Intents, openGateway, shardOf } from './gateway.ts';
import type { Inspector } from './inspector.ts';
import { type Interaction, interactionRoutes } from './interactions.ts';
import { type Logged, serveRest } from './rest.ts';
import { botRoutes } from './routes.ts';
import { createWatch, type Watch } from './watch.ts';
import { createWorld, type Guild, type World } from './world.ts';

export interface LocalSettings {
  /** Names of the servers; with several shards, each is on the next shard. */
  readonly guilds?: readonly string[];
  /** Number of shards; one when missing. */
  readonly shards?: number;
  /** Privileged intents that the developer portal grants; none when missing. */
  readonly granted?: number;
  /** How long a first answer to an interaction may take, in milliseconds; Discord's own 3 s when missing. */
  readonly deadline?: number;
  readonly heartbeatInterval?: number;
}

/** A Discord on loopback: enough of REST and gateway for a real discord.js client, and strict about what it sends. */
export interface LocalDiscord {
  /** What `rest.api` of the client must be. */
  readonly api: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Fault[];
  readonly requests: readonly Logged[];
  readonly violations: readonly string[];
  readonly unhandled: readonly string[];
  readonly interactions: Map<string, Interaction>;
  readonly watch: Watch;
  guild(name: string): Guild;
  close(): Promise<void>;
}

/** Milliseconds that Discord itself waits for a first answer. */
export const DEADLINE = 3_000;
const TOKEN = 'bG9jYWw.bG9jYWw.bG9jYWwtZGlzY29yZA';

export async function startLocalDiscord(settings: LocalSettings = {}): Promise<LocalDiscord> {
  const world = createWorld(((settings.granted ?? 0) & Intents.messageContent) !== 0);
  for (const [place, name] of (settings.guilds ?? ['Northtown']).entries())
    addGuild(world, name, place, settings.shards);
  const inspector: Inspector = { violations: [] };
  const faults: Fault[] = [];
  const requests: Logged[] = [];
  const unhandled: string[] = [];
  const interactions = new Map<string, Interaction>();
  const watch = createWatch();
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway/`;
  const desk = { open: interactions, deadline: settings.deadline ?? DEADLINE, world, inspector };
  const server = serveRest({
    token: TOKEN,
    routes: [
      ...botRoutes({ world, inspector, gatewayUrl, dispatch: (event, payload) => gateway.dispatch(event, payload) }),
      ...interactionRoutes(desk),
    ],
    faults,
    logged: (call) => {
      requests.push(call);
      watch.touch();
    },
    unhandled: (what) => unhandled.push(what),
  });
  const gateway = openGateway(
    server,
    world,
    {
      token: TOKEN,
      granted: settings.granted ?? 0,
      ...(settings.heartbeatInterval ? { heartbeatInterval: settings.heartbeatInterval } : {}),
      happened: watch.touch,
    },
    gatewayUrl,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  return {
    api: `http://127.0.0.1:${port}/api`,
    token: TOKEN,
    world,
    gateway,
    faults,
    requests,
    violations: inspector.violations,
    unhandled,
    interactions,
    watch,
    guild: (name) => {
      const guild = [...world.guilds.values()].find((g) => g.name === name);
      if (!guild) throw new Error(`no server is called ${name}`);
      return guild;
    },
    close: async () => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Makes an interaction older, in milliseconds. */
export function age(discord: LocalDiscord, interaction: Interaction, by: number): void {
  discord.interactions.set(interaction.token, { ...interaction, startedAt: interaction.startedAt - by });
}

function addGuild(world: World, name: string, place: number, shards = 1): void {
  const channel = { id: world.nextId(), name: 'news', type: ChannelTypes.text, denied: 0n };
  let id = world.nextId();
  for (; shardOf(id, shards) !== place % shards; id = world.nextId()) world.pass(1);
  const guild = { id, name, channel: channel.id, channels: new Map([[channel.id, channel]]) };
  world.guilds.set(guild.id, guild);
}
