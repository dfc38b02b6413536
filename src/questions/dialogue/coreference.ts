import type { Library } from '../../retrieval/library.ts';
import type { Gender } from '../../text/names/genders.ts';
import { referentFor } from './antecedents.ts';
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
  const { question, genders } = withReferents(library, parts, turns);
  if (parts !== typed) return { question, by: 'more', without: shownBefore(turns), genders };
  return question === body ? undefined : { question, by: 'pronoun', genders };
}

const ELSE = /^(who|what|where|when|why|how|anything|anybody|anyone)\s+else\b/iu;

/** Maximum number of pronouns replaced in a question, since each is looked up in every turn. */
export const MAX_PRONOUNS = 6;

/** The question with its open pronouns replaced, if they have antecedents. */
function withReferents(
  library: Library,
  parts: Parts,
  turns: readonly RecalledTurn[],
): Required<Pick<Rewritten, 'question' | 'genders'>> {
  const genders = new Map<string, Gender>();
  if (!mayPointBack(parts)) return { question: parts.body, genders };
  const phrases = referentsIn(library, parts);
  const names = phrases.filter(({ kind }) => kind === 'person' || kind === 'name').map(({ words }) => words);
  const stood = stoodFor(openPronouns(parts, phrases).slice(0, MAX_PRONOUNS), turns, names);
  let body = parts.body;
  for (const [pronoun, referent] of [...stood].sort(([a], [b]) => b.start - a.start)) {
    body = body.slice(0, pronoun.start) + standIn(pronoun, referent) + body.slice(pronoun.end);
    if (pronoun.gender) genders.set(referent.words, pronoun.gender);
  }
  return { question: body, genders };
}

/** The antecedent of each pronoun. People first: in "what did he say about it" the two differ. */
function stoodFor(
  pronouns: readonly Pronoun[],
  turns: readonly RecalledTurn[],
  names: readonly string[],
): Map<Pronoun, Referent> {
  const stood = new Map<Pronoun, Referent>();
  for (const pronoun of [...pronouns].sort((a, b) => rankOf(a) - rankOf(b))) {
    const others = [...stood].filter(([other]) => other.points !== pronoun.points).map(([, { words }]) => words);
    const referent = referentFor(pronoun, turns, [...names, ...others]);
    if (referent) stood.set(pronoun, referent);
  }
  return stood;
}

const rankOf = ({ points }: Pronoun) => (points === 'person' ? 0 : 1);

/** True when a pronoun has no antecedent within the question. */
export function hasOpenPronoun(library: Library, parts: Parts): boolean {
  return mayPointBack(parts) && openPronouns(parts, referentsIn(library, parts)).length > 0;
}

/** Without a pronoun, the entities of the question need not be looked up. */
const mayPointBack = (parts: Parts) => openPronouns(parts, []).length > 0;

function standIn({ possessive, points }: Pronoun, { words }: Referent): string {
  if (possessive) return `${words}${words.endsWith('s') ? "'" : "'s"}`;
  if (points === 'place') return `in ${words}`;
  return points === 'date' && !/^(?:in|on|at|last|next|yesterday|today|tomorrow|this)\b/iu.test(words)
    ? `${/^\d{4}$/.test(words) ? 'in' : 'on'} ${words}`
    : words;
}
