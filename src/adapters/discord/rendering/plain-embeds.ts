import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import { LIMITS } from '../limits.ts';
import type { Card, Plain } from './render.ts';

/** Rows of a message without Components V2. */
const MAX_ROWS = 5;

/**
 * A card as an embed with the same words and buttons, for servers that prefer those; what a button opens beside a source is a link
 * below it. The card itself where an embed has no room.
 */
export function asEmbed(card: Card): Card | Plain {
  const inside = card.components.flatMap((each) => (each.type === ComponentType.Container ? each.components : []));
  const description = inside.flatMap(textsOf).join('\n\n');
  const rows = [...inside.filter(isRow), ...card.components.filter(isRow)];
  const isShown = inside.every((each) => isRow(each) || textsOf(each).length > 0 || isFile(each));
  if (description.length > LIMITS.embedText || rows.length > MAX_ROWS || !isShown) return card;
  const [picture] = inside.flatMap((each) => (each.type === ComponentType.MediaGallery ? each.items : []));
  const embed: APIEmbed = { description, ...(picture && { image: { url: picture.media.url } }) };
  return { embeds: description === '' && !picture ? [] : [embed], components: rows, files: card.files };
}

type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

function isRow(component: APIMessageTopLevelComponent | APIComponentInContainer): component is Row {
  return component.type === ComponentType.ActionRow;
}

function isFile({ type }: APIComponentInContainer): boolean {
  return type === ComponentType.MediaGallery || type === ComponentType.File;
}

function textsOf(component: APIComponentInContainer): readonly string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Section) return [];
  const words = component.components.map(({ content }) => content);
  return [[...words, linkOf(component.accessory)].filter(Boolean).join('\n')];
}

/** Addresses of buttons are escaped as those of links are. */
function linkOf(button: APIComponentInMessageActionRow | { readonly type: ComponentType.Thumbnail }): string {
  return button.type === ComponentType.Button && 'url' in button && 'label' in button
    ? `[${button.label}](<${button.url}>)`
    : '';
}
