import { FONT_FAMILY, FONT_FILE } from '../../app/pictures/font.ts';
import type { Pictures } from '../../app/ports.ts';

/** Only the bundled font: pictures look the same on every machine, and system fonts are not searched. */
const OPTIONS = { font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY } };

/** The part of the renderer's API that we use; declared here so that the project compiles without the package. */
interface Renderer {
  renderAsync(svg: string, options: typeof OPTIONS): Promise<{ asPng(): Uint8Array }>;
}

/**
 * Renders pictures with resvg, an optional native package, in a worker thread. Loaded with the first picture; if that
 * fails, there are no pictures.
 * @param report receives rendering errors: a bug, but no reason to lose the text
 * @param load replaced by tests
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

/** A variable, so that the compiler does not resolve the package, which may be missing. */
const PACKAGE: string = '@resvg/resvg-js';

async function loadResvg(): Promise<Renderer> {
  return import(PACKAGE);
}
