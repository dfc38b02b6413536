import { termOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { share, shareLacking, strengthsOf } from '../term-match.ts';

/** Pronouns that refer to the sentence before, as subjects. Folded. */
const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those', 'both']);
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their']);
/** Words that may precede such a subject. */
const OPENERS: ReadonlySet<string> = new Set(['but', 'and', 'then', 'so', 'however', 'later', 'also', 'instead']);

/** Minimum match strength of a word that counts as the question's verb. */
const SAME = 0.5;

/** The subject is a pronoun for what the sentence before names, and the verb is the question's: "It was painted in May." */
export const anaphoricSentence: Rule = defineFeature({
  name: 'anaphoric-sentence',
  says: 'says with a pronoun what is asked about the sentence before',
  value: (candidate, question) => {
    const at = verbAt(question);
    const before = rowBefore(candidate);
    if (at < 0 || !before) return 0;
    if (strengthsOf(candidate)[at]! < SAME || before[at]! >= SAME) return 0;
    return pointsBack(candidate.passage) ? carried(candidate, before) : 0;
  },
});

function pointsBack({ keys }: Passage): boolean {
  const at = OPENERS.has(keys[0] ?? '') ? 1 : 0;
  return SUBJECTS.has(keys[at] ?? '') || OWNERS.has(keys[at] ?? '');
}

/** "The pool is to follow in May" after "The houses will be connected in April": "follow" stands for the verb. */
export const proVerb: Rule = defineFeature({
  name: 'pro-verb',
  says: 'has a word that stands for the verb of the sentence before',
  value: (candidate, question) => {
    const at = verbAt(question);
    const before = rowBefore(candidate);
    if (at < 0 || !before || strengthsOf(candidate)[at]! >= SAME || before[at]! < SAME) return 0;
    return flag(isElliptic(candidate, before, at));
  },
});

/** Words that stand for the verb of the sentence before. Folded. */
const ELLIPTIC: ReadonlySet<string> = new Set(['follow', 'follows', 'followed', 'likewise', 'too']);

/** True when the sentence has a question word that the sentence before lacks, and a word that stands for the verb. */
function isElliptic(candidate: Candidate, before: readonly number[], verb: number): boolean {
  if (!candidate.passage.keys.some((key) => ELLIPTIC.has(key))) return false;
  return strengthsOf(candidate).some((own, i) => i !== verb && own >= SAME && before[i]! < SAME);
}

/** Index of the question term that is its verb, else of its last word ("afraid"); −1 for a verb of saying. */
function verbAt({ form, terms }: Question): number {
  const { verb } = form.gap;
  if (verb === undefined) return terms.at(-1)?.isName === false && terms.length > 1 ? terms.length - 1 : -1;
  if (isOfClass('say', verb)) return -1;
  const term = termOf(verb);
  return terms.findIndex((known) => known.term === term);
}

const rowBefore = ({ article, passage }: Candidate) => article.strengths[passage.sentence.index - 1];

/** Share of the question that only the sentence before contains, if the two contain most of it; else 0. */
function carried(candidate: Candidate, before: readonly number[]): number {
  const own = strengthsOf(candidate);
  const { idf } = candidate.article;
  const lacking = shareLacking(own, [before], idf);
  return share(own, idf) + lacking < MIN_SHARE ? 0 : lacking;
}

/** Minimum share of the question that the two sentences contain together. */
const MIN_SHARE = 0.7;
