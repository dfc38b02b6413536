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
  const others = people.filter((name) => !namedPeople.includes(name));
  return others.find(
    ({ start, end }) => PARTED.test(text.slice(end, found.start)) || PARTED.test(text.slice(found.end, start)),
  );
}
