import {
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  AttachmentBuilder,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { cutAtWord } from '../../../app/labels.ts';
import { IN_ENGLISH, type Wording } from '../../../app/languages/wording.ts';
import { LIMITS } from '../limits.ts';
import { escaped } from './markdown.ts';
import type { Page, PageComponent } from './page-builder.ts';

/** A message in Components V2. */
export interface Card {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly files: AttachmentBuilder[];
}

/** A message with an embed and rows of buttons. */
export interface Plain {
  readonly flags?: undefined;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly files: AttachmentBuilder[];
}

/** A message as every method of sending takes it. */
export type Outgoing = Card | Plain;

/** The messages of a reply: one with buttons, or all of its pages. */
export type ReplyMessages = readonly [first: Outgoing, ...rest: Outgoing[]];

/** A page as one message. */
export function outgoing(page: Page, wording: Wording = IN_ENGLISH): Card {
  const files = page.flatMap((part) => (part.kind === 'file' ? [part.file] : []));
  const names = files.map((file, number) => fileName(file.name, number));
  const components = page.map((part) =>
    component(part, part.kind === 'file' ? names[files.indexOf(part.file)]! : '', wording),
  );
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
    files: files.map((file, at) => new AttachmentBuilder(Buffer.from(file.content), { name: names[at]! })),
  };
}

function component(part: PageComponent, fileName: string, wording: Wording): APIComponentInContainer {
  if (part.kind === 'text') {
    const text = { type: ComponentType.TextDisplay, content: part.markdown } as const;
    return part.link === undefined
      ? text
      : { type: ComponentType.Section, components: [text], accessory: sourceButton(part.link, wording) };
  }
  if (part.kind === 'menu') {
    const { customId, options } = part.menu;
    const menu = { type: ComponentType.StringSelect, custom_id: customId, options } as const;
    return {
      type: ComponentType.ActionRow,
      components: [{ ...menu, placeholder: wording.text({ key: 'choose-one' }) }],
    };
  }
  if (part.kind === 'button') {
    const button = { type: ComponentType.Button, style: ButtonStyle.Secondary } as const;
    return { type: ComponentType.ActionRow, components: [{ ...button, label: part.label, custom_id: part.customId }] };
  }
  const media = { url: `attachment://${fileName}` };
  if (part.file.kind === 'file') return { type: ComponentType.File, file: media };
  const description = cutAtWord(part.file.alt, LIMITS.description);
  return { type: ComponentType.MediaGallery, items: [{ media, description }] };
}

function sourceButton(url: string, wording: Wording): APIButtonComponentWithURL {
  const label = wording.text({ key: 'button-source' });
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** Discord replaces other characters in file names and then cannot find the file. Numbered to be unique. */
function fileName(name: string, number: number): string {
  const safe = name.replace(/[^A-Za-z0-9._-]/g, '_');
  return number === 0 ? safe : `${number}-${safe}`;
}

/** Pages as messages without buttons. */
export function plainMessages(
  pages: readonly Page[],
  wording: Wording = IN_ENGLISH,
): readonly [first: Card, ...rest: Card[]] {
  const [first, ...rest] = pages.map((page) => outgoing(page, wording));
  return [first!, ...rest];
}

/** A message as one of components, which can replace any other by an edit. */
export function asComponents(message: Outgoing | { readonly content: string }): Outgoing {
  if ('components' in message) return message;
  const components = [{ type: ComponentType.TextDisplay, content: message.content } as const];
  return { flags: MessageFlags.IsComponentsV2, components, files: [] };
}

/** By how much `escaped` may make a text longer: a sign of direction on a line of its own gets three more. */
const MAX_GROWTH = 2.5;

/** A sentence of our own as plain content. */
export function sentence(words: string): { readonly content: string } {
  return { content: escaped(cutAtWord(words, LIMITS.content / MAX_GROWTH)) };
}
