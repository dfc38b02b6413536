import { botPermissions, ChannelTypes, channelPayload, Permissions } from './channels.ts';
import { checked, type Inspector } from './inspector.ts';
import { changedMessage, newMessage } from './interactions.ts';
import type { Answer, Call, Route } from './rest.ts';
import { Flags, type MessageBody } from './shapes.ts';
import { messagePayload, type StoredMessage, seenMember, userPayload, type World } from './world.ts';

interface Desk {
  readonly world: World;
  readonly inspector: Inspector;
  /** Tells the bot of an event. */
  dispatch(event: string, payload: unknown): void;
}

const Codes = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  missingAccess: 50001,
  missingPermissions: 50013,
  cannotSend: 50007,
  unknownMember: 10007,
  notTheAuthor: 50005,
  hasThread: 160004,
  invalidBody: 50035,
} as const;

/** Messages in one answer. */
const MAX_MESSAGES = 100;
const USUAL_MESSAGES = 50;

const MAX_THREAD_NAME = 100;

/** The routes to messages of channels and threads, and to their reactions. */
export function channelRoutes(desk: Desk): Route[] {
  const { world } = desk;
  const { sendMessages, sendMessagesInThreads, createPublicThreads, readMessageHistory, addReactions } = Permissions;
  const messages = /^\/channels\/(\d+)\/messages$/;
  const message = '/channels/(\\d+)/messages/(\\d+)';
  const reaction = new RegExp(`^${message}/reactions/([^/]+)/@me$`);
  return [
    {
      method: 'POST',
      path: messages,
      handle: (call) =>
        permitted(world, call, isThread(world, call) ? sendMessagesInThreads : sendMessages, () =>
          createMessage(desk, call),
        ),
    },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)$/,
      handle: (call) => permitted(world, call, 0n, () => aChannel(world, call)),
    },
    { method: 'GET', path: messages, handle: (call) => permitted(world, call, 0n, () => listMessages(world, call)) },
    {
      method: 'GET',
      path: new RegExp(`^${message}$`),
      handle: (call) =>
        permitted(world, call, readMessageHistory, () =>
          withMessage(world, call, (m) => ({ status: 200, body: asRead(world, m) })),
        ),
    },
    {
      method: 'PATCH',
      path: new RegExp(`^${message}$`),
      handle: (call) => permitted(world, call, 0n, () => withMessage(world, call, (m) => editMessage(desk, m, call))),
    },
    {
      method: 'PUT',
      path: reaction,
      handle: (call) =>
        permitted(world, call, addReactions | readMessageHistory, () =>
          withMessage(world, call, (m) => react(world, m, call)),
        ),
    },
    {
      method: 'DELETE',
      path: reaction,
      handle: (call) =>
        permitted(world, call, readMessageHistory, () => withMessage(world, call, (m) => unreact(world, m, call))),
    },
    {
      method: 'POST',
      path: new RegExp(`^${message}/threads$`),
      handle: (call) =>
        permitted(world, call, createPublicThreads, () => withMessage(world, call, (m) => openThread(desk, m, call))),
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/threads$/,
      handle: (call) => permitted(world, call, sendMessages, () => openForumPost(desk, call)),
    },
    { method: 'POST', path: /^\/users\/@me\/channels$/, handle: (call) => directChannel(world, call) },
    { method: 'GET', path: /^\/guilds\/(\d+)\/members\/(\d+)$/, handle: (call) => aMember(world, call) },
    { method: 'POST', path: /^\/channels\/(\d+)\/typing$/, handle: () => ({ status: 204 }) },
  ];
}

/** Opens direct messages with a person; the channel has the person's id. */
function directChannel(world: World, call: Call): Answer {
  const { recipient_id: id } = call.body as { readonly recipient_id: string };
  const person = world.people.get(id);
  if (!person || person.refusesDirect) return refused(403, Codes.cannotSend);
  world.direct.add(id);
  return { status: 200, body: { id, type: 1, recipients: [userPayload(person)] } };
}

function aMember(world: World, call: Call): Answer {
  const [guild = '', id = ''] = call.params;
  const member = world.people.get(id);
  if (!member || member.guild !== guild) return refused(404, Codes.unknownMember);
  return { status: 200, body: seenMember(member, guild) };
}

function aChannel(world: World, call: Call): Answer {
  for (const guild of world.guilds.values()) {
    const channel = guild.channels.get(call.params[0] ?? '');
    if (channel) return { status: 200, body: channelPayload(channel, guild.id, world.bot.id) };
  }
  return { status: 404, body: { code: Codes.unknownChannel, message: 'Unknown Channel' } };
}

/** Direct messages belong to no server, and there a bot may do all this. */
function permitted(world: World, call: Call, needed: bigint, act: () => Answer): Answer {
  const channel = call.params[0] ?? '';
  const isKnown = [...world.guilds.values()].some((guild) => guild.channels.has(channel));
  if (
    !isKnown &&
    !world.direct.has(channel) &&
    ![...world.messages.values()].some((m) => m.channel === channel && !m.guild)
  ) {
    return refused(404, Codes.unknownChannel);
  }
  if (!isKnown) return act();
  const given = botPermissions(world.guilds.values(), channel);
  if (!(given & Permissions.viewChannel)) return refused(403, Codes.missingAccess);
  return (given & needed) === needed ? act() : refused(403, Codes.missingPermissions);
}

function isThread(world: World, call: Call): boolean {
  return [...world.guilds.values()].some((guild) => guild.channels.get(call.params[0] ?? '')?.parent !== undefined);
}

