import { expect, it } from 'vitest';
import { examinePictures } from '../../../src/adapters/pictures/examine-pictures.ts';

/** A renderer whose picture is made of the SVG by `draw`. */
const renderer = (draw: (svg: string) => string) => async () => ({
  renderAsync: async (svg: string) => ({ asPng: () => Buffer.from(draw(svg)) }),
});

it('draws with the bundled font, where the package is there', async () => {
  const { state, says } = await examinePictures();
  expect({ state, says }).toEqual(
    state === 'note'
      ? { state, says: expect.stringContaining('@resvg/resvg-js is missing') }
      : { state: 'ok', says: 'drawn with DejaVu Sans' },
  );
});

it.each([
  ['ok', /drawn with/, renderer((svg) => svg)],
  ['fault', /text does not show: the font DejaVu Sans is missing; install/, renderer(() => 'blank')],
  [
    'note',
    /resvg-js is missing \(npm install brings it\); answers are words alone/,
    () => Promise.reject(new Error('no package')),
  ],
  [
    'fault',
    /nothing can be drawn \(Error: broken\)/,
    renderer(() => {
      throw new Error('broken');
    }),
  ],
])('%s: %s', async (state, says, load) => {
  expect(await examinePictures(load)).toEqual({ part: 'pictures', state, says: expect.stringMatching(says) });
});
