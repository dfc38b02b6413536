import { contains, type Span } from '../../domain/article.ts';
import type { ExtractionContext } from './context.ts';

/** What parts a name from what its bearer is: "Halvard Brøndmo, the engineer", "the engineer, Halvard Brøndmo". */
const PARTED = /^,? $/;

/** The name beside a description: who asks "who" wants "Ada Lind" rather than "the harbour master" that she is. */
export function nameBeside(found: Span, { question, passage, namedPeople }: ExtractionContext): Span | undefined {
  if (question.expects !== 'person' && question.expects !== 'speaker') return undefined;
  const { text } = passage.reading.article;
  const people = passage.mentions.filter(({ kind }) => kind === 'person');
  if (people.some((name) => contains(found, name))) return undefined;
  const others = people.filter((name) => !namedPeople.includes(name));
  return others.find(
    ({ start, end }) => PARTED.test(text.slice(end, found.start)) || PARTED.test(text.slice(found.end, start)),
  );
}
