import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import { type PossibleReferents, referentsFor } from './antecedents.ts';
import { asksWhoSaidThat } from './follow-up-patterns.ts';
import { type Referent, referentsIn } from './mentions.ts';
import { openPronouns, type Pronoun } from './pronouns.ts';
import { type Parts, partsOf } from './question-parts.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Rewritten, TypedQuestion } from './rewriter.ts';
import { shownBefore } from './turn.ts';

/** "What else did she say?", "when did he leave?" */
export function elseAndPronouns(
  library: Library,
  { parts: typed, patternWords }: TypedQuestion,
  turns: readonly RecalledTurn[],
): Rewritten | undefined {
  if (asksWhoSaidThat(patternWords)) return undefined;
  const body = typed.body.replace(ELSE, '$1');
  if (!/\s/u.test(body)) return undefined;
  const parts = body === typed.body ? typed : partsOf(body);
  const { question, genders, others, isUnnamed } = withReferents(library, parts, turns);
  if (parts !== typed) return { question, by: 'more', without: shownBefore(turns), genders };
  return question === body
    ? undefined
    : { question, by: 'pronoun', genders, ...(others && { others }), ...(isUnnamed && { isUnnamed }) };
}

const ELSE = /^(who|what|where|when|why|how|anything|anybody|anyone)\s+else\b/iu;

/** Maximum number of pronouns replaced in a question, since each is looked up in every turn. */
export const MAX_PRONOUNS = 6;

/** The question with its open pronouns replaced, if they have antecedents. */
function withReferents(
  library: Library,
  parts: Parts,
  turns: readonly RecalledTurn[],
): Pick<Rewritten, 'question' | 'others' | 'isUnnamed'> & Required<Pick<Rewritten, 'genders'>> {
  const genders = new Map<string, Gender>();
  if (!mayPointBack(parts)) return { question: parts.body, genders };
  const phrases = referentsIn(library, parts);
  const names = phrases.filter(({ kind }) => kind === 'person' || kind === 'name').map(({ words }) => words);
  const pronouns = openPronouns(parts, phrases).slice(0, MAX_PRONOUNS);
  const possible = possibleFor(pronouns, turns, names);
  const chosen = new Map([...possible].map(([pronoun, { referents }]) => [pronoun, referents[0]!]));
  for (const [{ gender }, { words }] of chosen) if (gender) genders.set(words, gender);
  const others = otherReadings(parts.body, possible, chosen);
  const isUnnamed = chosen.size < pronouns.length || [...chosen.values()].some(isSomebodyUnnamed);
  return {
    question: replaced(parts.body, chosen),
    genders,
    ...(others && { others }),
    ...(isUnnamed && { isUnnamed }),
  };
}

/** "The man", "the jurors". */
const isSomebodyUnnamed = ({ words, kind }: Referent) =>
  kind === 'somebody' || (kind === 'person' && /^the \p{Ll}/u.test(words));

/** The question with other antecedents for the first pronoun that has several. */
function otherReadings(
  body: string,
  possible: ReadonlyMap<Pronoun, PossibleReferents>,
  chosen: ReadonlyMap<Pronoun, Referent>,
): Rewritten['others'] {
  const [open, several] = [...possible].find(([, { referents }]) => referents.length > 1) ?? [];
  if (!open || !several) return undefined;
  const alike = [...chosen.keys()].filter(({ points, gender }) => points === open.points && gender === open.gender);
  const [, ...rest] = several.referents;
  const questions = rest.map((referent) =>
    replaced(body, new Map([...chosen, ...alike.map((pronoun) => [pronoun, referent] as const)])),
  );
  return { questions, referents: several.referents.map(({ words }) => words), areEqual: several.areEqual };
}

function replaced(body: string, chosen: ReadonlyMap<Pronoun, Referent>): string {
  let question = body;
  for (const [pronoun, referent] of [...chosen].sort(([a], [b]) => b.start - a.start)) {
    const before = question.slice(0, pronoun.start);
    const isOne = pronoun.points === 'several' && !referent.plural && !pronoun.possessive;
    question =
      (isOne ? before.replace(OF_SEVERAL, (word) => OF_ONE[word.toLowerCase()]!) : before) +
      standIn(pronoun, referent, question) +
      question.slice(pronoun.end);
  }
  return question;
}

/** "They" may stand for one: "do they own it" becomes "does the club own it". */
const OF_ONE: Readonly<Record<string, string>> = { are: 'is', were: 'was', do: 'does', have: 'has' };
const OF_SEVERAL = /\b(?:are|were|do|have)(?= $)/iu;

/** The antecedents of each pronoun. People first: in "what did he say about it" the two differ. */
function possibleFor(
  pronouns: readonly Pronoun[],
  turns: readonly RecalledTurn[],
  names: readonly string[],
): Map<Pronoun, PossibleReferents> {
  const possible = new Map<Pronoun, PossibleReferents>();
  for (const pronoun of [...pronouns].sort((a, b) => rankOf(a) - rankOf(b))) {
    const others = [...possible]
      .filter(([other]) => other.points !== pronoun.points)
      .map(([, { referents }]) => referents[0]!.words);
    const found = referentsFor(pronoun, turns, [...names, ...others]);
    if (found.referents.length > 0) possible.set(pronoun, found);
  }
  return possible;
}

const rankOf = ({ points }: Pronoun) => (points === 'person' ? 0 : 1);

/** True when a pronoun has no antecedent within the question. */
export function hasOpenPronoun(library: Library, parts: Parts): boolean {
  return mayPointBack(parts) && openPronouns(parts, referentsIn(library, parts)).length > 0;
}

/** Without a pronoun, the entities of the question need not be looked up. */
const mayPointBack = (parts: Parts) => openPronouns(parts, []).length > 0;

function standIn({ possessive, points, objectOf, start, end }: Pronoun, { words }: Referent, question: string): string {
  // Nobody says a thing: "When did Lind say that about the bridge?"
  if (points === 'thing' && objectOf === 'saying') {
    const isLast = question.slice(end).trim() === '';
    return isLast ? `that about ${words}` : question.slice(start, end);
  }
  if (possessive) return `${words}${words.endsWith('s') ? "'" : "'s"}`;
  if (points === 'place') return `in ${words}`;
  return points === 'date' && !/^(?:in|on|at|last|next|yesterday|today|tomorrow|this)\b/iu.test(words)
    ? `${/^\d{4}$/.test(words) ? 'in' : 'on'} ${words}`
    : words;
}
