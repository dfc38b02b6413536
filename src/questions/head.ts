import { isStopWord } from '../retrieval/terms.ts';
import type { QuestionWord } from './pattern.ts';
import { verbFormOf } from './verbs.ts';
import { isOfClass } from './word-classes.ts';

const KINDS = new Set(['kind', 'kinds', 'type', 'types', 'sort', 'sorts', 'name', 'names']);

/**
 * The noun that tells what kind of thing is asked for: "what steel GATE did …", "which COUNTRY wants …", "what was the
 * PRICE of …", "what is her AGE", "what type of BOAT". Undefined where the question has none: "what happened".
 */
export function headNoun(words: readonly QuestionWord[]): string | undefined {
  const at = words.findIndex(({ key }) => key === 'what' || key === 'which');
  if (at < 0) return undefined;
  const keys = words.slice(at + 1).map((word) => word.key);
  if (isOfClass('be', keys[0] ?? '')) return headBehindBe(keys.slice(1));
  return headOf(keys);
}

/** "the price of the gate": price; "the town's name": name; "Ada Lind": none. */
function headBehindBe(keys: readonly string[]): string | undefined {
  const owner = keys.findIndex((key) => /'s$|s'$/.test(key));
  if (owner >= 0 && keys.length - owner <= 3) return keys.slice(owner + 1).at(-1);
  if (!['the', 'his', 'her', 'its', 'their'].includes(keys[0] ?? '')) return undefined;
  const noun = headOf(keys.slice(1));
  const ofIndex = keys.indexOf('of');
  return noun !== undefined && (keys[0] !== 'the' || ofIndex > 0 || keys.length <= 3) ? noun : undefined;
}

/** The last word before a small word or a verb; behind "type of" the noun that follows. */
function headOf(keys: readonly string[]): string | undefined {
  let end = 0;
  while (end < keys.length && !isStopWord(keys[end]!) && !(end > 0 && isVerb(keys[end]!))) end++;
  const noun = keys[end - 1];
  if (noun !== undefined && KINDS.has(noun) && keys[end] === 'of') {
    const rest = keys.slice(end + 1);
    return headOf(['the', 'a', 'an'].includes(rest[0] ?? '') ? rest.slice(1) : rest) ?? noun;
  }
  if (end === 1 && isVerb(noun!)) return undefined;
  return noun;
}

/** A form that is hardly ever a noun, or a present behind a noun. */
function isVerb(key: string): boolean {
  const form = verbFormOf(key);
  return form === 'past' || form === 'present' || form === 'ing';
}
