import { verbFormOf } from '../verbs.ts';
import { isOfClass } from '../word-classes.ts';

/** What a question asks for, as a place beside its verb. */
export interface Asked {
  /** The verb as typed, folded; undefined where the question has none but "be". */
  readonly verb?: string;
  /** Which place of the verb is empty; `beside` for when, where, why and how. */
  readonly place: 'subject' | 'object' | 'preposition' | 'copula' | 'where' | 'beside' | 'unknown';
  readonly isPassive: boolean;
}

const OPENERS = new Set('who whom whose what which when where why how'.split(' '));
const BESIDE = new Set('when where why how'.split(' '));
const DO = new Set("do does did don't doesn't didn't".split(' '));
const MODAL = new Set('will would can could should may might must shall'.split(' '));
const HAVE = new Set('has have had'.split(' '));
const PREPOSITIONS = new Set('for to of with from about in on at by into against over after'.split(' '));
const DETERMINERS = new Set('the a an his her its their this that these those some any'.split(' '));

/** Reads a question's words: "who FOUNDED the mill", "what did Lind FOUND", "what is Lind WORRIED about". */
export function askedOf(words: readonly string[]): Asked {
  const opener = words.findIndex((word) => OPENERS.has(word));
  if (opener < 0) return { place: 'unknown', isPassive: false };
  const besides = words[opener] === 'where' ? 'where' : 'beside';
  const isBeside = BESIDE.has(words[opener]!) && !/^(?:many|much)$/.test(words[opener + 1] ?? '');
  const at = predicateAt(words, opener);
  const aux = words[at];
  if (aux === undefined) return { place: 'unknown', isPassive: false };
  if (!isAuxiliary(aux)) return { verb: aux, place: isBeside ? besides : 'subject', isPassive: false };
  const next = afterSmall(words, at + 1);
  const isBe = isOfClass('be', aux) || words.slice(at, next).includes('been');
  if (!DO.has(aux) && isVerbAfter(words, next, aux)) {
    const isPassive = isBe && verbFormOf(words[next]!) === 'past';
    return { verb: words[next]!, place: isBeside ? besides : 'subject', isPassive };
  }
  const verb = verbBehindSubject(words, at + 2, aux);
  if (verb < 0) return { place: isBeside ? besides : isOfClass('be', aux) ? 'copula' : 'unknown', isPassive: false };
  const isPassive = (isBe || words.slice(at, verb).includes('been')) && verbFormOf(words[verb]!) === 'past';
  const last = words.at(-1)!;
  const hangs = PREPOSITIONS.has(last) && words.length - 1 > verb;
  const place = isBeside ? besides : hangs ? (isPassive && last === 'by' ? 'subject' : 'preposition') : 'object';
  return { verb: words[verb]!, place, isPassive: isPassive && !(hangs && last === 'by') };
}

const isAuxiliary = (word: string) => isOfClass('be', word) || DO.has(word) || MODAL.has(word) || HAVE.has(word);

/** The first auxiliary or verb behind the question word and its noun. */
function predicateAt(words: readonly string[], opener: number): number {
  for (let i = opener + 1; i < words.length; i++) {
    if (isAuxiliary(words[i]!)) return i;
    const form = verbFormOf(words[i]!);
    if (form === 'past' || form === 'present' || (form === 'base' && i > opener + 1)) return i;
  }
  return -1;
}

function afterSmall(words: readonly string[], from: number): number {
  let i = from;
  while (
    i < words.length &&
    (/(?:ly|been|being|be|not|also|have|ever|first|still)$/.test(words[i]!) || isAuxiliary(words[i]!))
  )
    i++;
  return i;
}

function isVerbAfter(words: readonly string[], at: number, aux: string): boolean {
  const form = at < words.length ? verbFormOf(words[at]!) : undefined;
  return MODAL.has(aux) ? form === 'base' : form === 'past' || form === 'ing';
}

/** Behind an auxiliary the subject comes first, of one word at least. */
function verbBehindSubject(words: readonly string[], from: number, aux: string): number {
  for (let i = from; i < words.length; i++) {
    if (DETERMINERS.has(words[i - 1]!)) continue;
    const form = verbFormOf(words[i]!);
    if (DO.has(aux) || MODAL.has(aux) ? form === 'base' : form === 'past' || form === 'ing') return i;
  }
  return -1;
}
