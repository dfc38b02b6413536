import { overlaps } from '../../domain/article.ts';
import type { Question } from '../model/question.ts';
import { isSpokenBy } from './quotation-speaker.ts';
import type { Ranked } from './rank.ts';
import { strengthsOf } from './term-match.ts';

/** Score, relative to the best passage, from which one with the speaker's words goes before one that only names the speaker. */
const AS_GOOD = 0.75;

/**
 * For "what did Lind say (about the bridge)?": of the best passage's article, those passages that hold words of Lind come before
 * one that only tells of her. Where a topic is asked about, they have to hold something of it.
 * @param ranked best first
 */
export function spokenFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (!best || question.template.target !== 'statements' || !namesSpeaker(question)) return ranked;
  const { reading } = best.candidate.passage;
  const isSpoken = ({ candidate, score }: Ranked) =>
    candidate.passage.reading === reading && score >= AS_GOOD * best.score && holdsAsked(question, candidate);
  const spoken = new Set(ranked.filter(isSpoken));
  if (spoken.size === 0 || spoken.has(best)) return ranked;
  return [...spoken, ...ranked.filter((one) => !spoken.has(one))];
}

/** A name tells whom to listen to; "the mother" may be anybody's. */
function namesSpeaker({ speakerTerms, terms }: Question): boolean {
  return (
    speakerTerms.length > 0 && speakerTerms.every((term) => terms.some((each) => each.term === term && each.isName))
  );
}

function holdsAsked({ speakerTerms, terms, roles }: Question, candidate: Ranked['candidate']): boolean {
  const { passage } = candidate;
  const isOfSpeaker = passage.quotes.some(
    (quote) =>
      isSpokenBy(passage.reading.article, quote, speakerTerms) &&
      quote.parts.some((part) => overlaps(part, passage.sentence)),
  );
  if (!isOfSpeaker) return false;
  const strengths = strengthsOf(candidate);
  const asked = new Set(roles.topic?.tokens.map(({ term }) => term));
  const topic = terms.flatMap(({ term }, i) => (asked.has(term) ? i : []));
  return topic.length === 0 || topic.some((i) => strengths[i]! > 0);
}
