import {
  type APIMessageTopLevelComponent,
  AttachmentBuilder,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { cutAtWord } from '../../app/labels.ts';
import { type CustomIdRequest, pageIds } from './custom-ids.ts';
import { LIMITS } from './limits.ts';
import { escaped } from './markdown.ts';
import type { Page, PageComponent } from './page-builder.ts';

/** A message in Components V2, accepted by every method of sending. */
export interface Outgoing {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly files: AttachmentBuilder[];
}

/** The messages of a reply: one whose buttons turn pages, or all of its pages. */
export type ReplyMessages = readonly [first: Outgoing, ...rest: Outgoing[]];

/**
 * One page with buttons if the request can be repeated by them, else all pages.
 * @param page from 0; clamped to the last page
 * @param again the request that the buttons repeat, if any
 */
export function replyMessages(pages: readonly Page[], page: number, again: CustomIdRequest | undefined): ReplyMessages {
  const at = Math.min(page, pages.length - 1);
  const ids = again && pages.length > 1 ? pageIds(again, at) : undefined;
  if (!ids && pages.length > 1) {
    const [first, ...rest] = pages.map((each) => outgoing(each));
    return [first!, ...rest];
  }
  const shown = outgoing(pages[at]!);
  return [ids ? { ...shown, components: [...shown.components, turningRow(ids, at, pages.length)] } : shown];
}

function turningRow(
  ids: NonNullable<ReturnType<typeof pageIds>>,
  at: number,
  count: number,
): APIMessageTopLevelComponent {
  const button = (label: string, custom_id: string, disabled: boolean) =>
    ({ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id, disabled }) as const;
  return {
    type: ComponentType.ActionRow,
    components: [
      button('Previous', ids.back, at === 0),
      button(`Page ${at + 1} of ${count}`, ids.here, true),
      button('Next', ids.on, at === count - 1),
    ],
  };
}

function outgoing(page: Page): Outgoing {
  const files = page.flatMap((part) => (part.kind === 'file' ? [part.file] : []));
  const names = files.map((file, number) => fileName(file.name, number));
  return {
    flags: MessageFlags.IsComponentsV2,
    components: page.map((part) => component(part, part.kind === 'file' ? names[files.indexOf(part.file)]! : '')),
    files: files.map((file, at) => new AttachmentBuilder(Buffer.from(file.content), { name: names[at]! })),
  };
}

function component(part: PageComponent, fileName: string): APIMessageTopLevelComponent {
  if (part.kind === 'text') return { type: ComponentType.TextDisplay, content: part.markdown };
  if (part.kind === 'menu') {
    const { customId, options } = part.menu;
    const menu = { type: ComponentType.StringSelect, custom_id: customId, options } as const;
    return { type: ComponentType.ActionRow, components: [{ ...menu, placeholder: 'Choose one' }] };
  }
  const media = { url: `attachment://${fileName}` };
  if (part.file.kind === 'file') return { type: ComponentType.File, file: media };
  const description = cutAtWord(part.file.alt, LIMITS.description);
  return { type: ComponentType.MediaGallery, items: [{ media, description }] };
}

/** Discord replaces other characters in file names and then cannot find the file. Numbered to be unique. */
function fileName(name: string, number: number): string {
  const safe = name.replace(/[^A-Za-z0-9._-]/g, '_');
  return number === 0 ? safe : `${number}-${safe}`;
}

/** A text message that other Components V2 messages can replace by an edit. */
export function textMessage(text: string): Outgoing {
  return outgoing([{ kind: 'text', markdown: escaped(text) }]);
}

/** By how much `escaped` may make a text longer: a sign of direction on a line of its own gets three more. */
const MAX_GROWTH = 2.5;

/** A sentence of our own as plain content. */
export function sentence(words: string): { readonly content: string } {
  return { content: escaped(cutAtWord(words, LIMITS.content / MAX_GROWTH)) };
}
