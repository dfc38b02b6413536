import { isCapital } from '../characters.ts';
import { type ArticleVocabulary, withoutPossessive } from './article-vocabulary.ts';
import { isCommonWord, nameTraitsOf, Trait } from './name-lexicon.ts';

/** Maximum length of the second half of a Korean or Chinese given name: "Mai-ching". */
const MAX_SYLLABLE = 6;
/** Longer second halves must have the shape of a syllable, since compounds such as "Velm-based" are as long. */
const MAX_ANY = 4;
const SYLLABLE = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}h?)[aeiouy]{1,3}(?:ng|[nkptlrmhw])?$/;
/** Second halves of compounds such as "Velm-led" that are as short as a syllable. */
const TAILS: ReadonlySet<string> = new Set(
  'led era run born like bred made wide held area free only long-term born paid wing rich'.split(' '),
);
/** Traits of words that precede compounds ("Minister Velm-led") rather than given names. */
const NO_SURNAME = Trait.title | Trait.titleModifier | Trait.calendar | Trait.event;

/** True for what may be the second half of a given name: "un" in "Jong-un", "ching" in "Mai-ching". */
export function isSyllable(second: string): boolean {
  if (second.length > MAX_SYLLABLE || TAILS.has(second)) return false;
  return second.length <= MAX_ANY || SYLLABLE.test(second);
}

const known = new WeakMap<ArticleVocabulary, ReadonlySet<string>>();

/**
 * Hyphenated given names with a small second half: words like "Tul-ri" that follow a family name somewhere in the
 * article, as in "Bae Tul-ri". Cached per article.
 */
export function hyphenatedGivenNames(vocabulary: ArticleVocabulary): ReadonlySet<string> {
  const before = known.get(vocabulary);
  if (before) return before;
  const found = new Set<string>();
  const { words } = vocabulary;
  for (let i = 1; i < words.length; i++) {
    if (!words[i]!.lexeme.written.includes('-')) continue;
    const name = withoutPossessive(words[i]!.lexeme.written);
    const at = name.indexOf('-', 1);
    if (at < 0 || !isCapital(name) || !isSyllable(name.slice(at + 1))) continue;
    const family = words[i - 1]!.lexeme;
    const joined = words[i]!.start - words[i - 1]!.end === 1 && family.capital && !family.bare;
    if (joined && (nameTraitsOf(family.text) & NO_SURNAME) === 0 && !isCommonWord(family.text)) found.add(name);
  }
  known.set(vocabulary, found);
  return found;
}
