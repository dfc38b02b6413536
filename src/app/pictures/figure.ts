import type { Pictures } from '../ports.ts';
import type { FileBlock } from '../reply.ts';
import { type Drawing, svgOf } from './drawing.ts';

/** The drawing as a block of a reply; undefined if pictures cannot be rendered. */
export async function figureBlock(
  pictures: Pictures | undefined,
  name: string,
  drawing: Drawing,
): Promise<FileBlock | undefined> {
  const content = await pictures?.png(svgOf(drawing));
  return content && { kind: 'figure', name: `${name}.png`, alt: drawing.alt, content };
}
