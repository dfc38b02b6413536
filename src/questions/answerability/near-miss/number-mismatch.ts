import { defineFeature } from '../../../scoring/feature.ts';
import { NUMERALS, ORDINAL_VALUES, valueOfWords } from '../../../text/numbers/number-words.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Ambiguous numerals: "one" is a pronoun, "second" a unit of time, and "first" is too common. */
const VAGUE: ReadonlySet<string> = new Set(['one', 'first', 'second', 'zero', 'zeroth']);
const WRITTEN: ReadonlySet<string> = new Set([...NUMERALS].filter((word) => !VAGUE.has(word)));

export const numbers: Sign = defineFeature({
  name: 'numbers',
  says: 'the passage has other numbers or years than the question',
  value: numberMismatch,
});

/**
 * 1 when a number or year of the question occurs neither in the passage nor in its neighbours, but a different one
 * does; else 0.
 */
function numberMismatch(candidate: Candidate, question: Question): number {
  const asked = numbersIn(askedKeys(question));
  if (asked.size === 0) return 0;
  const passages = around(candidate);
  const told = new Set(passages.flatMap((passage) => [...numbersIn(passage.keys), ...yearsOf(passage)]));
  const others = [...told].filter((number) => !asked.has(number));
  return [...asked].some((number) => !told.has(number) && others.some((other) => isAlike(number, other))) ? 1 : 0;
}

/** The question's words without a number that only states how many are asked for: "what three companies". */
function askedKeys({ tokens }: Question): string[] {
  const keys = tokens.map(({ key }) => key);
  return keys.filter((key, i) => !(WRITTEN.has(key) && COUNTING.has(keys[i - 1] ?? '')));
}

const COUNTING: ReadonlySet<string> = new Set(['what', 'which', 'the', 'whose']);

/** Numbers in canonical form: "5,000", "1990s" and "12th" by their digits, "twelve" as 12. */
function numbersIn(keys: readonly string[]): Set<string> {
  return new Set(
    keys.flatMap((key) => {
      if (/^\p{N}/u.test(key)) return [key.replaceAll(',', '').replace(/[\p{L}'’]+$/u, '')];
      return WRITTEN.has(key) ? [String(ORDINAL_VALUES.get(key) ?? valueOfWords(key))] : [];
    }),
  );
}

/** The years that a passage's dates resolve to, even if unwritten: "on Monday". */
function yearsOf({ mentions }: Passage): string[] {
  return mentions.flatMap(({ kind, canonical }) => (kind === 'date' ? (canonical.match(/\d{4}/g) ?? []) : []));
}

const YEAR = /^(?:1\d|20)\d\d$/;

/** Years are compared with years, other numbers with other numbers. */
const isAlike = (a: string, b: string) => YEAR.test(a) === YEAR.test(b);
