import type { Evidence, ShownAnswer } from '../../domain/answer.ts';
import type { Quote } from '../../domain/article.ts';
import type { Library, NearOccurrence } from '../../retrieval/library.ts';
import { fuse } from '../fusion/fuse.ts';
import { SHOWN_PASSAGES } from '../fusion/passage-selection.ts';
import { evidenceOf } from '../model/evidence.ts';
import { isSpoken, quoteAround, sentencesOver } from '../model/quote-around.ts';

/** Rating, relative to the best place, from which a further one is shown. */
const AS_LIKE = 0.97;
/** Added for words inside a quotation: of two places that are as like, the spoken one is meant. */
const SPOKEN = 0.02;

/** Finds who said words that somebody remembers only nearly; `nothing` if no article has them nearly. */
export function searchRemembered(library: Library, words: string, article: string | undefined): ShownAnswer {
  const rated = library
    .nearOccurrences(words, { limit: MAX_PLACES, article })
    .map((place) => ({
      place,
      quote: quoteAround(
        place.reading,
        place.pairs.map(({ written }) => written),
      ),
    }))
    .map(({ place, quote }) => ({ place, quote, rating: place.share + (quote ? SPOKEN : 0) }))
    .sort((a, b) => b.rating - a.rating);
  const least = AS_LIKE * (rated[0]?.rating ?? 0);
  const ranked = rated.filter(({ rating }) => rating >= least).map(({ place, quote }) => nearEvidence(place, quote));
  const found = fuse(library, {
    kind: ranked.length > 0 ? 'found' : 'nothing',
    confidence: rated[0]?.place.likeness ?? 0,
    ranked,
    absentNames: [],
    target: 'speaker',
    words,
    template: '',
    slots: {},
  });
  return { ...found, shown: found.ranked.slice(0, SHOWN_PASSAGES), more: 0 };
}

/** Places that are compared. */
const MAX_PLACES = 8;

function nearEvidence({ reading, span, likeness, differences }: NearOccurrence, quote: Quote | undefined): Evidence {
  const own = sentencesOver(reading, span);
  const of = quote?.sentences ?? own;
  // "We dig today," he said. "Tomorrow we dig": nobody remembers the words between.
  const differing = differences.filter(({ asked, written }) => asked || !quote || isSpoken(quote, written!));
  return evidenceOf(reading, [Math.min(own[0], of[0]), Math.max(own[1], of[1])], {
    quote,
    answerSpan: span,
    ...(differing.length > 0 && { differences: differing }),
    score: likeness,
    votes: [{ rule: 'near-words', weight: likeness }],
  });
}
