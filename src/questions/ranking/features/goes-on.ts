import { termOf } from '../../../retrieval/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { share, shareLacking, strengthsOf } from '../term-match.ts';

/** Subjects that stand for something in the sentence before, folded. */
const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those', 'both']);
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their']);
/** Words that may stand before such a subject. */
const OPENERS: ReadonlySet<string> = new Set(['but', 'and', 'then', 'so', 'however', 'later', 'also', 'instead']);

/** Minimum match strength of a word that counts as the question's verb. */
const SAME = 0.5;

/** The sentence says of what the sentence before names what the question asks of it: "It was painted in May." */
export const goesOn: Rule = defineFeature({
  name: 'goes-on',
  says: 'goes on about the sentence before with what is asked about it',
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

/** "The pool is to follow in May" behind "The houses will be connected in April": the verb need not be said again. */
export const followsSuit: Rule = defineFeature({
  name: 'follows-suit',
  says: 'tells it of what is asked about with a word for the verb of the sentence before',
  value: (candidate, question) => {
    const at = verbAt(question);
    const before = rowBefore(candidate);
    if (at < 0 || !before || strengthsOf(candidate)[at]! >= SAME || before[at]! < SAME) return 0;
    return flag(isElliptic(candidate, before, at));
  },
});

/** Verbs that stand for the one of the sentence before, folded. */
const ELLIPTIC: ReadonlySet<string> = new Set(['follow', 'follows', 'followed', 'likewise', 'too']);

/** It has the question's other words, which the sentence before lacks, and a word that stands for the verb. */
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

/** How much of the question the sentence before holds and this one does not, if they hold most of it together. */
function carried(candidate: Candidate, before: readonly number[]): number {
  const own = strengthsOf(candidate);
  const { idf } = candidate.article;
  const lacking = shareLacking(own, [before], idf);
  return share(own, idf) + lacking < MOST ? 0 : lacking;
}

/** Least share of the question that the two sentences hold together. */
const MOST = 0.7;
