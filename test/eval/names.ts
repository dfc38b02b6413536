import { z } from 'zod';
import { contains, type NameMention, type Span } from '../../src/domain/article.ts';
import { withTitle } from '../../src/text/names/names.ts';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { defineTask } from './task.ts';

const TYPES = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const satisfies Record<
  NameMention['kind'],
  string
>;

/** Names per sentence. The sentences are read together, as one article, because a name is known by its other mentions. */
export const names = defineTask({
  row: z.object({ id: z.string(), sentences: z.array(z.object({ text: z.string() })) }),
  open: () => (row) => {
    const { text, places } = joined(row.sentences.map((sentence) => sentence.text));
    const found = asAnnotated(text, readArticle(givenArticle(row.id, text)).mentions.filter(isName));
    return {
      id: row.id,
      sentences: places.map((place) => ({ ents: found.filter((name) => contains(place, name)).map(entity(place)) })),
    };
  },
});

/** The corpus counts a person's title into the name, and no second name within it. */
function asAnnotated(text: string, names: readonly NameMention[]): NameMention[] {
  const people = names.filter((name) => name.kind === 'person').map((name) => ({ ...name, ...withTitle(text, name) }));
  const others = names.filter((name) => name.kind !== 'person' && !people.some((person) => contains(person, name)));
  return [...people, ...others];
}

/** One text with a line for each sentence, and where each stands in it. */
function joined(texts: readonly string[]): { text: string; places: Span[] } {
  let end = -1;
  const places = texts.map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end };
  });
  return { text: texts.join('\n'), places };
}

function isName(mention: { readonly kind: string }): mention is NameMention {
  return mention.kind in TYPES;
}

function entity(place: Span): (name: NameMention) => { s: number; e: number; type: string } {
  return ({ start, end, kind }) => ({ s: start - place.start, e: end - place.start, type: TYPES[kind] });
}
