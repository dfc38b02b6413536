import { isName, overlaps } from '../../../domain/article.ts';
import { termOf } from '../../../retrieval/analysis/terms.ts';
import { isCommonWord } from '../../../text/names/name-lexicon.ts';
import { isAgentNoun } from '../../answer-types/agent-nouns.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import { type Demand, headPart } from './demand.ts';
import { isUnmeasured } from './measured.ts';
import { isNamed, isNameLike, NO_STARTS } from './names.ts';
import { isNumberWord } from './number-words.ts';

/** It names somebody or tells of them by what they are: "the crew", "two of the bakers"; a trial or a throat does nothing. */
export const isSomebody: Demand = (c, x) => {
  const head = headPart(c, x);
  return isNamed(c, x) && (isNameLike(head, x) || holdsName(head, x) || hasDoer(head, x));
};

/** A name opens the sentence, known or by its capital alone. */
const holdsName: Demand = (c, { passage: { mentions }, parsed: { tokens } }) =>
  mentions.some((m) => isName(m) && overlaps(m, c)) ||
  (c.first === 0 && tokens[0]!.capital && tokens[0]!.tag === 'noun' && !isCommonWord(tokens[0]!.word));

/** The last noun of one of its noun phrases is one for people, or it is a number, which may count them. */
function hasDoer({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  for (let i = first; i < last; i++) {
    if (tokens[i]!.tag !== 'noun' && tokens[i]!.tag !== 'possessive') continue;
    if (i + 1 < last && tokens[i + 1]!.tag === 'noun') continue;
    const word = tokens[i]!.word.replace(/['’]s?$/, '');
    if (isAgentNoun(word) || isNumberWord(word)) return true;
  }
  return false;
}

/** A noun phrase that describes somebody, not merely names them. */
export const isDescription: Demand = (c, x) =>
  isUnmeasured(c, x) &&
  isTold(c, x) &&
  !NO_STARTS.has(x.parsed.tokens[c.first]!.tag) &&
  !isMereName(c, x) &&
  !runsOn(c, x);

/** It stands beside the name of the person whom the question names, or is what the passage says that they are. */
function isTold(c: CandidateSpan, { question, definition, parsed: { tokens } }: ExtractionContext): boolean {
  const name = question.subjectTerms.at(-1);
  if (
    question.template.name !== 'who-is' ||
    name === undefined ||
    !question.terms.some((t) => t.isName && t.term === name)
  )
    return true;
  if (definition && overlaps(definition, c)) return true;
  let before = c.first - 1;
  while (BESIDE.has(tokens[before]?.tag ?? 'stop')) before--;
  let behind = c.last;
  while (tokens[behind]?.tag === 'comma') behind++;
  const isSubject = (at: number) =>
    tokens[at] !== undefined && termOf(tokens[at]!.word.replace(/['’]s?$/, '')) === name;
  // "Joined the bakery as |a junior baker".
  if (tokens.slice(Math.max(0, before + 1), c.first).some(({ word }) => word === 'as')) return true;
  return isSubject(before) || [behind, behind + 1, behind + 2].some(isSubject);
}

/** Tags of what may stand between a name and what somebody is: "Lind, who is also |the firm's officer". */
const BESIDE: ReadonlySet<string> = new Set(['comma', 'auxiliary', 'adverb', 'relative', 'determiner', 'preposition']);

/** It is not of one piece: "that Oda Brandt has left the bakery", "a success in Tarn and drew attention". */
function runsOn({ first, last, shape }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  if (tokens[first]!.tag === 'relative') return shape !== 'role' || tokens[first + 1]?.tag === 'auxiliary';
  return (
    shape !== 'clause' &&
    shape !== 'role' &&
    tokens.slice(first, last).some(({ tag }) => tag === 'verb' || tag === 'auxiliary')
  );
}

/** A name does not say who a person is whom the question names; "who is the manager" is answered by one. */
function isMereName(c: CandidateSpan, { passage, question }: ExtractionContext): boolean {
  const last = question.subjectTerms.at(-1);
  const people = passage.mentions.filter(({ kind }) => kind === 'person');
  if (last === undefined || !people.some((person) => passage.contentIn(person).includes(last))) return false;
  return passage.mentions.some((m) => isName(m) && m.start <= c.start && c.end <= m.end);
}
