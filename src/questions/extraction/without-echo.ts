import { isInQuestion } from './asked-words.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import { contentTokens } from './span-tokens.ts';

/** Minimum number of content words behind the answer that only repeat the question; a single one may belong to the answer. */
const MIN_REPEATED = 2;

/** Tags of words that begin what is said of a noun or a deed. */
const BEGINNING: ReadonlySet<string> = new Set(['preposition', 'relative', 'subordinator']);

/** "New nets" for "new nets for the boats of the guild", where the question names the boats of the guild. */
export function withoutEcho(found: CandidateSpan, context: ExtractionContext): CandidateSpan {
  const { parsed, matched, question } = context;
  const { tokens } = parsed;
  const content = contentTokens(found, context);
  const isOld = (i: number) => matched[i]! || isInQuestion(tokens[i]!.word, question);
  const lastNew = content.findLast((i) => !isOld(i));
  if (lastNew === undefined) return found;
  const cut = tokens.findIndex(({ tag }, i) => i > lastNew && i < found.last && BEGINNING.has(tag));
  if (cut < 0 || content.filter((i) => i > cut).length < MIN_REPEATED) return found;
  if (tokens.slice(cut, found.last).some(({ tag }) => tag === 'mark')) return found;
  return { ...found, last: cut, end: tokens[cut - 1]!.end };
}
