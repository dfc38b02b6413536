import { botPermissions, channelPayload, Permissions } from './channels.ts';
import { type Interaction, LOADING } from './interactions.ts';
import type { LocalDiscord } from './local-discord.ts';
import { type PostExtra, post, type UploadedFile, upload } from './posts.ts';
import { type CommandOption, ComponentTypes, type Form, nested, type OptionChoice } from './shapes.ts';
import {
  type Guild,
  guildPayload,
  type Member,
  memberPayload,
  messagePayload,
  type RegisteredCommand,
  type StoredMessage,
  userPayload,
} from './world.ts';

/** A person at a place, doing what people do on Discord. */
export interface Person {
  readonly member: Member;
  /** Runs a slash command; resolves with the message that the bot shows first. */
  runs(command: string, options?: Readonly<Record<string, unknown>>): Promise<StoredMessage>;
  /** As `runs`, past Discord's own check of permissions. */
  forces(command: string, options?: Readonly<Record<string, unknown>>): Promise<StoredMessage>;
  /** Begins a slash command without waiting. */
  begins(command: string, options?: Readonly<Record<string, unknown>>): Interaction;
  types(command: string, option: string, text: string): Promise<readonly OptionChoice[]>;
  usesMenu(command: string, on: StoredMessage): Promise<StoredMessage>;
  /** Chooses a menu entry that leads to something else than a message. */
  beginsMenu(command: string, on: StoredMessage): Interaction;
  /** The form that an interaction led to. */
  sees(interaction: Interaction): Promise<Form>;
  /**
   * Sends a form with what stands in its fields, by their ids: a text, the value of the chosen one, those of the checked ones, or
   * files. Fields not named stay as they were.
   */
  sends(
    form: Form,
    filled: Readonly<Record<string, string | readonly string[] | readonly UploadedFile[]>>,
    openedFrom?: StoredMessage,
  ): Promise<StoredMessage>;
  /** Presses a button that leads to something else than a message. */
  beginsPress(label: string, on: StoredMessage): Interaction;
  presses(label: string, on: StoredMessage): Promise<StoredMessage>;
  /** As `presses`, on a direct message of the bot. */
  pressesDirectly(label: string, on: StoredMessage): Promise<StoredMessage>;
  chooses(label: string, on: StoredMessage): Promise<StoredMessage>;
  /** Selects channels, roles or values in the select with this id; resolves with the message after that. */
  selects(customId: string, values: readonly string[], on: StoredMessage): Promise<StoredMessage>;
  /** As `selects`, where that leads to something else than a message. */
  beginsSelect(customId: string, values: readonly string[], on: StoredMessage): Interaction;
  /** Posts a message; the bot is mentioned where `@bot` stands. */
  says(words: string, extra?: PostExtra): StoredMessage;
  writesDirectly(words: string): StoredMessage;
}

const Kinds = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;
const ATTACHMENT_OPTION = 11;
const MESSAGE_COMMAND = 3;

