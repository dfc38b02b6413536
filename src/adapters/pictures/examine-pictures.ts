import { type Finding, fault, note, ok } from '../../app/finding.ts';
import { bundledFont, FONT_FAMILY } from '../../app/pictures/font.ts';
import { createPictures } from './resvg.ts';

/** Draws a letter and looks whether it shows: without its font a picture has no text, and no error tells of it. */
export async function examinePictures(load?: Parameters<typeof createPictures>[1]): Promise<Finding> {
  const errors: unknown[] = [];
  const pictures = createPictures((error) => errors.push(error), load);
  try {
    bundledFont();
  } catch (error) {
    return fault(PART, `the metrics of the font cannot be read (${(error as Error).message}); ${REMEDY}`);
  }
  const [blank, written] = await Promise.all([pictures.png(drawing('')), pictures.png(drawing('W'))]);
  if (errors.length > 0) return fault(PART, `nothing can be drawn (${errors[0]}); ${REMEDY}`);
  if (!blank || !written) return note(PART, MISSING);
  if (Buffer.compare(blank, written) === 0)
    return fault(PART, `text does not show: the font ${FONT_FAMILY} is missing; ${REMEDY}`);
  return ok(PART, `drawn with ${FONT_FAMILY}`);
}

const PART = 'pictures';
const REMEDY = 'install the program anew';
const MISSING =
  'there are none, as the optional package @resvg/resvg-js is missing (npm install brings it); answers are words alone';

function drawing(text: string): string {
  const written = `<text x="2" y="20" font-family="${FONT_FAMILY}" font-size="20">${text}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">${written}</svg>`;
}
