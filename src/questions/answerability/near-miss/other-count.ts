import { firstFrom } from '../../../domain/sorted-spans.ts';
import { isStopWord, termOf } from '../../../retrieval/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { strengthsAround } from '../neighbours.ts';
import { ofBest, type Sign } from '../sign.ts';

/** Match strength of a weak synonym. */
const HINT = 0.3;

/** Nouns that may stand for what is counted: "14 people" for soldiers. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'person', 'other', 'one', 'more'].map(termOf));

export const otherCount: Sign = defineFeature({
  name: 'other-count',
  says: 'the passage counts something else, and what is to be counted is not beside it',
  value: ofBest((candidate, question) => flag(countsSomethingElse(candidate, question))),
});

/** True when every number of the passage counts another noun, and neither it nor its neighbours hold the noun asked for. */
function countsSomethingElse(candidate: Candidate, question: Question): boolean {
  const { expects, head, terms } = question;
  if (expects !== 'count' || head === undefined || ANYBODY.has(head)) return false;
  const at = terms.findIndex(({ term }) => term === head);
  if (at < 0 || strengthsAround(candidate)[at]! >= HINT) return false;
  const counted = countedTerms(candidate.passage);
  return counted.length > 0 && counted.every((term) => term !== undefined && !ANYBODY.has(term) && term !== head);
}

/** The noun behind each number of a passage, as a term; undefined where none follows. */
function countedTerms({ mentions, words, keys, terms }: Passage): (string | undefined)[] {
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'count') return [];
    if (mention.unit !== undefined) return [termOf(mention.unit)];
    const behind = firstFrom(words, mention.end);
    return [keys[behind] !== undefined && !isStopWord(keys[behind]!) ? terms[behind] : undefined];
  });
}
