import { contains, overlaps } from '../../domain/article.ts';
import { termOf } from '../../retrieval/terms.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import type { Group } from './answer-groups.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import { holdsReason } from './features/content.ts';
import { kindMentions } from './features/kind.ts';
import { contentTokens, countOfTag } from './span-tokens.ts';

/**
 * True for a span that cannot be the answer: it only repeats the question, or cannot answer a question of this group.
 */
export function isExcluded(c: CandidateSpan, x: ExtractionContext): boolean {
  return isOutOfPlace(c, x) || onlyRepeats(c, x) || isNamedInQuestion(c, x) || reportsOnly(c, x);
}

/** Groups answered by a name, a place or a number; a verb in the span means that it is too long. */
const NOMINAL: ReadonlySet<Group> = new Set<Group>(['who', 'where', 'count', 'number']);
const VERBAL: ReadonlySet<string> = new Set(['predicate', 'infinitive', 'reason']);

const QUANTIFIED: ReadonlySet<string> = new Set(['number', 'counted', 'typed', 'phrase', 'joined', 'date']);
const NAMED: ReadonlySet<string> = new Set(['name', 'titled', 'role', 'typed', 'owner']);

function isOutOfPlace(c: CandidateSpan, x: ExtractionContext): boolean {
  const { group } = x;
  if (c.shape === 'bare') return group !== 'count' && x.question.expects !== 'age';
  if (group === 'why' && holdsReason.value(c, x) > 0) return true;
  if (c.shape === 'modifier') return !x.matched[c.last];
  if ((group === 'number' || group === 'count') && !QUANTIFIED.has(c.shape) && kindMentions(x).length > 0) return true;
  if (group === 'who' && !NAMED.has(c.shape) && x.parsed.tokens[c.last]?.word === 'of') return true;
  if (NOMINAL.has(group) && (VERBAL.has(c.shape) || (c.shape !== 'clause' && countOfTag(c, x, 'verb', c.first) > 0)))
    return true;
  return c.shape !== 'typed' && c.shape !== 'owner' && cutsName(c, x);
}

/** It contains only part of a name. */
const cutsName = (c: CandidateSpan, x: ExtractionContext) =>
  x.passage.mentions.some((m) => NAMES.has(m.kind) && overlaps(m, c) && !contains(c, m));
const NAMES = new Set(['person', 'place', 'organisation']);

function onlyRepeats(c: CandidateSpan, x: ExtractionContext): boolean {
  return contentTokens(c, x).every((i) => x.matched[i] || x.question.allTerms.has(termOf(x.parsed.tokens[i]!.word)));
}

/** It is a person named in the question: "Ada Lind" when asked whom Lind called. */
const isNamedInQuestion = (c: CandidateSpan, { namedPeople, passage: { reading } }: ExtractionContext) =>
  namedPeople.some((person) => contains(c, person) && !/^['’]/.test(reading.article.text.slice(person.end, c.end)));

/** It begins with the reporting verb, although the question asks for neither words nor deeds. */
function reportsOnly({ first }: CandidateSpan, { question, parsed, group }: ExtractionContext): boolean {
  return group !== 'deed' && !question.asksForWords && isOfClass('say', parsed.tokens[first]!.word);
}
