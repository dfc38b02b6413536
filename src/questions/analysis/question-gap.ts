import { QUESTION_ADVERBS, QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import type { Gap } from '../model/question.ts';

const DO = new Set("do does did don't doesn't didn't".split(' '));
const MODAL = new Set('will would can could should may might must shall'.split(' '));
const HAVE = new Set('has have had'.split(' '));
/** Prepositions that may be stranded at the end of a question: "what is Lind worried about". */
export const STRANDED_PREPOSITIONS: ReadonlySet<string> = new Set(
  'for to of with from about in on at by into against over after'.split(' '),
);
const SMALL = new Set([...STRANDED_PREPOSITIONS, ...'the a an this that his her its their'.split(' ')]);
const BEEN = new Set(['be', 'been', 'being']);
/** Words that may separate an auxiliary from its verb. */
const BETWEEN = new Set(['be', 'been', 'being', 'not', 'also', 'ever', 'first', 'still']);
/** After these a verb form is a noun or an adjective: "the closed pool". */
const DETERMINERS = new Set('the a an his her its their this that these those some any'.split(' '));

/**
 * Finds the gap from a question's words: "who FOUNDED the mill", "what did Lind FOUND", "what is Lind WORRIED about".
 */
export function gapOf(words: readonly string[]): Gap {
  const opener = words.findIndex((word) => QUESTION_WORDS.has(word));
  if (opener < 0) return { place: 'unknown', isPassive: false };
  if (opener > 0 && opener === words.length - 1) return { place: 'behind', isPassive: false };
  if (words[opener] === 'whose') return { place: 'owner', isPassive: false };
  const beside = besideOf(words, opener);
  const at = predicateAt(words, opener);
  const aux = words[at];
  if (aux === undefined) return { place: beside ?? 'unknown', isPassive: false };
  if (!isAuxiliary(aux)) return { verb: aux, place: beside ?? 'subject', isPassive: false };
  const next = afterSmall(words, at + 1);
  const isBe = isOfClass('be', aux) || words.slice(at, next).some((word) => BEEN.has(word));
  if (!DO.has(aux) && isVerbAfter(words, next, isBe ? 'be' : aux)) {
    const isPassive = isBe && inflectionOf(words[next]!) === 'past';
    return { verb: words[next]!, place: beside ?? 'subject', isPassive };
  }
  return askedBehindSubject(words, at, { isBe, beside, next });
}

/** `where` for where, `beside` for when, why and how; undefined when an argument of the verb is asked for. */
function besideOf(words: readonly string[], opener: number): Gap['place'] | undefined {
  const word = words[opener]!;
  if (word === 'where') return word;
  return QUESTION_ADVERBS.has(word) && !/^(?:many|much)$/.test(words[opener + 1] ?? '') ? 'beside' : undefined;
}

function askedBehindSubject(
  words: readonly string[],
  at: number,
  { isBe, beside, next }: { readonly isBe: boolean; readonly beside: Gap['place'] | undefined; readonly next: number },
): Gap {
  const aux = words[at]!;
  const last = words.at(-1)!;
  const verb = lastOfChain(words, verbBehindSubject(words, at + 2, aux));
  if (verb < 0) {
    if (beside) return { place: beside, isPassive: false };
    if (isBe) return { place: 'copula', isPassive: false };
    // For verbs in no list: "what may resume in May", "who did Lind telephone".
    const comesFirst = MODAL.has(aux) && (next + 1 >= words.length || SMALL.has(words[next + 1]!));
    return {
      place: comesFirst ? 'subject' : STRANDED_PREPOSITIONS.has(last) ? 'preposition' : 'object',
      isPassive: false,
    };
  }
  const isPassive = (isBe || BEEN.has(words[verb - 1] ?? '')) && inflectionOf(words[verb]!) === 'past';
  const hangs = STRANDED_PREPOSITIONS.has(last) && words.length - 1 > verb;
  const isAgent = hangs && isPassive && last === 'by';
  const place = beside ?? (isAgent ? 'subject' : hangs ? 'preposition' : 'object');
  return { verb: words[verb]!, place, isPassive: isPassive && !isAgent };
}

/** "want farmers to PLANT": the gap follows the last verb of the chain. */
function lastOfChain(words: readonly string[], verb: number): number {
  if (verb < 0) return verb;
  let last = verb;
  for (let i = verb + 1; i + 1 < words.length; i++)
    if (words[i] === 'to' && inflectionOf(words[i + 1]!) === 'base') last = i + 1;
  return last;
}

const isAuxiliary = (word: string) => isOfClass('be', word) || DO.has(word) || MODAL.has(word) || HAVE.has(word);

/** Index of the first auxiliary or verb after the question word and its noun. */
function predicateAt(words: readonly string[], opener: number): number {
  for (let i = opener + 1; i < words.length; i++) {
    if (isAuxiliary(words[i]!)) return i;
    const form = inflectionOf(words[i]!);
    if (form === 'past' || form === 'present' || (form === 'base' && i > opener + 1)) return i;
  }
  return -1;
}

function afterSmall(words: readonly string[], from: number): number {
  let i = from;
  while (i < words.length && (BETWEEN.has(words[i]!) || /ly$/.test(words[i]!) || isAuxiliary(words[i]!))) i++;
  return i;
}

function isVerbAfter(words: readonly string[], at: number, aux: string): boolean {
  const form = at < words.length ? inflectionOf(words[at]!) : undefined;
  return MODAL.has(aux) ? form === 'base' : form === 'past' || form === 'ing';
}

/** After an auxiliary comes the subject, of at least one word, and then the verb. */
function verbBehindSubject(words: readonly string[], from: number, aux: string): number {
  for (let i = from; i < words.length; i++) {
    if (DETERMINERS.has(words[i - 1]!)) continue;
    const form = inflectionOf(words[i]!);
    const isBase = (DO.has(aux) || MODAL.has(aux)) && !BEEN.has(words[i - 1]!);
    if (isBase ? form === 'base' : form === 'past' || form === 'ing') return i;
  }
  return -1;
}
