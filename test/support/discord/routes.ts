import { checked, type Inspector } from './inspector.ts';
import { newMessage } from './interactions.ts';
import type { Answer, Call, Route } from './rest.ts';
import type { CommandBody, MessageBody } from './shapes.ts';
import { messagePayload, type RegisteredCommand, type StoredMessage, type World } from './world.ts';

export interface Desk {
  readonly world: World;
  readonly inspector: Inspector;
  readonly gatewayUrl: () => string;
}

/** The routes that ask for the bot's token, and the downloads. */
export function botRoutes(desk: Desk): Route[] {
  const { world } = desk;
  const message = '/channels/(\\d+)/messages/(\\d+)';
  return [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      handle: () => ({ status: 200, body: gatewayInformation(desk.gatewayUrl()) }),
    },
    ...commandRoutes(desk, /^\/applications\/\d+()\/commands$/),
    ...commandRoutes(desk, /^\/applications\/\d+\/guilds\/(\d+)\/commands$/),
    { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, handle: (call) => createMessage(desk, call) },
    {
      method: 'GET',
      path: new RegExp(`^${message}$`),
      handle: (call) => withMessage(world, call, (m) => ({ status: 200, body: messagePayload(m, world) })),
    },
    {
      method: 'PUT',
      path: new RegExp(`^${message}/reactions/([^/]+)/@me$`),
      handle: (call) => withMessage(world, call, (m) => react(world, m, call)),
    },
    { method: 'POST', path: /^\/channels\/(\d+)\/typing$/, handle: () => ({ status: 204 }) },
    { method: 'GET', path: /^\/attachments\/([^/]+)$/, open: true, handle: (call) => download(world, call) },
  ];
}

function gatewayInformation(url: string) {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 1 },
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
    { method: 'GET', path, handle: (call) => ({ status: 200, body: registered(call) }) },
    { method: 'PUT', path, handle: (call) => store(call, call.body as CommandBody[], []) },
    { method: 'POST', path, handle: (call) => store(call, [call.body as CommandBody], others(call)) },
  ];
}

/** As Discord gives a command back: with fields of its own, and without what is false. */
function asStored(command: CommandBody, world: World): RegisteredCommand {
  const told = JSON.parse(JSON.stringify(command), (_, value) => (value === false ? undefined : value));
  const own = { id: world.nextId(), application_id: world.bot.id, version: world.nextId(), nsfw: false };
  const defaults = { type: 1, description: '', default_member_permissions: null, integration_types: [0] };
  return { ...defaults, ...told, ...own };
}

function createMessage({ world, inspector }: Desk, call: Call): Answer {
  const channel = call.params[0] ?? '';
  const body = call.body as MessageBody;
  const bad = checked(inspector, { kind: 'message', body, files: [...call.files.keys()] });
  if (bad) return bad;
  const guild = [...world.guilds.values()].find((g) => g.channel === channel);
  const answers = body.message_reference?.message_id;
  const message = newMessage(world, body, {
    channel,
    files: call.files,
    ...(guild ? { guild: guild.id } : {}),
    ...(answers ? { answers } : {}),
  });
  world.messages.set(message.id, message);
  return { status: 200, body: messagePayload(message, world) };
}

function react(world: World, message: StoredMessage, call: Call): Answer {
  world.messages.set(message.id, { ...message, reactions: [...message.reactions, call.params[2] ?? ''] });
  return { status: 204 };
}

function download(world: World, call: Call): Answer {
  const bytes = world.uploads.get(call.params[0] ?? '');
  return bytes ? { status: 200, bytes } : { status: 404, body: { message: 'This content is no longer available.' } };
}

function withMessage(world: World, call: Call, act: (message: StoredMessage) => Answer): Answer {
  const message = world.messages.get(call.params[1] ?? '');
  return message ? act(message) : { status: 404, body: { code: 10008, message: 'Unknown Message' } };
}
