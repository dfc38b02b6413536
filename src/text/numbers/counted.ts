import { isSentenceStarter } from '../abbreviations.ts';
import { lexicon } from '../lexicon.ts';
import { isRoleNoun } from '../names/name-lexicon.ts';

/** The noun that a number counts, in the singular, and the extent of the words after the number. */
export interface Counted {
  readonly noun: string;
  readonly length: number;
  /** True when the noun directly follows the number. */
  readonly direct: boolean;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  lexicon('grammar/irregular-plurals').map((row) => row.split('\t') as [string, string]),
);
/** "firemen", "spokeswomen", but not "specimen". */
const MEN = /(?<=[^i]m)en$/;

/** Counted as nouns only when no noun follows: "40 wounded". */
const ADJECTIVE_NOUN = /^(?:dead|wounded|injured|missing|others|more)$/;

/** Maximum number of words between a number and its noun: "40 badly wounded young soldiers". */
const BETWEEN = 3;
const WORD = /^([ -])((?:\p{L}\.){2,4}|\p{L}[\p{L}'’-]{1,24})/u;
const NO_ADJECTIVE =
  /^(?:of|in|on|at|to|for|from|by|with|and|or|but|as|is|was|are|were|has|have|had|be|been|will|would|can|could|said|says|that|which|who|when|while|after|before|during|since|than|then|it|he|she|they|we|this|these|those|the|a|an|his|her|its|their|our|into|over|under|per|each)$/i;
/** "12-member": the noun after the hyphen. */
const COMPOUND = /^-(\p{Ll}{3,14})(?=[ -]\p{L})/u;
const NO_COMPOUND = /^(?:old|long|fold|time|times|plus|odd|strong|something|way|and|figure|sided|dimensional)$/;

/** The noun after a number: the first plural within a few words. */
export function countedAt(behind: string): Counted | undefined {
  const compound = COMPOUND.exec(behind);
  if (compound && !NO_COMPOUND.test(compound[1]!) && !singularOf(compound[1]!))
    return { noun: compound[1]!, length: compound[0].length, direct: true };
  let at = ofLength(behind);
  let fallback: Counted | undefined;
  for (let count = 0; count <= BETWEEN; count++) {
    const found = WORD.exec(behind.slice(at, at + 28));
    const word = found?.[2];
    if (!word || NO_ADJECTIVE.test(word) || (isSentenceStarter(word) && count === 0 && word !== 'People'))
      return fallback;
    at += found[0].length;
    const noun = singularOf(word);
    if (noun) return lastNoun({ noun, length: at, direct: count === 0 }, behind);
    if (!fallback && ADJECTIVE_NOUN.test(word)) fallback = { noun: word, length: at, direct: count === 0 };
  }
  return fallback;
}

/** "one soldier": in the singular only nouns for people, because "one" before other nouns often is not a count. */
export function oneAt(behind: string): Counted | undefined {
  const word = /^ (\p{Ll}{3,20})(?![\p{L}-])/u.exec(behind)?.[1];
  return word && isRoleNoun(word) ? { noun: word, length: word.length + 1, direct: true } : undefined;
}

/** "seven prisons officials": of two consecutive plurals the second is the noun. */
function lastNoun(counted: Counted, behind: string): Counted {
  const next = WORD.exec(behind.slice(counted.length, counted.length + 28));
  const noun = next && !NO_ADJECTIVE.test(next[2]!) ? singularOf(next[2]!) : undefined;
  return next && noun && noun !== 'time'
    ? { noun, length: counted.length + next[0].length, direct: counted.direct }
    : counted;
}

/** " of the", " of its": skipped between "hundreds" and the noun. */
function ofLength(behind: string): number {
  return /^ of(?: (?:the|its|his|her|their|our|those|these))?(?= \p{Ll}{3})/u.exec(behind)?.[0].length ?? 0;
}

function singularOf(word: string): string | undefined {
  const small = word.toLowerCase();
  if (small === 'ones') return undefined;
  const irregular = IRREGULAR.get(small);
  if (irregular) return irregular;
  if (MEN.test(small) && small.length > 5) return small.replace(MEN, 'an');
  if (!small.endsWith('s') || /(?:ss|us|is|ous)$/.test(small) || small.length < 4) return undefined;
  if (/ies$/.test(small)) return `${small.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(small) ? small.slice(0, -2) : small.slice(0, -1);
}
