import { FONT_FAMILY, FONT_FILE } from '../../app/pictures/font.ts';
import type { Pictures } from '../../app/ports.ts';

/** The bundled font alone: the same picture on every machine, and no search through a system's fonts. */
const OPTIONS = { font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY } };

/** What is asked of the renderer; its own types, so that the project compiles where it is not installed. */
interface Renderer {
  renderAsync(svg: string, options: typeof OPTIONS): Promise<{ asPng(): Uint8Array }>;
}

/**
 * Pictures by resvg, an optional package with a native part, which renders in a thread of its own. It is loaded with
 * the first picture; where it cannot be, there are none.
 * @param report told of a drawing that could not be rendered: a fault of ours, and no reason to lose the words
 * @param load tests bring their own
 */
export function createPictures(report: (error: unknown) => void, load: () => Promise<Renderer> = loadResvg): Pictures {
  let loading: Promise<Renderer | undefined> | undefined;
  return {
    async png(svg) {
      loading ??= load().catch(() => undefined);
      const renderer = await loading;
      try {
        return renderer && (await renderer.renderAsync(svg, OPTIONS)).asPng();
      } catch (error) {
        report(error);
        return undefined;
      }
    },
  };
}

/** Apart from the import, so that the project compiles where the package was left out. */
const PACKAGE: string = '@resvg/resvg-js';

async function loadResvg(): Promise<Renderer> {
  return import(PACKAGE);
}
