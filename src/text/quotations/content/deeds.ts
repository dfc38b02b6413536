import { Class } from '../../grammar/function-words.ts';
import { isA, looksFinite } from '../../grammar/token-tests.ts';
import { lexicon } from '../../lexicon.ts';
import type { Cue } from '../cues.ts';
import type { StatementToken } from '../statements.ts';

type Tokens = readonly StatementToken[];

/** What some verbs of saying do without a word, by verb: "claim" and "asylum", "concede" and "a penalty". */
const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicon('grammar/deeds').map((row) => {
    const [verb = '', objects = ''] = row.split('\t');
    return [verb, new Set(objects.split(' '))];
  }),
);
/** Maximum number of words before the object's noun: "conceded |a late second| penalty". */
const MAX_MODIFIERS = 5;

/** Whether a verb of saying is done to its object, so that nothing is said: "claimed asylum", "wrote a long letter". */
export function isDoneToObject(tokens: Tokens, { verb }: Cue, object: number): boolean {
  const nouns = OBJECTS.get(verb.lemma);
  if (!nouns) return false;
  for (let i = object; i <= object + MAX_MODIFIERS && tokens[i]?.kind === 'word'; i++) {
    if (tokens[i]!.word === 'of') continue;
    const isEnd =
      isA(tokens[i], Class.preposition | Class.pronoun | Class.relative) && !isA(tokens[i], Class.determiner);
    if (isEnd || (i > object && looksFinite(tokens[i]))) return false;
    // "claimed victory |was| near": a clause is said.
    if (nouns.has(tokens[i]!.word)) return !looksFinite(tokens[i + 1]);
  }
  return false;
}
