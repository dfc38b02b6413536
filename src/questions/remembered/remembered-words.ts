import type { Evidence, ShownAnswer } from '../../domain/answer.ts';
import type { Quote } from '../../domain/article.ts';
import type { Library, NearOccurrence } from '../../retrieval/library.ts';
import { SHOWN_PASSAGES } from '../fusion/passage-selection.ts';
import { speakerAnswer } from '../fusion/speaker-answer.ts';
import { evidenceOf } from '../model/evidence.ts';
import { isSpoken, quoteAround, sentencesAround } from '../model/quote-around.ts';

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
  const found = speakerAnswer(library, words, ranked, rated[0]?.place.likeness ?? 0);
  return { ...found, shown: found.ranked.slice(0, SHOWN_PASSAGES), more: 0 };
}

/** Places that are compared. */
const MAX_PLACES = 8;

function nearEvidence({ reading, span, likeness, differences }: NearOccurrence, quote: Quote | undefined): Evidence {
  // "We dig today," he said. "Tomorrow we dig": nobody remembers the words between.
  const differing = differences.filter(({ asked, written }) => asked || !quote || isSpoken(quote, written!));
  return evidenceOf(reading, sentencesAround(reading, span, quote), {
    quote,
    answerSpan: span,
    ...(differing.length > 0 && { differences: differing }),
    score: likeness,
    votes: [{ rule: 'near-words', weight: likeness }],
  });
}
