import { QUANTITY_TYPES } from '../../domain/answer-type.ts';
import { isStopWord } from '../../retrieval/analysis/terms.ts';
import { fold } from '../../text/fold.ts';
import { ARTICLES } from '../../text/grammar/function-words.ts';
import { isPlural } from '../../text/grammar/plurals.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import type { QuestionWord } from '../model/utterance.ts';

const KINDS = new Set(['kind', 'kinds', 'type', 'types', 'sort', 'sorts', 'name', 'names']);

/**
 * The noun that names the kind of thing asked for: "what steel GATE did …", "which COUNTRY wants …", "what was the
 * PRICE of …", "what is her AGE", "what type of BOAT". Undefined when there is none: "what happened".
 */
export function headNoun(words: readonly QuestionWord[]): string | undefined {
  const at = words.findIndex(({ key }) => key === 'what' || key === 'which');
  if (at < 0) return undefined;
  const keys = words.slice(at + 1).map((word) => word.key);
  if (isOfClass('be', keys[0] ?? '')) return headBehindBe(keys.slice(1));
  // "Under which country's flag" asks for the country.
  if (/\p{L}'s$/u.test(keys[0] ?? '')) return keys[0]!.slice(0, -2);
  return headOf(keys);
}

/** The last word of a noun phrase, before "of", "in" and the like. */
export function lastNoun(words: readonly string[]): string | undefined {
  const stop = words.findIndex((word, i) => i > 0 && isStopWord(word));
  return words[(stop < 0 ? words.length : stop) - 1];
}

/** The last plural of the words behind "how many", before "of", "in" and the like: "PEOPLE live", "COUNTRIES worldwide". */
export function countedNoun(words: readonly string[]): string | undefined {
  const stop = words.findIndex((word, i) => i > 0 && isStopWord(word));
  return words.slice(0, stop < 0 ? words.length : stop).findLast((word) => isPlural(fold(word))) ?? lastNoun(words);
}

/** "the price of the gate": price; "the town's name": name; "Ada Lind": none. */
function headBehindBe(keys: readonly string[]): string | undefined {
  const owner = keys.findIndex((key) => /'s$|s'$/.test(key));
  if (owner >= 0 && keys.length - owner <= 3) return keys.slice(owner + 1).at(-1);
  if (!['the', 'his', 'her', 'its', 'their'].includes(keys[0] ?? '')) return undefined;
  const noun = headOf(keys.slice(1));
  const behind = noun === undefined ? -1 : keys.indexOf(noun) + 1;
  const isWhole =
    keys[0] !== 'the' || behind === keys.length || keys[behind] === 'of' || isKindNoun(keys[1]) || isQuantity(noun);
  return noun !== undefined && isWhole ? noun : undefined;
}

/** "What were the sales in May": a noun for a quantity says what is asked for, whatever follows. */
function isQuantity(noun: string | undefined): boolean {
  const type = noun === undefined ? undefined : headNounType(noun);
  return type !== undefined && QUANTITY_TYPES.has(type);
}

export const isKindNoun = (key: string | undefined) => key !== undefined && KINDS.has(key);

/** The last word before a function word or a verb; after "type of" the noun that follows. */
function headOf(keys: readonly string[]): string | undefined {
  let end = 0;
  while (end < keys.length && !isStopWord(keys[end]!) && !(end > 0 && (isVerb(keys[end]!) || isPlain(keys, end))))
    end++;
  const noun = keys[end - 1];
  if (noun !== undefined && KINDS.has(noun) && keys[end] === 'of') {
    const rest = keys.slice(end + 1);
    return headOf(ARTICLES.has(rest[0] ?? '') ? rest.slice(1) : rest) ?? noun;
  }
  if (end === 1 && isVerb(noun!)) return undefined;
  return noun;
}

/** Verbs that hardly ever end the name of a thing: "which shops use robots". */
const VERBS: ReadonlySet<string> = new Set(
  'use own make sell want need take join buy offer oppose produce employ carry serve'.split(' '),
);

/** "Share" in "which towns share the cost": the plain form of a verb between a plural and a small word or the end. */
function isPlain(keys: readonly string[], at: number): boolean {
  const next = keys[at + 1];
  if (!isPlural(keys[at - 1]!)) return false;
  return VERBS.has(keys[at]!) || (inflectionOf(keys[at]!) === 'base' && (next === undefined || isStopWord(next)));
}

/** A verb form that is rarely a noun, or a present tense form after a noun. */
function isVerb(key: string): boolean {
  const form = inflectionOf(key);
  return form === 'past' || form === 'present' || form === 'ing';
}
