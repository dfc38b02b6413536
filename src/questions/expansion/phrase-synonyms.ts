import { isStopTerm, isStopWord, termOf, termsOf } from '../../retrieval/analysis/terms.ts';
import { IRREGULAR_VERBS } from '../../text/grammar/irregular-verbs.ts';
import { lexicon } from '../../text/lexicon.ts';
import { SHORT_NAME_WEIGHT, SHORT_NAMES } from './short-names.ts';

/**
 * Strength of a word that paraphrases a phrase of the question: "resigned" for "stepped down". Less than an inflection,
 * because it matches every word of the phrase and most phrases have other senses.
 */
const PHRASE_WEIGHT = 0.7;

/** A phrase of the question with its single-word synonyms. */
export interface PhraseSynonym {
  /** The phrase's own terms without function words. */
  readonly terms: readonly string[];
  readonly kin: readonly string[];
  /** Match strength, 0..1. */
  readonly strength: number;
}

interface Phrase extends PhraseSynonym {
  /** All terms of the phrase, in order. */
  readonly sequence: readonly string[];
}

/** Past tense and participle of irregular verbs, including the base form, by base form. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_VERBS.map(({ base, past, participle }) => [base, [base, past, participle].map(termOf)]),
);

/** By first term. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = build();

/** The phrases in a question, given by all its terms in order. */
export function phraseSynonyms(terms: readonly string[]): readonly PhraseSynonym[] {
  return terms.flatMap((first, at) =>
    (PHRASES.get(first) ?? []).filter(({ sequence }) => sequence.every((term, i) => terms[at + i] === term)),
  );
}

function build(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const row of lexicon('questions/phrase-synonyms')) {
    const [written = '', ...words] = row.split('\t');
    for (const sequence of formsOf(termsOf(written))) {
      const terms = sequence.filter((term) => !isStopWord(term));
      const phrase = { sequence, terms, kin: [...new Set(words.map(termOf))], strength: PHRASE_WEIGHT };
      table.set(sequence[0]!, [...(table.get(sequence[0]!) ?? []), phrase]);
    }
  }
  // A full name of several words, for which an article may have the short one.
  for (const { terms: kin, full } of SHORT_NAMES)
    for (const sequence of full.filter(({ length }) => length > 1)) {
      const terms = sequence.filter((term) => !isStopTerm(term));
      const phrase = { sequence, terms, kin, strength: SHORT_NAME_WEIGHT };
      table.set(sequence[0]!, [...(table.get(sequence[0]!) ?? []), phrase]);
    }
  return table;
}

/** The phrase with each irregular form of its verb: "take off", "took off", "taken off". */
function formsOf([first = '', ...rest]: readonly string[]): readonly (readonly string[])[] {
  return [...new Set([first, ...(IRREGULAR.get(first) ?? [])])].map((verb) => [verb, ...rest]);
}
