import { isStopWord, termOf, termsOf } from '../../retrieval/terms.ts';
import { IRREGULAR_VERBS } from '../../text/grammar/irregular-verbs.ts';
import { lexicon } from '../../text/lexicon.ts';

/**
 * What a word is worth that says a phrase of the question: "resigned" for "stepped down". Less than a form, for it stands
 * for each word of the phrase, and most phrases have other senses.
 */
const PHRASE_WEIGHT = 0.7;

/** A phrase of the question that single terms of a text may stand for. */
export interface PhraseSynonym {
  /** The phrase's own terms, small words left out. */
  readonly terms: readonly string[];
  readonly kin: readonly string[];
  /** 0..1. */
  readonly strength: number;
}

interface Phrase extends PhraseSynonym {
  /** All of its terms, in order. */
  readonly sequence: readonly string[];
}

/** Past and participle of irregular verbs, with the base, by base. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_VERBS.map(({ base, past, participle }) => [base, [base, past, participle].map(termOf)]),
);

/** By the first term. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = build();

/** The phrases that stand in a question, given by all its terms in order. */
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
  return table;
}

/** The phrase with its verb in each irregular form: "take off", "took off", "taken off". */
function formsOf([first = '', ...rest]: readonly string[]): readonly (readonly string[])[] {
  return [...new Set([first, ...(IRREGULAR.get(first) ?? [])])].map((verb) => [verb, ...rest]);
}