export function person(
  discord: LocalDiscord,
  guild: Guild,
  may: {
    readonly moderates?: boolean;
    readonly roles?: readonly string[];
    /** Where the person uses commands; the server's first channel when missing. */
    readonly channel?: string;
    readonly refusesDirect?: boolean;
    /** Discord's name of the language that the person uses it in; American English when missing. */
    readonly locale?: string;
  } = {},
): Person {
  const { world, watch } = discord;
  const permissions = Permissions.everyday | (may.moderates ? Permissions.manageGuild : 0n);
  const name = may.moderates ? 'Moderator' : 'Member';
  const member: Member = { id: world.nextId(), name, bot: false, permissions, roles: may.roles ?? [] };

  world.people.set(member.id, { ...member, guild: guild.id, refusesDirect: may.refusesDirect ?? false });

  function interact(type: number, data: unknown, source?: StoredMessage, isDirect = false): Interaction {
    const id = world.nextId();
    const interaction: Interaction = {
      id,
      token: `token-${id}`,
      user: member,
      channel: isDirect ? member.id : (may.channel ?? guild.channel),
      ...(isDirect ? {} : { guild: guild.id }),
      ...(source ? { source: source.id } : {}),
      startedAt: Date.now(),
      followUps: [],
    };
    discord.interactions.set(interaction.token, interaction);
    discord.gateway.dispatch(
      'INTERACTION_CREATE',
      interactionPayload(discord, interaction, member, type, data, source, may.locale),
    );
    return interaction;
  }

  function command(name: string, options: Readonly<Record<string, unknown>>, forced: boolean): Interaction {
    const known = registered(discord, guild, name);
    if (!forced && !allowed(known, member)) throw new Error(`Discord does not offer /${name} to ${member.name}`);
    return interact(Kinds.command, commandData(discord, known, options));
  }

  function menu(name: string, on: StoredMessage): Interaction {
    const known = registered(discord, guild, name, MESSAGE_COMMAND);
    const messages = { [on.id]: messagePayload(on, world) };
    const data = { id: known.id, name, type: MESSAGE_COMMAND, target_id: on.id, resolved: { messages } };
    return interact(Kinds.command, data);
  }

  /** The message that an interaction led to, once it is more than a promise to answer. */
  function shown(interaction: Interaction): Promise<StoredMessage> {
    const before = world.messages.get(interaction.source ?? '');
    return watch.until('an answer', () => {
      const message =
        world.messages.get(interaction.original ?? '') ?? world.messages.get(interaction.followUps[0] ?? '');
      const waiting = !message || message === before || (message.flags & LOADING) !== 0;
      return waiting ? undefined : message;
    });
  }

  return {
    member,
    runs: async (name, options = {}) => shown(command(name, options, false)),
    forces: async (name, options = {}) => shown(command(name, options, true)),
    begins: (name, options = {}) => command(name, options, false),
    types: async (name, option, text) => {
      const known = registered(discord, guild, name);
      const type = known.options?.find((o) => o.name === option)?.type;
      const options = [{ name: option, type, value: text, focused: true }];
      const interaction = interact(Kinds.autocomplete, { id: known.id, name, type: 1, options });
      return watch.until('completions', () => interaction.completions);
    },
    usesMenu: async (name, on) => shown(menu(name, on)),
    beginsMenu: menu,
    sees: (interaction) => watch.until('a form', () => interaction.form),
    sends: async (form, filled, openedFrom) => shown(interact(Kinds.form, formData(discord, form, filled), openedFrom)),
    beginsPress: (label, on) => interact(Kinds.component, buttonData(label, on), on),
    presses: async (label, on) => shown(interact(Kinds.component, buttonData(label, on), on)),
    pressesDirectly: async (label, on) => shown(interact(Kinds.component, buttonData(label, on), on, true)),
    chooses: async (label, on) => {
      const select = nested(on.components).find((c) => c.type === ComponentTypes.stringSelect);
      const value = select?.options?.find((o) => o.label === label)?.value;
      if (value === undefined) throw new Error(`no choice "${label}"`);
      const data = { custom_id: select?.custom_id, component_type: ComponentTypes.stringSelect, values: [value] };
      return shown(interact(Kinds.component, data, on));
    },
    selects: async (customId, values, on) =>
      shown(interact(Kinds.component, selectData(guild, discord, customId, values, on), on)),
    beginsSelect: (customId, values, on) =>
      interact(Kinds.component, selectData(guild, discord, customId, values, on), on),
    says: (words, extra = {}) => post(discord, guild, member, words, extra),
    writesDirectly: (words) => post(discord, undefined, member, words),
  };
}

/** Discord resolves what is chosen by id. */
function selectData(
  guild: Guild,
  { world }: LocalDiscord,
  customId: string,
  values: readonly string[],
  on: StoredMessage,
) {
  const select = nested(on.components).find((c) => c.custom_id === customId);
  if (!select) throw new Error(`no select "${customId}"`);
  const { min_values: least = 1, max_values: most = 1 } = select;
  if (values.length < least || values.length > most) throw new Error(`"${customId}" takes ${least} to ${most} values`);
  const channels = values.flatMap((id) => guild.channels.get(id) ?? []);
  const roles = guildPayload(guild, world.bot).roles.filter(({ id }) => values.includes(id));
  const resolved = {
    ...(select.type === ComponentTypes.channelSelect && {
      channels: Object.fromEntries(channels.map((c) => [c.id, channelPayload(c, guild.id, world.bot.id)])),
    }),
    ...(select.type === ComponentTypes.roleSelect && { roles: Object.fromEntries(roles.map((r) => [r.id, r])) }),
  };
  return { custom_id: customId, component_type: select.type, values, resolved };
}

