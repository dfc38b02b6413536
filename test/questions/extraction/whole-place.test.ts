import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/domain/article.ts';
import type { ExtractionContext } from '../../../src/questions/extraction/context.ts';
import { wholePlace } from '../../../src/questions/extraction/whole-place.ts';

/** What becomes of the last place of a text, of which all places are given. */
function whole(text: string, places: readonly string[], expects = 'place'): string {
  const mentions = places.map((place) => spanOf(text, place)).map((span) => ({ ...span, kind: 'place' }));
  const passage = { reading: { article: { text } }, sentence: { start: 0, end: text.length }, mentions };
  const { start, end } = wholePlace(spanOf(text, places.at(-1)!), {
    question: { expects },
    passage,
  } as unknown as ExtractionContext);
  return text.slice(start, end);
}

function spanOf(text: string, words: string): Span {
  const start = text.lastIndexOf(words);
  return { start, end: start + words.length };
}

describe('a place', () => {
  it.each([
    ['The mill burned in Bergen, Norway.', ['Bergen', 'Norway'], 'Bergen, Norway'],
    ['The mill burned in Bergen and in Norway.', ['Bergen', 'Norway'], 'Norway'],
    ['It sank off the coast of Norway.', ['Norway'], 'off the coast of Norway'],
    ['It sank on the way to the coast near Norway.', ['Norway'], 'Norway'],
  ])('is told whole: %s', (text, places, expected) => {
    expect(whole(text, places)).toBe(expected);
  });

  it('stays as it is where a country is asked for', () => {
    expect(whole('The mill burned in Bergen, Norway.', ['Bergen', 'Norway'], 'country')).toBe('Norway');
  });
});
