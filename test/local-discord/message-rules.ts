import { type Component, ComponentTypes, type Embed, Flags, type MessageBody, nested } from './shapes.ts';

/** A message body with what Discord knows beside it. */
export interface GivenMessage {
  readonly body: MessageBody;
  /** Names of the files that came with the request. */
  readonly files: readonly string[];
  /** The message that is edited, when it is an edit. */
  readonly before?: { readonly componentsV2: boolean };
}

/** What Discord demands, and whether a body breaks it. Texts are counted in UTF-16 units, which is never too lenient. */
export interface Rule<Body> {
  readonly says: string;
  readonly broken: (body: Body) => boolean;
}

const SENDABLE_FLAGS = Flags.suppressEmbeds | Flags.ephemeral | Flags.silent | Flags.componentsV2;
const V2_ONLY: readonly number[] = [
  ComponentTypes.section,
  ComponentTypes.textDisplay,
  ComponentTypes.thumbnail,
  ComponentTypes.mediaGallery,
  ComponentTypes.file,
  ComponentTypes.separator,
  ComponentTypes.container,
];
const LINK_STYLE = 5;
const ATTACHMENT = 'attachment://';

export const MESSAGE_RULES: readonly Rule<GivenMessage>[] = [
  { says: 'content has at most 2000 characters', broken: ({ body }) => tooLong(body.content, 2000) },
  { says: 'a message is not empty', broken: isEmpty },
  { says: 'flags are ones that a bot may set', broken: ({ body }) => ((body.flags ?? 0) & ~SENDABLE_FLAGS) !== 0 },
  { says: 'at most 10 embeds', broken: ({ body }) => tooMany(body.embeds, 10) },
  { says: 'an embed title has at most 256 characters', broken: anyEmbed((e) => tooLong(e.title, 256)) },
  { says: 'an embed description has at most 4096 characters', broken: anyEmbed((e) => tooLong(e.description, 4096)) },
  { says: 'an embed has at most 25 fields', broken: anyEmbed((e) => tooMany(e.fields, 25)) },
  {
    says: 'a field name has 1 to 256 characters',
    broken: anyEmbed((e) => !!e.fields?.some((f) => outside(f.name, 1, 256))),
  },
  {
    says: 'a field value has 1 to 1024 characters',
    broken: anyEmbed((e) => !!e.fields?.some((f) => outside(f.value, 1, 1024))),
  },
  { says: 'an embed footer has at most 2048 characters', broken: anyEmbed((e) => tooLong(e.footer?.text, 2048)) },
  { says: 'an embed author has at most 256 characters', broken: anyEmbed((e) => tooLong(e.author?.name, 256)) },
  {
    says: 'the embeds have at most 6000 characters together',
    broken: ({ body }) => sum(body.embeds ?? [], embedLength) > 6000,
  },
  {
    says: 'allowed_mentions names users either one by one or all',
    broken: ({ body }) => !!body.allowed_mentions?.parse?.includes('users') && !!body.allowed_mentions.users?.length,
  },
  {
    says: 'Components V2 stand without content and embeds',
    broken: (m) => isV2(m) && (!!m.body.content || !!m.body.embeds?.length),
  },
  { says: 'V2 components need the V2 flag', broken: (m) => !isV2(m) && all(m).some((c) => V2_ONLY.includes(c.type)) },
  { says: 'Components V2 have at most 40 components', broken: (m) => isV2(m) && all(m).length > 40 },
  {
    says: 'Components V2 have at most 4000 characters of text',
    broken: (m) => sum(all(m), (c) => (c.type === ComponentTypes.textDisplay ? (c.content?.length ?? 0) : 0)) > 4000,
  },
  {
    says: 'a text display is not empty',
    broken: (m) => all(m).some((c) => c.type === ComponentTypes.textDisplay && !c.content?.trim()),
  },
  {
    says: 'Components V2 show every attachment',
    broken: (m) => isV2(m) && m.files.some((name) => !shown(m).includes(name)),
  },
  {
    says: 'a component shows only files that were sent',
    broken: (m) => shown(m).some((name) => !m.files.includes(name)),
  },
  { says: 'at most 5 rows', broken: (m) => !isV2(m) && tooMany(m.body.components, 5) },
  {
    says: 'a row holds 1 to 5 buttons or one select',
    broken: (m) => all(m).some((c) => c.type === ComponentTypes.row && !isRow(c)),
  },
  {
    says: 'a button has a label of at most 80 characters, or an emoji',
    broken: (m) =>
      all(m).some((c) => c.type === ComponentTypes.button && (tooLong(c.label, 80) || !(c.label || c.emoji))),
  },
  {
    says: 'a custom_id has 1 to 100 characters',
    broken: (m) => interactive(m).some((c) => outside(c.custom_id, 1, 100)),
  },
  { says: 'a custom_id stands once in a message', broken: (m) => repeats(interactive(m).map((c) => c.custom_id)) },
  {
    says: 'a link button has a url of at most 512 characters and no custom_id',
    broken: (m) => all(m).some((c) => isLink(c) && (outside(c.url, 1, 512) || c.custom_id !== undefined)),
  },
  {
    says: 'a select has 1 to 25 options',
    broken: (m) => selects(m).some((c) => !c.options?.length || c.options.length > 25),
  },
  {
    says: 'a select option has a label of 1 to 100 characters',
    broken: (m) => options(m).some((o) => outside(o.label, 1, 100)),
  },
  {
    says: 'a select option has a value of 1 to 100 characters',
    broken: (m) => options(m).some((o) => outside(o.value, 1, 100)),
  },
  {
    says: 'a select option has a description of at most 100 characters',
    broken: (m) => options(m).some((o) => tooLong(o.description, 100)),
  },
  {
    says: 'what is chosen in a select already is within what can be chosen',
    broken: (m) => all(m).some((c) => tooMany(c.default_values, c.max_values ?? 1)),
  },
  {
    says: 'the values of a select differ',
    broken: (m) => selects(m).some((c) => repeats((c.options ?? []).map((o) => o.value))),
  },
  {
    says: 'a placeholder has at most 150 characters',
    broken: (m) => selects(m).some((c) => tooLong(c.placeholder, 150)),
  },
];

