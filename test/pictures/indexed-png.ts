import { deflateSync } from 'node:zlib';

/** Pixels as a renderer gives them: red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Colours of a palette at most. */
const MAX_COLOURS = 256;

/** Bits of a channel that tell colours apart: what is drawn with fewer looks the same on a screen. */
const BITS = 5;

/**
 * An opaque picture as PNG with a palette, about a third as large as one with four bytes for each pixel. Colours that hardly differ
 * become one: the commonest of them.
 */
export function indexedPng({ width, height, pixels }: Pixels): Uint8Array {
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    // Each row begins with its filter: none.
    const start = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, at += 4) rows[start + x] = indexOf(pixels, at);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

function paletteOf(pixels: Uint8Array) {
  const groups = new Map<number, Map<number, number>>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    const group = groups.get(groupOf(pixels, at)) ?? new Map<number, number>();
    groups.set(groupOf(pixels, at), group.set(colour, (group.get(colour) ?? 0) + 1));
  }
  const sizeOf = (group: ReadonlyMap<number, number>) => [...group.values()].reduce((sum, count) => sum + count, 0);
  const kept = [...groups].sort(([, a], [, b]) => sizeOf(b) - sizeOf(a)).slice(0, MAX_COLOURS);
  const palette = kept.map(([, group]) => channels([...group].sort(([, a], [, b]) => b - a)[0]![0]));
  const indices = new Map(kept.map(([group], index) => [group, index]));
  return {
    palette,
    indexOf: (from: Uint8Array, at: number): number => {
      const group = groupOf(from, at);
      const known = indices.get(group) ?? closest(palette, channels(colourAt(from, at)));
      indices.set(group, known);
      return known;
    },
  };
}

function colourAt(pixels: Uint8Array, at: number): number {
  return (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
}

function groupOf(pixels: Uint8Array, at: number): number {
  const rest = 8 - BITS;
  return ((pixels[at]! >> rest) << (2 * BITS)) | ((pixels[at + 1]! >> rest) << BITS) | (pixels[at + 2]! >> rest);
}

function channels(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function closest(palette: readonly Colour[], colour: Colour): number {
  const distance = (other: Colour) => other.reduce((sum, value, at) => sum + (value - colour[at]!) ** 2, 0);
  let best = 0;
  for (const [index, other] of palette.entries()) if (distance(other) < distance(palette[best]!)) best = index;
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The checksum of PNG. `zlib.crc32` is newer than the oldest Node that this runs on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
