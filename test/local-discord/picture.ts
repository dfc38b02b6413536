import { printable } from '../../src/app/pictures/fit.ts';
import { bundledFont, FONT_FAMILY } from '../../src/app/pictures/font.ts';
import { type Component, ComponentTypes, Flags } from './shapes.ts';
import { type StyledText, styledLines } from './styled-text.ts';
import type { StoredMessage } from './world.ts';

/** Width of a phone in CSS pixels. */
const WIDTH = 390;
const GAP = 8;
const LEFT = 64;
const PADDING = 12;
const BUTTON = { height: 32, padding: 12, size: 13 } as const;
const SIZE = { text: 15, small: 12 } as const;
const LINE = 1.35;

/** Discord's two looks, as far as a card shows them. */
export const THEMES = {
  dark: {
    ground: '#1a1a1e',
    card: '#242429',
    edge: '#3a3a41',
    text: '#dfe0e2',
    muted: '#a2a3ab',
    link: '#7cb4ff',
    button: '#3b3b44',
    primary: '#5865f2',
    off: '#6d6e76',
    avatar: '#efc27a',
  },
  light: {
    ground: '#ffffff',
    card: '#f7f7f8',
    edge: '#d9d9de',
    text: '#28282d',
    muted: '#5f6068',
    link: '#0b57d0',
    button: '#e6e6ea',
    primary: '#5865f2',
    off: '#a6a6ae',
    avatar: '#b5761b',
  },
} as const;

export type Theme = keyof typeof THEMES;
type Colours = (typeof THEMES)[Theme];

/** What Discord itself says around a message. */
export interface Told {
  /** What led to it: "Una used /ask". */
  readonly above: string;
  /** Below a message that one person sees. */
  readonly below: string;
}

/** What a picture consists of, from the top to `height`. */
interface Drawn {
  readonly markup: readonly string[];
  readonly height: number;
}

/**
 * A message of the bot as a phone shows it, as an SVG document. It is drawn from what was sent, so that a picture shows what people
 * get; only what the bot sends is drawn.
 * @param scale pixels for each CSS pixel
 */
export function pictureOf(message: StoredMessage, theme: Theme, told: Told, scale: number): string {
  const colours: Colours = THEMES[theme];
  const parts: Drawn[] = [];
  const isPrivate = (message.flags & Flags.ephemeral) !== 0;
  const column = WIDTH - LEFT - PADDING;
  for (const component of message.components ?? []) parts.push(blockOf(component, column, colours));
  const note = isPrivate ? [textOf(`-# ${told.below}`, column, colours)] : [];
  const body = stacked([...parts, ...note]);
  const top = 62;
  const height = Math.ceil(top + body.height + 2 * PADDING);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * scale}" height="${height * scale}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${colours.ground}"/>`,
    `<g font-family="${FONT_FAMILY}">`,
    label(told.above, LEFT, 24, SIZE.small, colours.muted),
    `<circle cx="36" cy="52" r="20" fill="${colours.avatar}"/>`,
    label('V', 29.5, 58.5, 19, colours.ground, true),
    label('Verbatim', LEFT, 48, SIZE.text, colours.text, true),
    `<rect x="${LEFT + 82}" y="36" width="34" height="16" rx="4" fill="${colours.primary}"/>`,
    label('APP', LEFT + 87, 48, 11, '#ffffff', true),
    at(LEFT, top, body.markup),
    '</g></svg>',
  ].join('\n');
}

function blockOf(component: Component, width: number, colours: Colours): Drawn {
  switch (component.type) {
    case ComponentTypes.container: {
      const inner = stacked((component.components ?? []).map((each) => blockOf(each, width - 2 * PADDING, colours)));
      const height = inner.height + 2 * PADDING;
      const box = `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.card}" stroke="${colours.edge}"/>`;
      return { markup: [box, at(PADDING, PADDING, inner.markup)], height };
    }
    case ComponentTypes.section: {
      const { accessory } = component;
      const button = accessory ? buttonWidth(accessory) : 0;
      const text = stacked(
        (component.components ?? []).map((each) => blockOf(each, width - button - GAP, colours)),
        2,
      );
      const height = Math.max(text.height, BUTTON.height);
      return {
        markup: [
          ...text.markup,
          ...(accessory ? [at(width - button, (height - BUTTON.height) / 2, [buttonMarkup(accessory, colours)])] : []),
        ],
        height,
      };
    }
    case ComponentTypes.textDisplay:
      return textOf(component.content ?? '', width, colours);
    case ComponentTypes.row:
      return rowOf(component.components ?? [], width, colours);
    default:
      throw new Error(`nobody has said how a component of the type ${component.type} looks`);
  }
}