export function tooLong(text: string | null | undefined, most: number): boolean {
  return (text?.length ?? 0) > most;
}

export function outside(text: string | undefined, least: number, most: number): boolean {
  return text === undefined || text.length < least || text.length > most;
}

export function tooMany(list: readonly unknown[] | null | undefined, most: number): boolean {
  return (list?.length ?? 0) > most;
}

export function repeats(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

function anyEmbed(broken: (embed: Embed) => boolean): Rule<GivenMessage>['broken'] {
  return ({ body }) => !!body.embeds?.some(broken);
}

function embedLength(embed: Embed): number {
  const own = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  return sum(own, (text) => text?.length ?? 0) + sum(embed.fields ?? [], (f) => f.name.length + f.value.length);
}

function isV2({ body, before }: GivenMessage): boolean {
  return ((body.flags ?? 0) & Flags.componentsV2) !== 0 || !!before?.componentsV2;
}

function all({ body }: GivenMessage): Component[] {
  return nested(body.components);
}

/** An edit may leave everything as it is; a new message must hold something. */
function isEmpty({ body, files, before }: GivenMessage): boolean {
  if (before) return false;
  return !body.content?.trim() && !body.embeds?.length && !body.components?.length && files.length === 0;
}

function isLink(component: Component): boolean {
  return component.type === ComponentTypes.button && component.style === LINK_STYLE;
}

function interactive(message: GivenMessage): Component[] {
  return all(message).filter(
    (c) => c.type >= ComponentTypes.button && c.type <= ComponentTypes.channelSelect && !isLink(c),
  );
}

function selects(message: GivenMessage): Component[] {
  return all(message).filter((c) => c.type === ComponentTypes.stringSelect);
}

function options(message: GivenMessage) {
  return selects(message).flatMap((c) => c.options ?? []);
}

function isRow(row: Component): boolean {
  const held = row.components ?? [];
  const buttons = held.filter((c) => c.type === ComponentTypes.button).length;
  return held.length > 0 && (buttons === held.length ? buttons <= 5 : held.length === 1);
}

function shown(message: GivenMessage): string[] {
  return all(message)
    .flatMap((c) => [c.file?.url, c.media?.url, ...(c.items ?? []).map((item) => item.media.url)])
    .filter((url): url is string => !!url?.startsWith(ATTACHMENT))
    .map((url) => url.slice(ATTACHMENT.length));
}
