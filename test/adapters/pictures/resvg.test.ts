import { describe, expect, it } from 'vitest';
import { createPictures } from '../../../src/adapters/pictures/resvg.ts';
import { svgOf } from '../../../src/app/pictures/drawing.ts';
import { figureBlock } from '../../../src/app/pictures/figure.ts';
import { speakersPicture } from '../../../src/app/pictures/speakers.ts';

const DRAWING = speakersPicture([{ name: 'Ada Lind', words: 60, quotations: 2 }]);
const PNG = [0x89, 0x50, 0x4e, 0x47];
const fail = (error: unknown) => {
  throw error;
};

describe('pictures', () => {
  it('are PNG files of the drawn size with visible letters', async () => {
    const pictures = createPictures(fail);
    const png = Buffer.from((await pictures.png(svgOf(DRAWING)))!);
    expect([...png.subarray(0, 4)]).toEqual(PNG);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([DRAWING.width, Math.ceil(DRAWING.height)]);
    const without = Buffer.from((await pictures.png(svgOf({ ...DRAWING, labels: [] })))!);
    expect(png.byteLength).toBeGreaterThan(without.byteLength + 2000);
  });

  it('are blocks of a reply with a description', async () => {
    const figure = (await figureBlock(createPictures(fail), 'speakers', DRAWING))!;
    expect(figure).toMatchObject({ kind: 'figure', name: 'speakers.png', alt: DRAWING.alt });
    expect([...figure.content.subarray(0, 4)]).toEqual(PNG);
  });

  it('are missing if the renderer is not installed, which is checked once', async () => {
    let loads = 0;
    const pictures = createPictures(fail, () => {
      loads++;
      return Promise.reject(new Error('Cannot find package'));
    });
    expect(await pictures.png(svgOf(DRAWING))).toBeUndefined();
    expect(await figureBlock(pictures, 'speakers', DRAWING)).toBeUndefined();
    expect(loads).toBe(1);
    expect(await figureBlock(undefined, 'speakers', DRAWING)).toBeUndefined();
  });

  it('that cannot be rendered are reported and missing', async () => {
    const faults: unknown[] = [];
    const pictures = createPictures((error) => faults.push(error));
    expect(await pictures.png('<svg xmlns="http://www.w3.org/2000/svg"><text>')).toBeUndefined();
    expect(String(faults)).toMatch(/Error/);
    expect(await pictures.png(svgOf(DRAWING))).toBeDefined();
    expect(faults).toHaveLength(1);
  });

  it('do not block the event loop while rendering', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await createPictures(fail).png(svgOf(DRAWING));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
