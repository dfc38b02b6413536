import type { Example } from '../../src/questions/template.ts';

/** Examples in which one rule alone tips the balance; `others` are further articles of the library. */
export const DECISIVE: readonly (Example & { readonly others?: readonly string[] })[] = [];
