import type { Evidence, ShownAnswer } from '../domain/answer.ts';
import type { Reading } from '../domain/article.ts';
import { lastStartingBy } from '../domain/sorted-spans.ts';
import type { Library, Occurrence } from '../retrieval/library.ts';
import { quotedStrings } from './analysis/quoted-strings.ts';
import { tokeniseUtterance } from './analysis/tokenise.ts';
import { fuse } from './fusion/fuse.ts';
import { selectPassages } from './fusion/passage-selection.ts';
import type { AskOptions } from './model/ask-options.ts';
import { evidenceOf } from './model/evidence.ts';

/** Passages shown: more than for a question, because a search is for looking around. */
const SEARCH_PASSAGES = 5;

/** Minimum number of passages ranked before near-duplicates are merged. */
const LOOKED_THROUGH = 3 * SEARCH_PASSAGES;

/** Number of ranked passages among which those with the words in quotation marks are looked for; others come after them. */
const RANKED_WITH_PHRASES = 200;

/**
 * Ranks the passages that contain some words, without a template and without short answers. Words in quotation marks
 * must stand in a passage as they are typed, apart from case, accents and punctuation.
 */
export function search(
  library: Library,
  words: string,
  { article, limit = SEARCH_PASSAGES }: AskOptions = {},
): ShownAnswer {
  // What is typed again and again is looked up once.
  const phrases = [...new Set(quotedStrings(tokeniseUtterance(words)).map(({ text }) => text))];
  const most = Math.max(limit, LOOKED_THROUGH);
  const ranked =
    phrases.length > 0
      ? passagesWith(library, phrases, words, most, article)
      : bestPassages(library, words, most, article);
  const found = fuse(library, {
    kind: ranked.length > 0 ? 'found' : 'nothing',
    confidence: ranked.length > 0 ? 1 : 0,
    ranked,
    absentNames: [],
    target: 'matches',
    template: '',
    slots: {},
  });
  return selectPassages({ ...found, ranked: found.ranked.slice(0, limit) }, limit);
}

function bestPassages(library: Library, words: string, most: number, article: string | undefined): Evidence[] {
  return library
    .search(words, most, article)
    .map(({ reading, sentence: { index }, score }) =>
      evidenceOf(reading, [index, index], { score, votes: [{ rule: 'words', weight: score }] }),
    );
}

/** Sentences of an article. */
interface Place {
  readonly reading: Reading;
  readonly sentences: readonly [first: number, last: number];
}

/** The passages that hold every phrase, the best for all the words first. */
function passagesWith(
  library: Library,
  [first = '', ...others]: readonly string[],
  words: string,
  most: number,
  article: string | undefined,
): Evidence[] {
  const placesOf = (phrase: string) =>
    new Map(
      library
        .occurrences(phrase, article)
        .map((each) => ({ place: placeOf(each), isExact: each.exact }))
        .filter(({ place: { sentences }, isExact }) => isExact || sentences[0] === sentences[1])
        .map(({ place }) => [keyOf(place), place]),
    );
  const rest = others.map(placesOf);
  const hits = library.search(words, RANKED_WITH_PHRASES, article);
  const ranks = new Map(
    hits.map(({ reading, sentence: { index } }, rank) => [keyOf({ reading, sentences: [index, index] }), rank]),
  );
  return [...placesOf(first)]
    .filter(([key]) => rest.every((places) => places.has(key)))
    .map(([key, place]) => ({ place, rank: ranks.get(key) ?? RANKED_WITH_PHRASES }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place: { reading, sentences } }) => evidenceOf(reading, sentences));
}

/** The sentence of an occurrence; more of them where the words go on in the next one, as they were typed. */
function placeOf({ reading, span }: Occurrence): Place {
  const indexAt = (offset: number) => lastStartingBy(reading.sentences, offset)?.index ?? 0;
  return { reading, sentences: [indexAt(span.start), indexAt(span.end - 1)] };
}

const keyOf = ({ reading, sentences: [first] }: Place) => `${reading.article.id} ${first}`;
