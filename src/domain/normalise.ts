/**
 * Combining marks in a row before the next starter, as in the Stream-Safe Text Format of UAX #15; the longest sequence in
 * a natural language has 18. Bringing a run of marks into canonical order takes time with the square of its length.
 */
export const MAX_COMBINING_MARKS = 30;

/** U+034F, which has no shape and no class, so that no mark moves past it. */
const COMBINING_GRAPHEME_JOINER = '\u034F';

const LONG_RUN = new RegExp(`\\p{M}{${MAX_COMBINING_MARKS}}(?=\\p{M})`, 'gu');

/**
 * The composed form (NFC) of a text, with a joiner in runs of more than `MAX_COMBINING_MARKS` marks: equivalent texts
 * give the same result. For comparing and drawing; offsets into it are not offsets into the text.
 */
export function composed(text: string): string {
  return text.replace(LONG_RUN, `$&${COMBINING_GRAPHEME_JOINER}`).normalize('NFC');
}
