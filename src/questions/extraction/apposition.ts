import { contains, type Span } from '../../domain/article.ts';
import type { ExtractionContext } from './context.ts';

/** Separator between a name and its apposition: "Halvard Brøndmo, the engineer", "the engineer, Halvard Brøndmo". */
const PARTED = /^,? $/;

/** The name next to a description: "who" is better answered by "Ada Lind" than by "the harbour master". */
export function nameBeside(found: Span, { question, passage, namedPeople }: ExtractionContext): Span | undefined {
  if (question.expects !== 'person' && question.expects !== 'speaker') return undefined;
  const { text } = passage.reading.article;
  const people = passage.mentions.filter(({ kind }) => kind === 'person');
  if (people.some((name) => contains(found, name))) return undefined;
  // "The sons of an envoy, Ada Lind": the name belongs to the last noun alone.
  if (/ (?:of|and|from|for|with|in|at) /.test(text.slice(found.start, found.end))) return undefined;
  const others = people.filter((name) => !namedPeople.includes(name));
  return others.find(
    ({ start, end }) => PARTED.test(text.slice(end, found.start)) || PARTED.test(text.slice(found.end, start)),
  );
}

/** Between a name and the relative of whom it is told: "Ada Lind, 58, whose ", "the director, whose ". */
const WHOSE = /^(?:, \d{1,3})?,? whose $/;
/** Maximum length of such a link, in UTF-16 units. */
const MAX_LINK = 14;

/**
 * "Ada Lind, whose grandfather" for "grandfather": a relative is nobody without the one whose he is. Undefined where that is
 * not told in the same breath.
 */
export function withOwner(found: Span, { passage }: ExtractionContext): Span | undefined {
  const { text } = passage.reading.article;
  if (!/\bwhose $/.test(text.slice(Math.max(0, found.start - MAX_LINK), found.start))) return found;
  const owner = passage.mentions.find(
    ({ kind, end }) => kind === 'person' && end <= found.start && WHOSE.test(text.slice(end, found.start)),
  );
  return owner && { start: owner.start, end: found.end };
}