function createMessage({ world, inspector }: Desk, call: Call): Answer {
  const channel = call.params[0] ?? '';
  const body = call.body as MessageBody;
  const bad = checked(inspector, { kind: 'message', body, files: [...call.files.keys()] });
  if (bad) return bad;
  const guild = [...world.guilds.values()].find((g) => g.channels.has(channel));
  const { message_id: wanted, fail_if_not_exists: fails = true } = body.message_reference ?? {};
  const answers = wanted && world.messages.has(wanted) ? wanted : undefined;
  if (wanted && !answers && fails) return refused(400, 50035);
  const message = newMessage(world, body, {
    channel,
    files: call.files,
    ...(guild ? { guild: guild.id } : {}),
    ...(answers ? { answers } : {}),
  });
  world.messages.set(message.id, message);
  return { status: 200, body: messagePayload(message, world) };
}

/** A bot edits its own messages only. */
function editMessage({ world, inspector }: Desk, message: StoredMessage, call: Call): Answer {
  if (message.author.id !== world.bot.id) return refused(403, Codes.notTheAuthor);
  const body = call.body as MessageBody;
  const bad = checked(inspector, { kind: 'edit', body, files: [...call.files.keys()], before: message });
  if (bad) return bad;
  return { status: 200, body: messagePayload(changedMessage(world, message, body, call.files), world) };
}

/** A thread has the id of the message that it was opened for. */
function openThread({ world, dispatch }: Desk, message: StoredMessage, call: Call): Answer {
  const guild = world.guilds.get(message.guild ?? '')!;
  const { name = '' } = call.body as { readonly name?: string };
  if (guild.channels.has(message.id)) return refused(400, Codes.hasThread);
  if (name.length < 1 || name.length > MAX_THREAD_NAME) return refused(400, Codes.invalidBody);
  const parent = message.channel;
  const thread = { id: message.id, name, type: ChannelTypes.thread, parent, owner: world.bot.id, denied: 0n };
  guild.channels.set(thread.id, thread);
  world.messages.set(message.id, { ...message, flags: message.flags | Flags.hasThread });
  const payload = channelPayload(thread, guild.id, world.bot.id);
  dispatch('THREAD_CREATE', payload);
  return { status: 201, body: payload };
}

/** A post of a forum: a thread with the id of its first message. */
function openForumPost(desk: Desk, call: Call): Answer {
  const { world, inspector, dispatch } = desk;
  const guild = [...world.guilds.values()].find((each) => each.channels.has(call.params[0] ?? ''))!;
  const forum = guild.channels.get(call.params[0] ?? '')!;
  const given = call.body as {
    readonly name?: string;
    readonly message?: MessageBody;
    readonly applied_tags?: string[];
  };
  const { name = '', message: body = {}, applied_tags: tags = [] } = given;
  const isNamed = name.length >= 1 && name.length <= MAX_THREAD_NAME;
  const isTagged = tags.every((id) => forum.tags?.some((tag) => tag.id === id));
  if (forum.type !== ChannelTypes.forum || !isNamed || !isTagged) return refused(400, Codes.invalidBody);
  const bad = checked(inspector, { kind: 'message', body, files: [...call.files.keys()] });
  if (bad) return bad;
  const id = world.nextId();
  const thread = {
    id,
    name,
    type: ChannelTypes.thread,
    parent: forum.id,
    owner: world.bot.id,
    denied: 0n,
    applied: tags,
  };
  guild.channels.set(id, thread);
  world.messages.set(id, { ...newMessage(world, body, { channel: id, files: call.files, guild: guild.id }), id });
  const payload = channelPayload(thread, guild.id, world.bot.id);
  dispatch('THREAD_CREATE', payload);
  return { status: 201, body: payload };
}

/** Newest first, as Discord gives them; without leave to read the history there is none. */
function listMessages(world: World, call: Call): Answer {
  const channel = call.params[0] ?? '';
  const { readMessageHistory } = Permissions;
  if (!(botPermissions(world.guilds.values(), channel) & readMessageHistory)) return { status: 200, body: [] };
  const limit = Number(call.query.get('limit') ?? USUAL_MESSAGES);
  if (limit < 1 || limit > MAX_MESSAGES) return refused(400, 50035);
  const [after, before] = [call.query.get('after'), call.query.get('before')];
  const found = [...world.messages.values()]
    .filter((m) => m.channel === channel)
    .filter((m) => (!after || BigInt(m.id) > BigInt(after)) && (!before || BigInt(m.id) < BigInt(before)))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const page = after ? found.slice(0, limit) : found.slice(-limit);
  return { status: 200, body: page.reverse().map((m) => asRead(world, m)) };
}

/** A message as the bot may read it: empty where it may not read along. */
function asRead(world: World, message: StoredMessage) {
  const payload = messagePayload(message, world);
  const isForBot = message.author.id === world.bot.id || message.mentions.some((user) => user.id === world.bot.id);
  if (world.readsMessages || isForBot || !message.guild) return payload;
  return { ...payload, content: '', embeds: [], components: [], attachments: [] };
}

function react(world: World, message: StoredMessage, call: Call): Answer {
  const sign = call.params[2] ?? '';
  world.messages.set(message.id, { ...message, reactions: [...new Set([...message.reactions, sign])] });
  return { status: 204 };
}

function unreact(world: World, message: StoredMessage, call: Call): Answer {
  world.messages.set(message.id, {
    ...message,
    reactions: message.reactions.filter((sign) => sign !== call.params[2]),
  });
  return { status: 204 };
}

function withMessage(world: World, call: Call, act: (message: StoredMessage) => Answer): Answer {
  const message = world.messages.get(call.params[1] ?? '');
  return message ? act(message) : refused(404, Codes.unknownMessage);
}

function refused(status: number, code: number): Answer {
  return { status, body: { code, message: `refused with ${code}` } };
}
