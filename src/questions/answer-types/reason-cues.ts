import { inflectionOf, lemmaOf } from '../../text/grammar/verb-forms.ts';
import { lexicon } from '../../text/lexicon.ts';

/** Openers of a reason, as sequences of folded words, most reliable first. */
const OPENERS: readonly (readonly string[])[] = [
  'because of',
  'because',
  'due to',
  'in order to',
  'so that',
  'thanks to',
  'as a result of',
  'after',
  'since',
  'so',
  'to',
  'for',
].map((phrase) => phrase.split(' '));

/** Number of reliable openers; "to", "for", "since" and "so" are often not followed by a reason. */
export const SURE = 7;

/** Index of the first word of a reason, trying the most reliable opener first; −1 when there is none. */
export function reasonAt(words: readonly string[], openers = SURE + 1): number {
  for (const phrase of OPENERS.slice(0, openers)) {
    const at = words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
    if (at >= 0) return at;
  }
  return -1;
}

/** Participles behind a comma with which somebody gives a reason: "has refused to pay, SAYING that the pipe was old". */
export const GIVING_REASON: ReadonlySet<string> = new Set([
  'saying',
  'citing',
  'arguing',
  'claiming',
  'explaining',
  'blaming',
]);

const CUES = lexicon('questions/reason-cues').map((row) => row.split('\t'));

const entriesThat = (kind: string) =>
  CUES.filter(([, kinds = '']) => kinds.split(' ').includes(kind)).map(([entry = '']) => entry);

/** Words that lead to a reason, the longest first. */
const LEADS: readonly (readonly string[])[] = entriesThat('leads')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

const FIRST_WORDS: ReadonlySet<string> = new Set(LEADS.map(([word]) => word!));
const AIMS: ReadonlySet<string> = new Set(entriesThat('aims'));
const BIDS: ReadonlySet<string> = new Set(entriesThat('bids'));
const CAUSES: ReadonlySet<string> = new Set(entriesThat('causes'));
const TELLS: ReadonlySet<string> = new Set(entriesThat('tells'));

/** Where a reason begins. */
export interface ReasonStart {
  /** Index of the first word that leads to it: "because", "to". */
  readonly at: number;
  /** Index of its own first word. */
  readonly behind: number;
}

/** Where reasons begin in folded words: "|because it rained", "|to save money", "|for stealing a bell", "|as prices fell". */
export function reasonStarts(words: readonly string[]): ReasonStart[] {
  return words.flatMap((word, at) => {
    const length = leadAt(words, at);
    if (length > 0) return [{ at, behind: at + length }];
    if (GIVING_REASON.has(word) && at > 0) return [{ at, behind: at + (words[at + 1] === 'that' ? 2 : 1) }];
    return isPurpose(words, at) || isDeed(words, at) || isClause(words, at) ? [{ at, behind: at + 1 }] : [];
  });
}

function leadAt(words: readonly string[], at: number): number {
  if (!FIRST_WORDS.has(words[at]!)) return 0;
  // "The following day".
  if (words[at] === 'following' && (at === 0 || words[at - 1] === 'the')) return 0;
  // Tokens have commas, too.
  if (words[at] === 'when' && at > 0 && words[at - 1] !== ',') return 0;
  // "Two hours after".
  if (words[at] === 'after' && TIMES.test(words[at - 1] ?? '')) return 0;
  return LEADS.find((phrase) => phrase.every((word, k) => words[at + k] === word))?.length ?? 0;
}

const TIMES = /^(?:second|minute|hour|day|night|week|month|year|decade|shortly|soon|long|just|look|looks|looked)s?$/;

/** "To" with a verb that tells a purpose: "went to Orm |to see the barrier"; not "wants to go", "asked her to go". */
function isPurpose(words: readonly string[], at: number): boolean {
  if (words[at] !== 'to' || at === 0 || inflectionOf(words[at + 1] ?? '') !== 'base') return false;
  if (AIMS.has(words[at - 1]!)) return false;
  return !words.slice(Math.max(0, at - BID_WITHIN), at).some((word) => BIDS.has(lemmaOf(word) ?? word));
}

/** Maximum distance of "to" from the verb with which somebody makes another do something: "asked all residents to". */
const BID_WITHIN = 4;

/** "For stealing a bell". */
const isDeed = (words: readonly string[], at: number) =>
  words[at] === 'for' && inflectionOf(words[at + 1] ?? '') === 'ing';

/** "As" or "since" with a clause: "as research costs rose"; not "as well as", "since 1911". */
function isClause(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (word === 'so') return !NO_SO.has(words[at - 1] ?? '') && SUBJECTS.has(words[at + 1] ?? '');
  if ((word !== 'as' && word !== 'since') || NO_CLAUSE.has(words[at - 1] ?? '')) return false;
  // "As far away as".
  if (words.slice(Math.max(0, at - 3), at).includes('as')) return false;
  const behind = words.slice(at + 1, at + 1 + CLAUSE_WITHIN);
  if (NO_CLAUSE.has(behind[0] ?? '') || behind.some((next, i) => i > 0 && (next === 'as' || next === 'of')))
    return false;
  return behind.some((next, i) => i > 0 && FINITE.has(inflectionOf(next) ?? '')) || behind.some((next) => BE.has(next));
}

const NO_SO: ReadonlySet<string> = new Set(
  'and do does did say says said think thinks hope hopes even if or ever'.split(' '),
);
const SUBJECTS: ReadonlySet<string> = new Set('he she it they we you i'.split(' '));

/** Maximum number of words of a clause up to its verb. */
const CLAUSE_WITHIN = 6;
const FINITE: ReadonlySet<string> = new Set(['past', 'present']);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'has', 'had', 'could', 'would']);
const NO_CLAUSE: ReadonlySet<string> = new Set(
  'as such well far long soon same just much many known described seen regarded a an part if though ever'.split(' '),
);

/** True for a form of a verb whose subject is the reason: "forced", "has led to". */
export const isCausing = (word: string) => CAUSES.has(lemmaOf(word) ?? word);

/** True for words that tell a reason somewhere: a lead to one, "the reason", "blamed", "led to". */
export function tellReason(words: readonly string[]): boolean {
  return words.some((word) => TELLS.has(word) || isCausing(word)) || reasonStarts(words).length > 0;
}
