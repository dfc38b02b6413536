import { defineFeature } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import type { Sign } from '../sign.ts';

const ROWS = lexicon('questions/negations').map((row) => row.split('\t'));
const SAYS: ReadonlySet<string> = new Set(ROWS.flatMap(([word, how]) => (how === 'says' ? [word!] : [])));
const ALL: ReadonlySet<string> = new Set(ROWS.map(([word]) => word!));

const isContracted = (key: string) => key.endsWith("n't");

export const denial: Sign = defineFeature({
  name: 'denial',
  says: 'the question asks what is not so, and the passage denies nothing',
  value: negationMismatch,
});

/** 1 for a negative question ("who did not sign") whose passage contains no negation, else 0. */
function negationMismatch({ passage }: Candidate, question: Question): number {
  return isDenied(question) && !passage.keys.some((key) => ALL.has(key) || isContracted(key)) ? 1 : 0;
}

/** Number of words of a tag question: "isn't it", "did he not". */
const TAG = 2;

/**
 * True for a question about what is not so. "didn't she sign" asks whether she did, and in "No 10" the word is part of
 * a number.
 */
export function isDenied({ patternWords }: Question): boolean {
  const keys = patternWords.map(({ key }) => key);
  return keys.some((key, i) => {
    if (i === 0) return false;
    if (isContracted(key)) return i < keys.length - TAG;
    return SAYS.has(key) && !(key === 'no' && /^\p{N}/u.test(keys[i + 1] ?? ''));
  });
}
