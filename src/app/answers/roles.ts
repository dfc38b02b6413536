import { type Evidence, speakerOf } from '../../domain/answer.ts';
import { isPerson, overlaps, type Reading, type Span } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';

/** UTF-16 units of a role beside a name; a longer one is half a sentence. */
const MAX_ROLE_LENGTH = 70;

/** What the article calls the speaker of a passage beside the name; undefined if it does not say. */
export function roleOfSpeaker(library: Library, evidence: Evidence): Span | undefined {
  const name = evidence.quote?.speakerName;
  const reading = name !== undefined && speakerOf(evidence) ? library.reading(evidence.article.id) : undefined;
  return reading && roleOf(reading, name!);
}

/** What the article calls the person who is the short answer; undefined if that is no person, or the answer tells it. */
export function roleOfAnswer(library: Library, { article, answerSpan }: Evidence): Span | undefined {
  const reading = answerSpan && library.reading(article.id);
  if (!reading || !answerSpan) return undefined;
  const person = reading.mentions.filter(isPerson).find((each) => overlaps(each, answerSpan));
  if (!person || person.end - person.start < answerSpan.end - answerSpan.start) return undefined;
  return roleOf(reading, person.canonical);
}

/** The first role that stands beside the name. */
function roleOf({ mentions }: Reading, name: string): Span | undefined {
  return mentions
    .filter(isPerson)
    .filter((each) => each.canonical === name)
    .flatMap(({ roles = [] }) => roles)
    .find(({ start, end }) => end - start <= MAX_ROLE_LENGTH);
}
