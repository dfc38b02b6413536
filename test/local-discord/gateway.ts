import type { Server } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { guildPayload, userPayload, type World } from './world.ts';

export const Intents = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

const PRIVILEGED = (1 << 1) | (1 << 8) | Intents.messageContent;
const HEARTBEAT_INTERVAL = 41_250;
const Ops = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;
const Closes = {
  unknownOpcode: 4001,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  disallowedIntents: 4014,
} as const;

interface Frame {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** A session outlives its sockets: what was dispatched meanwhile is replayed at RESUME. */
interface Session {
  readonly id: string;
  readonly intents: number;
  /** The shard and the number of all shards. */
  readonly shard: readonly [id: number, count: number];
  readonly frames: Frame[];
  socket: WebSocket | undefined;
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [id: number, count: number];
}

export interface GatewaySettings {
  readonly token: string;
  /** Privileged intents that the developer portal grants. */
  readonly granted: number;
  readonly heartbeatInterval?: number;
  /** Told after every event. */
  readonly happened: () => void;
}

/** What the bot did at the gateway, in order: `identify`, `resume`, `heartbeat`. */
type GatewayEvent = 'identify' | 'resume' | 'heartbeat';

export interface Gateway {
  readonly events: readonly GatewayEvent[];
  /** Sends one event to every session whose intents include it; `shape` may change it by the session's intents. */
  dispatch(event: string, payload: unknown, needs?: number, shape?: (intents: number) => unknown): void;
  /** Cuts the sockets without a word. */
  drop(): void;
  close(code: number): void;
  /** Op 7: the bot must come back and resume. */
  reconnect(): void;
  /** Op 9. */
  invalidate(resumable: boolean): void;
  /** Acknowledges no heartbeat any more, and greets nobody whom it does not know yet. */
  mute(): void;
  /** Takes the token no more. */
  revoke(): void;
  /** Hangs up on every new socket. */
  refuse(): void;
  stop(): void;
}

export function openGateway(server: Server, world: World, settings: GatewaySettings, url: () => string): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway/' });
  const sessions = new Map<string, Session>();
  const events: GatewayEvent[] = [];
  let muted = false;
  let refused = false;
  let revoked = false;

  sockets.on('connection', (socket) => {
    if (refused) return socket.terminate();
    if (!muted || sessions.size > 0) greet(socket);
    socket.on('message', (data) => receive(socket, JSON.parse(String(data))));
    socket.on('error', () => socket.terminate());
  });

  function greet(socket: WebSocket): void {
    send(socket, { op: Ops.hello, d: { heartbeat_interval: settings.heartbeatInterval ?? HEARTBEAT_INTERVAL } });
  }

  function receive(socket: WebSocket, frame: Frame) {
    if (frame.op === Ops.heartbeat) return heartbeat(socket);
    if (frame.op === Ops.identify) return identify(socket, frame.d as Identify);
    if (frame.op === Ops.presence) return show(frame.d as { activities: readonly { name: string }[] });
    if (frame.op === Ops.resume) return resume(socket, frame.d as { token: string; session_id: string; seq: number });
    if (frame.op > Ops.ack) socket.close(Closes.unknownOpcode);
  }

  function show({ activities: [activity] }: { activities: readonly { name: string }[] }): void {
    world.activity = activity?.name;
    settings.happened();
  }

  function note(event: GatewayEvent): void {
    events.push(event);
    settings.happened();
  }

  function heartbeat(socket: WebSocket): void {
    note('heartbeat');
    if (!muted) send(socket, { op: Ops.ack });
  }

  function identify(socket: WebSocket, given: Identify) {
    note('identify');
    if (revoked || given.token !== settings.token) return socket.close(Closes.authenticationFailed);
    if (given.intents & PRIVILEGED & ~settings.granted) return socket.close(Closes.disallowedIntents);
    const { intents, shard = [0, 1] } = given;
    const session: Session = { id: world.nextId(), intents, shard, frames: [], socket };
    sessions.set(session.id, session);
    say(session, 'READY', readyPayload(session));
    for (const guild of world.guilds.values())
      if (isTold(session, guild.id)) say(session, 'GUILD_CREATE', guildPayload(guild, world.bot));
  }

  function readyPayload(session: Session) {
    return {
      v: 10,
      user: userPayload(world.bot),
      guilds: [...world.guilds.keys()].filter((id) => isTold(session, id)).map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: world.bot.id, flags: 0 },
      session_type: 'normal',
      private_channels: [],
    };
  }

  function resume(socket: WebSocket, given: { token: string; session_id: string; seq: number }) {
    note('resume');
    if (given.token !== settings.token) return socket.close(Closes.notAuthenticated);
    const session = sessions.get(given.session_id);
    if (!session) return send(socket, { op: Ops.invalid, d: false });
    session.socket = socket;
    for (const frame of session.frames.filter((past) => (past.s ?? 0) > given.seq)) send(socket, frame);
    say(session, 'RESUMED', {});
  }

  function say(session: Session, event: string, payload: unknown): void {
    const frame = { op: Ops.dispatch, s: session.frames.length + 1, t: event, d: payload };
    session.frames.push(frame);
    if (session.socket) send(session.socket, frame);
  }

  function everySocket(act: (socket: WebSocket) => void): void {
    for (const session of sessions.values()) {
      if (session.socket) act(session.socket);
    }
  }

  function detach(act: (socket: WebSocket) => void): void {
    everySocket(act);
    for (const session of sessions.values()) session.socket = undefined;
  }

  return {
    events,
    dispatch: (event, payload, needs = 0, shape) => {
      for (const session of sessions.values()) {
        const body = shape ? shape(session.intents) : payload;
        if ((session.intents & needs) === needs && isTold(session, guildOf(event, body))) say(session, event, body);
      }
    },
    drop: () => detach((socket) => socket.terminate()),
    close: (code) => detach((socket) => socket.close(code)),
    reconnect: () => detach((socket) => send(socket, { op: Ops.reconnect, d: null })),
    invalidate: (resumable) => {
      everySocket((socket) => send(socket, { op: Ops.invalid, d: resumable }));
      if (!resumable) sessions.clear();
    },
    mute: () => {
      muted = true;
    },
    revoke: () => {
      revoked = true;
    },
    refuse: () => {
      refused = true;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** True if the session's shard is told of a server; of what is in none the first one is told. */
function isTold({ shard: [id, count] }: Session, guild: string | undefined): boolean {
  return (guild === undefined ? 0 : shardOf(guild, count)) === id;
}

/** The shard of a server, as Discord computes it. */
export function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

/** The server that an event is about. */
function guildOf(event: string, payload: unknown): string | undefined {
  const { id, guild_id } = payload as { readonly id?: string; readonly guild_id?: string };
  return guild_id ?? (/^GUILD_(?:CREATE|UPDATE|DELETE)$/.test(event) ? id : undefined);
}

function send(socket: WebSocket, frame: Frame): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t: null, s: null, ...frame }));
}
