import { checked, type Inspector } from './inspector.ts';
import { pingsOf } from './pings.ts';
import type { Answer, Call, Route } from './rest.ts';
import { type CallbackBody, Flags, type Form, type MessageBody, type OptionChoice } from './shapes.ts';
import { messagePayload, type StoredMessage, type User, type World } from './world.ts';

/** Set on a message that only says that the bot is thinking. */
export const LOADING = 1 << 7;

/** One interaction from its dispatch to its end. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  readonly channel: string;
  readonly guild?: string;
  /** The message whose button or menu was used. */
  readonly source?: string;
  /** In milliseconds of the clock. */
  readonly startedAt: number;
  /** The callback's type; undefined until it came. */
  answered?: number;
  completions?: readonly OptionChoice[];
  form?: Form;
  original?: string;
  readonly followUps: string[];
}

export interface InteractionDesk {
  readonly open: Map<string, Interaction>;
  /** How long the first answer may take, in milliseconds. */
  readonly deadline: number;
  readonly world: World;
  readonly inspector: Inspector;
}

const Codes = { unknownWebhook: 10015, unknownMessage: 10008, unknownInteraction: 10062, acknowledged: 40060 } as const;

/** The routes by which a bot answers interactions. */
export function interactionRoutes(desk: InteractionDesk): Route[] {
  const at = (end: string) => new RegExp(`^/webhooks/\\d+/([^/]+)${end}$`);
  return [
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      handle: (c) => callback(desk, c),
    },
    { method: 'POST', path: at(''), open: true, handle: (c) => withToken(desk, c, (i) => followUp(desk, i, c)) },
    { method: 'GET', path: at('/messages/([^/]+)'), open: true, handle: (c) => withMessage(desk, c, show(desk)) },
    {
      method: 'PATCH',
      path: at('/messages/([^/]+)'),
      open: true,
      handle: (c) => withMessage(desk, c, (m) => edit(desk, m, c)),
    },
    { method: 'DELETE', path: at('/messages/([^/]+)'), open: true, handle: (c) => withMessage(desk, c, remove(desk)) },
  ];
}

function callback(desk: InteractionDesk, call: Call): Answer {
  const interaction = desk.open.get(call.params[1] ?? '');
  if (!interaction || interaction.id !== call.params[0]) return refused(404, Codes.unknownInteraction);
  if (interaction.answered) return refused(400, Codes.acknowledged);
  if (Date.now() - interaction.startedAt > desk.deadline) return refused(404, Codes.unknownInteraction);
  const body = call.body as CallbackBody;
  const before = body.type === 7 ? desk.world.messages.get(interaction.source ?? '') : undefined;
  const bad = checked(desk.inspector, { kind: 'callback', body, files: [...call.files.keys()], before });
  if (bad) return bad;
  interaction.answered = body.type;
  take(desk, interaction, body, call);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  const message = desk.world.messages.get(interaction.original ?? '');
  return {
    status: 200,
    body: {
      interaction: { id: interaction.id, type: 2 },
      resource: { type: body.type, ...(message ? { message: messagePayload(message, desk.world) } : {}) },
    },
  };
}

function take(desk: InteractionDesk, interaction: Interaction, body: CallbackBody, call: Call): void {
  const source = interaction.source ? desk.world.messages.get(interaction.source) : undefined;
  if (body.type === 4) interaction.original = create(desk, interaction, body.data ?? {}, call).id;
  if (body.type === 5) {
    const flags = LOADING | (body.data?.flags ?? 0);
    interaction.original = create(desk, interaction, { flags }, call).id;
  }
  if ((body.type === 6 || body.type === 7) && source) interaction.original = source.id;
  if (body.type === 7 && source) changedMessage(desk.world, source, body.data ?? {}, call.files);
  if (body.type === 9) interaction.form = body.data ?? {};
  if (body.type === 8) interaction.completions = body.data?.choices ?? [];
}

function create(desk: InteractionDesk, interaction: Interaction, body: MessageBody, call: Call): StoredMessage {
  const message = newMessage(desk.world, body, {
    channel: interaction.channel,
    ...(interaction.guild ? { guild: interaction.guild } : {}),
    interactionUser: interaction.user,
    files: call.files,
  });
  desk.world.messages.set(message.id, message);
  return message;
}

/** A message that the bot sends. */
export function newMessage(
  world: World,
  body: MessageBody,
  rest: Pick<StoredMessage, 'channel' | 'guild' | 'interactionUser' | 'answers' | 'files'>,
): StoredMessage {
  return {
    id: world.nextId(),
    author: world.bot,
    mentions: [],
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: body.flags ?? 0,
    reactions: [],
    pings: pingsOf(body, rest.answers ? world.messages.get(rest.answers)?.author.id : undefined),
    ...rest,
  };
}

function followUp(desk: InteractionDesk, interaction: Interaction, call: Call): Answer {
  if (!interaction.answered) return refused(404, Codes.unknownWebhook);
  const body = call.body as MessageBody;
  const bad = checked(desk.inspector, { kind: 'followUp', body, files: [...call.files.keys()] });
  if (bad) return bad;
  const original = desk.world.messages.get(interaction.original ?? '');
  // As Discord does: the first follow-up to a deferred answer fills the waiting message and takes its visibility.
  if (interaction.answered === 5 && original && original.flags & LOADING) return edit(desk, original, call);
  const message = create(desk, interaction, body, call);
  interaction.followUps.push(message.id);
  return { status: 200, body: messagePayload(message, desk.world) };
}

function edit(desk: InteractionDesk, message: StoredMessage, call: Call): Answer {
  const body = call.body as MessageBody;
  const bad = checked(desk.inspector, { kind: 'edit', body, files: [...call.files.keys()], before: message });
  if (bad) return bad;
  return { status: 200, body: messagePayload(changedMessage(desk.world, message, body, call.files), desk.world) };
}

/** A message of the bot after an edit. */
export function changedMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  files: ReadonlyMap<string, Uint8Array>,
): StoredMessage {
  const kept = body.attachments ? new Map<string, Uint8Array>() : message.files;
  const changed: StoredMessage = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds ?? message.embeds,
    components: body.components ?? message.components,
    flags: (message.flags & ~LOADING) | ((body.flags ?? 0) & Flags.componentsV2),
    files: new Map([...kept, ...files]),
    pings: [...message.pings, ...pingsOf(body)],
  };
  world.messages.set(message.id, changed);
  return changed;
}

function show(desk: InteractionDesk) {
  return (message: StoredMessage): Answer => ({ status: 200, body: messagePayload(message, desk.world) });
}

function remove(desk: InteractionDesk) {
  return (message: StoredMessage): Answer => {
    desk.world.messages.delete(message.id);
    return { status: 204 };
  };
}

function withToken(desk: InteractionDesk, call: Call, act: (interaction: Interaction) => Answer): Answer {
  const interaction = desk.open.get(call.params[0] ?? '');
  return interaction ? act(interaction) : refused(404, Codes.unknownWebhook);
}

function withMessage(desk: InteractionDesk, call: Call, act: (message: StoredMessage) => Answer): Answer {
  return withToken(desk, call, (interaction) => {
    const id = call.params[1] === '@original' ? interaction.original : call.params[1];
    const message = desk.world.messages.get(id ?? '');
    return message ? act(message) : refused(404, Codes.unknownMessage);
  });
}

function refused(status: number, code: number): Answer {
  return { status, body: { code, message: `refused with ${code}` } };
}
