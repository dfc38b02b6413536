import { channelRoutes } from './channel-routes.ts';
import { checked, type Inspector } from './inspector.ts';
import type { Answer, Call, Route } from './rest.ts';
import type { CommandBody } from './shapes.ts';
import type { RegisteredCommand, World } from './world.ts';

export interface Desk {
  readonly world: World;
  readonly inspector: Inspector;
  readonly gatewayUrl: () => string;
  /** Tells the bot of an event. */
  dispatch(event: string, payload: unknown): void;
}

/** The routes that ask for the bot's token, and the downloads. */
export function botRoutes(desk: Desk): Route[] {
  const { world } = desk;
  return [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      handle: () => ({ status: 200, body: gatewayInformation(desk.gatewayUrl()) }),
    },
    ...commandRoutes(desk, /^\/applications\/\d+()\/commands$/),
    ...commandRoutes(desk, /^\/applications\/\d+\/guilds\/(\d+)\/commands$/),
    ...channelRoutes(desk),
    { method: 'GET', path: /^\/attachments\/([^/]+)$/, open: true, handle: (call) => download(world, call) },
  ];
}

/** Shards that may identify at once, as Discord lets large bots do; with one at a time each would wait five seconds. */
const MAX_CONCURRENCY = 16;

function gatewayInformation(url: string) {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: MAX_CONCURRENCY },
  };
}

function commandRoutes({ world, inspector }: Desk, path: RegExp): Route[] {
  const scopeOf = (call: Call) => call.params[0] || 'global';
  const registered = (call: Call) => world.commands.get(scopeOf(call)) ?? [];
  const store = (call: Call, added: readonly CommandBody[], kept: readonly RegisteredCommand[]): Answer => {
    const bad = checked(inspector, { kind: 'commands', body: [...kept, ...added] });
    if (bad) return bad;
    const stored = added.map((command) => asStored(command, world));
    world.commands.set(scopeOf(call), [...kept, ...stored]);
    return { status: 200, body: call.method === 'PUT' ? stored : stored[0] };
  };
  const others = (call: Call) => registered(call).filter((c) => c.name !== (call.body as CommandBody).name);
  return [
    {
      method: 'GET',
      path,
      handle: (call) => {
        const isWhole = call.query.get('with_localizations') === 'true';
        return { status: 200, body: isWhole ? registered(call) : withoutLocalizations(registered(call)) };
      },
    },
    { method: 'PUT', path, handle: (call) => store(call, call.body as CommandBody[], []) },
    { method: 'POST', path, handle: (call) => store(call, [call.body as CommandBody], others(call)) },
  ];
}

/** Texts in other languages are told only to whoever asks for them. */
function withoutLocalizations(commands: readonly RegisteredCommand[]): unknown {
  return JSON.parse(JSON.stringify(commands, (key, value) => (key.endsWith('_localizations') ? undefined : value)));
}

/** As Discord gives a command back: with fields of its own, and without what is false. */
function asStored(command: CommandBody, world: World): RegisteredCommand {
  const told = JSON.parse(JSON.stringify(command), (_, value) => (value === false ? undefined : value));
  const own = { id: world.nextId(), application_id: world.bot.id, version: world.nextId(), nsfw: false };
  const defaults = { type: 1, description: '', default_member_permissions: null, integration_types: [0] };
  return { ...defaults, ...told, ...own };
}

function download(world: World, call: Call): Answer {
  const bytes = world.uploads.get(call.params[0] ?? '');
  return bytes ? { status: 200, bytes } : { status: 404, body: { message: 'This content is no longer available.' } };
}
