import type { ArticleVocabulary } from './article-vocabulary.ts';
import { isCommonWord, nameTraitsOf, Trait } from './name-lexicon.ts';

/** Traits of words that are never given names. */
const NO_FIRST_NAME =
  Trait.title | Trait.titleModifier | Trait.demonym | Trait.calendar | Trait.event | Trait.stateHead;

/** A hyphenated word after a possible given name. */
interface SurnameCandidate {
  readonly surname: string;
  /** "Una Lind", for "Una Lind-Berg". */
  readonly beginning: string;
}

const known = new WeakMap<ArticleVocabulary, ReadonlySet<string>>();

/**
 * Hyphenated surnames: words like "Lind-Berg" that follow a given name somewhere in the article, as in "Una Lind-Berg".
 * Excludes "Una Lind-Odd Berg", and names where "Una Lind" also occurs alone, as in "the Una Lind-Berg talks". Cached
 * per article.
 */
export function doubleSurnames(vocabulary: ArticleVocabulary): ReadonlySet<string> {
  const before = known.get(vocabulary);
  if (before) return before;
  const candidates = [...candidatesIn(vocabulary)];
  const standing = beginningsIn(vocabulary, new Set(candidates.map(({ beginning }) => beginning)));
  const found = candidates.filter(({ beginning }) => !standing.has(beginning)).map(({ surname }) => surname);
  const surnames = new Set(found);
  known.set(vocabulary, surnames);
  return surnames;
}

function* candidatesIn({ words }: ArticleVocabulary): Generator<SurnameCandidate> {
  for (let i = 1; i < words.length; i++) {
    const { text: surname, capital } = words[i]!.lexeme;
    const at = surname.indexOf('-', 1);
    if (!capital || at < 0 || (nameTraitsOf(surname.slice(at + 1)) & Trait.firstName) !== 0) continue;
    const name = words[i - 1]!.lexeme;
    if (words[i]!.start - words[i - 1]!.end !== 1 || !name.capital || name.bare) continue;
    if ((name.traits & NO_FIRST_NAME) !== 0 || isCommonWord(name.text)) continue;
    // "Una Lind-Odd Berg" are two people.
    if (words[i + 1]?.lexeme.capital && words[i + 1]!.start - words[i]!.end === 1) continue;
    yield { surname, beginning: `${name.text} ${surname.slice(0, at)}` };
  }
}

/** The beginnings that occur in the article as names of their own. */
function beginningsIn({ words }: ArticleVocabulary, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (let i = 1; i < words.length; i++) {
    const pair = `${words[i - 1]!.lexeme.text} ${words[i]!.lexeme.text}`;
    if (wanted.has(pair)) found.add(pair);
  }
  return found;
}
