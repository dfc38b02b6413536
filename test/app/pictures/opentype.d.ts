/** The part of opentype.js used here; its published types depend on the browser's. */
declare module 'opentype.js' {
  interface Font {
    readonly unitsPerEm: number;
    readonly tables: { readonly hhea: { readonly ascender: number; readonly descender: number } };
    readonly glyphs: { get(index: number): { readonly advanceWidth: number } };
    /** 0 for a character that the font lacks. */
    charToGlyphIndex(character: string): number;
  }
  const opentype: { parse(file: ArrayBufferLike, options: { readonly lowMemory: boolean }): Font };
  export default opentype;
}