function buttonData(label: string, on: StoredMessage) {
  const button = nested(on.components).find((c) => c.type === ComponentTypes.button && c.label === label);
  if (!button || button.disabled) throw new Error(`no button "${label}" can be pressed`);
  return { custom_id: button.custom_id, component_type: button.type };
}

function registered(discord: LocalDiscord, guild: Guild, name: string, type = 1): RegisteredCommand {
  const all = ['global', guild.id].flatMap((scope) => discord.world.commands.get(scope) ?? []);
  const found = all.find((c) => c.name === name && (c.type ?? 1) === type);
  if (!found) throw new Error(`the bot registered no command "${name}"`);
  return found;
}

function allowed(command: RegisteredCommand, member: Member): boolean {
  const needed = BigInt(command.default_member_permissions ?? '0');
  return (member.permissions & needed) === needed;
}

function commandData(discord: LocalDiscord, command: RegisteredCommand, given: Readonly<Record<string, unknown>>) {
  const attachments: Record<string, unknown> = {};
  const options = Object.entries(given).map(([name, value]) => {
    const option = optionOf(command, name);
    if (option.type !== ATTACHMENT_OPTION) return { name, type: option.type, value };
    const attachment = upload(discord, value as UploadedFile);
    attachments[attachment.id] = attachment;
    return { name, type: option.type, value: attachment.id };
  });
  return { id: command.id, name: command.name, type: 1, options, resolved: { attachments } };
}

function formData(
  discord: LocalDiscord,
  form: Form,
  filled: Readonly<Record<string, string | readonly string[] | readonly UploadedFile[]>>,
) {
  const attachments: Record<string, unknown> = {};
  const answers = nested(form.components).filter((c) => c.custom_id !== undefined);
  const unknown = Object.keys(filled).filter((name) => !answers.some((c) => c.custom_id === name));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown}`);
  const components = answers.map((field) => {
    const { type, custom_id, options = [], max_length = 4000, max_values = 1 } = field;
    const inLabel = (component: object) => ({
      type: ComponentTypes.label,
      component: { type, custom_id, ...component },
    });
    const given = filled[custom_id ?? ''];
    const before = options.flatMap(({ value, default: isChosen }) => (isChosen ? [value] : []));
    if (type === ComponentTypes.radioGroup) return inLabel({ value: given ?? before[0] ?? null });
    if (type === ComponentTypes.checkboxGroup) return inLabel({ values: given ?? before });
    if (type === ComponentTypes.textInput) {
      const text = typeof given === 'string' ? given : (field.value ?? '');
      if (text.length > max_length) throw new Error(`${custom_id} takes ${max_length} characters`);
      return inLabel({ value: text });
    }
    const files = (Array.isArray(given) ? given : []).map((file) => upload(discord, file));
    if (files.length > max_values) throw new Error(`${custom_id} takes ${max_values} files`);
    for (const file of files) attachments[file.id] = file;
    return inLabel({ values: files.map((file) => file.id) });
  });
  return { custom_id: form.custom_id, components, resolved: { attachments } };
}

function optionOf(command: RegisteredCommand, name: string): CommandOption {
  const option = command.options?.find((o) => o.name === name);
  if (!option) throw new Error(`/${command.name} has no option "${name}"`);
  return option;
}

function interactionPayload(
  discord: LocalDiscord,
  interaction: Interaction,
  member: Member,
  type: number,
  data: unknown,
  source?: StoredMessage,
  locale = 'en-US',
) {
  return {
    id: interaction.id,
    application_id: discord.world.bot.id,
    type,
    data,
    channel_id: interaction.channel,
    ...(interaction.guild
      ? { guild_id: interaction.guild, channel: { id: interaction.channel, type: 0 }, member: memberPayload(member) }
      : { channel: { id: interaction.channel, type: 1 }, user: userPayload(member) }),
    token: interaction.token,
    version: 1,
    app_permissions: String(botPermissions(discord.world.guilds.values(), interaction.channel)),
    locale,
    guild_locale: discord.world.guilds.get(interaction.guild ?? '')?.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    context: interaction.guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
    ...(source ? { message: messagePayload(discord.world.messages.get(source.id) ?? source, discord.world) } : {}),
  };
}

/** The bot's message that answers another, once it is there. */
export function answerTo(discord: LocalDiscord, message: StoredMessage): Promise<StoredMessage> {
  return discord.watch.until('a message that answers', () =>
    [...discord.world.messages.values()].find((m) => m.answers === message.id && m.author.bot),
  );
}