function rowOf(components: readonly Component[], width: number, colours: Colours): Drawn {
  const [first] = components;
  if (first && first.type !== ComponentTypes.button) return selectOf(first, width, colours);
  const markup: string[] = [];
  let [x, y] = [0, 0];
  for (const button of components) {
    const wide = buttonWidth(button);
    if (x > 0 && x + wide > width) [x, y] = [0, y + BUTTON.height + GAP];
    markup.push(at(x, y, [buttonMarkup(button, colours)]));
    x += wide + GAP;
  }
  return { markup, height: y + BUTTON.height };
}

function selectOf({ placeholder, options = [] }: Component, width: number, colours: Colours): Drawn {
  const chosen = options.find((option) => option.default)?.label;
  const text = chosen ?? placeholder ?? '';
  return {
    markup: [
      `<rect x="0.5" y="0.5" width="${width - 1}" height="37" rx="8" fill="${colours.card}" stroke="${colours.edge}"/>`,
      label(cutTo(text, BUTTON.size, width - 48), PADDING, 24, BUTTON.size, chosen ? colours.text : colours.muted),
      label('▾', width - 24, 24, SIZE.text, colours.muted),
    ],
    height: 38,
  };
}

function buttonWidth(button: Component): number {
  return Math.ceil(widthOf(shownOn(button), BUTTON.size) + 2 * BUTTON.padding);
}

/** Discord marks buttons that open something outside. */
function shownOn({ label: words = '', url }: Component): string {
  return url === undefined ? words : `${words} ↗`;
}

/** Discord's number of the style that invites to press. */
const PRIMARY = 1;

function buttonMarkup(button: Component, colours: Colours): string {
  const isPrimary = button.style === PRIMARY;
  const width = buttonWidth(button);
  const colour = button.disabled ? colours.off : isPrimary ? '#ffffff' : colours.text;
  return [
    `<rect width="${width}" height="${BUTTON.height}" rx="8" fill="${isPrimary ? colours.primary : colours.button}"/>`,
    label(shownOn(button), BUTTON.padding, 21, BUTTON.size, colour),
  ].join('');
}

/** Markdown as Discord shows it: block quotes, small text, lists, bold, underlined, links. */
function textOf(markdown: string, width: number, colours: Colours): Drawn {
  const markup: string[] = [];
  let y = 0;
  for (const line of markdown.split('\n')) {
    const isQuoted = line.startsWith('> ');
    const isSmall = line.startsWith('-# ');
    const isListed = line.startsWith('- ');
    const shown = line.replace(/^(?:> |-# |- )/, '');
    const size = isSmall ? SIZE.small : SIZE.text;
    const indent = isQuoted ? 14 : isListed ? 16 : 0;
    const rows = styledLines(shown, width - indent, (text) => widthOf(text, size));
    const height = rows.length * size * LINE;
    if (isQuoted)
      markup.push(`<rect x="0" y="${round(y)}" width="4" height="${round(height)}" rx="2" fill="${colours.edge}"/>`);
    if (isListed) markup.push(label('•', 4, y + size, size, colours.text));
    for (const [number, row] of rows.entries()) {
      const base = y + number * size * LINE + size;
      markup.push(...rowMarkup(row, indent, base, size, isSmall ? colours.muted : colours.text, colours));
    }
    y += height;
  }
  return { markup, height: y };
}

function rowMarkup(
  row: readonly StyledText[],
  left: number,
  base: number,
  size: number,
  colour: string,
  colours: Colours,
): string[] {
  const markup: string[] = [];
  let x = left;
  for (const { text, isBold, isUnderlined, isLink } of row) {
    const width = widthOf(text, size);
    markup.push(label(text, x, base, size, isLink ? colours.link : colour, isBold));
    if (isUnderlined)
      markup.push(`<rect x="${round(x)}" y="${round(base + 2)}" width="${round(width)}" height="1" fill="${colour}"/>`);
    x += width;
  }
  return markup;
}

function stacked(parts: readonly Drawn[], gap: number = GAP): Drawn {
  const markup: string[] = [];
  let y = 0;
  for (const [number, part] of parts.entries()) {
    if (number > 0) y += gap;
    markup.push(at(0, y, part.markup));
    y += part.height;
  }
  return { markup, height: y };
}

function at(x: number, y: number, markup: readonly string[]): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${markup.join('')}</g>`;
}

/** The font has no bold face: an outline in the same colour makes letters heavier. */
function label(words: string, x: number, y: number, size: number, colour: string, isBold = false): string {
  const heavy = isBold ? ` stroke="${colour}" stroke-width="0.6"` : '';
  const text = words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}" xml:space="preserve"${heavy}>${text}</text>`;
}

function widthOf(text: string, size: number): number {
  return bundledFont().widthOf(text, size);
}

function cutTo(text: string, size: number, width: number): string {
  let shown = printable(bundledFont(), text);
  while (widthOf(`${shown}…`, size) > width && shown !== '') shown = shown.slice(0, -1);
  return shown === text ? text : `${shown.trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
