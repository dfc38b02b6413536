import { termOf } from '../../retrieval/analysis/terms.ts';
import { isCapital } from '../../text/characters.ts';
import { withoutPossessive } from '../../text/names/article-vocabulary.ts';
import { nameTraitsOf, Trait } from '../../text/names/name-lexicon.ts';
import type { NameInQuestion } from '../model/question.ts';
import type { IndexToken } from '../model/utterance.ts';

/** Traits of words that may precede a name without being part of it. */
const TITLE = Trait.title | Trait.titleModifier | Trait.demonym;

/** The people whom a question may name: every capitalised word may be a surname, the one before it a given name. */
export function namesInQuestion(tokens: readonly IndexToken[]): NameInQuestion[] {
  return tokens.flatMap(({ text, term }, i) => {
    if (!isCapital(text)) return [];
    const before = withoutPossessive(tokens[i - 1]?.text ?? '');
    // The first word of a question is capitalised anyway.
    const hasGiven = i >= 2 && isCapital(before) && (nameTraitsOf(before) & TITLE) === 0;
    return [hasGiven ? { surname: term, given: termOf(before) } : { surname: term }];
  });
}
