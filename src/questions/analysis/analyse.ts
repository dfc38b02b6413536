import { termOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { phraseFinder } from '../../retrieval/phrases/phrases.ts';
import { isCapital } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { nameTraitsOf, Trait } from '../../text/names/name-lexicon.ts';
import { withKnownPhrases } from '../expansion/known-phrases.ts';
import { withMisspellings } from '../expansion/misspellings.ts';
import { phraseSynonyms } from '../expansion/phrase-synonyms.ts';
import { relatedTo } from '../expansion/related-terms.ts';
import type { Question } from '../model/question.ts';
import { type Fragment, type IndexToken, withoutStopWords } from '../model/utterance.ts';
import { hasInformativeCase } from './casing.ts';
import { expectedAnswer } from './expected-type.ts';
import { functionTerms } from './function-terms.ts';
import { namesInQuestion } from './people.ts';
import { questionForm } from './question-form.ts';
import { questionTerms } from './question-terms.ts';
import { quotedStrings } from './quoted-strings.ts';
import type { Match } from './template-matcher.ts';

/** Analyses a question once: later steps read fields of the result and never its text again. */
export function analyse(match: Match, library: Library): Question {
  const { utterance, template, roles } = match;
  const { tokens, patternWords } = utterance;
  const { type, head, isTyped } = expectedAnswer(match);
  const typedHead = isTyped ? fold(head ?? roles.degree?.text ?? '') : undefined;
  const asked = tokens.filter(({ start }) => start >= (patternWords[0]?.start ?? 0));
  const allTerms = tokens.map(({ term }) => term);
  const phrases = phraseSynonyms(allTerms);
  const typed = withKnownPhrases(questionTerms(asked, library, typedHead), phrases, library);
  const related = relatedTo(typed, phrases, library);
  const quoted = quotedStrings(utterance);
  return {
    ...utterance,
    template,
    roles,
    form: questionForm(utterance),
    expects: type,
    ...(head === undefined ? {} : { head: termOf(head) }),
    terms: withMisspellings(typed, related, library),
    related,
    functionTerms: functionTerms(tokens),
    allTerms: new Set(allTerms),
    pairs: pairsOf(allTerms),
    queryTerms: [...new Set(withoutStopWords(tokens).map(({ term }) => term))],
    speakerTerms: withoutTitles(withoutStopWords(roles.speaker?.tokens ?? [])).map(({ term }) => term),
    subjectTerms: (roles.subject?.tokens ?? []).map(({ term }) => term),
    quoted,
    phrases: [...quoted, ...(roles.words ? [roles.words] : [])].map(finderOf),
    asksForWords: patternWords.some((word) => isOfClass('speech', word.key)),
    hasInformativeCase: hasInformativeCase(tokens),
    people: namesInQuestion(tokens),
  };
}

/** "Dr Lind" is quoted as "Ada Lind"; a title alone is whom the question means: "the mayor". */
function withoutTitles(tokens: readonly IndexToken[]): readonly IndexToken[] {
  const isTitle = ({ text }: IndexToken) => isCapital(text) && (nameTraitsOf(text) & Trait.title) !== 0;
  const bare = tokens.filter((token) => !isTitle(token));
  return bare.some(({ text }) => isCapital(text)) ? bare : tokens;
}

function finderOf({ text, tokens }: Fragment) {
  return phraseFinder(
    text,
    tokens.map(({ key }) => key),
  );
}

function pairsOf(terms: readonly string[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (let i = 1; i + 1 < terms.length; i++)
    pairs.set(terms[i]!, (pairs.get(terms[i]!) ?? new Set()).add(terms[i + 1]!));
  return pairs;
}
