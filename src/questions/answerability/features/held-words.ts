import { maxOf } from '../../../domain/extremes.ts';
import { termsOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { answeredTerms } from '../../answer-types/answered-terms.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { share, strengthsOf } from '../../ranking/term-match.ts';
import { strengthsAround } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Weight of the words of a fully specified question: six that are not everyday words. */
const FULL_WEIGHT = 12;

/** Minimum match strength of a word that a sentence repeats: itself or another form of it. */
const REPEATED = 0.5;

/** Number of sentences that make the lead. */
const LEAD = 3;

export const inArticle: Sign = defineFeature({
  name: 'in-article',
  says: "how much of the question the passage's article holds",
  value: (candidate, question) => share(heldIn(candidate, question, candidate.article.anywhere), weightsOf(candidate)),
});

/** The people and places of an article stand everywhere in it: what is asked about them is told near the other words. */
export const restBeside: Sign = defineFeature({
  name: 'rest-beside',
  says: 'how many of its words that are no names stand in the passage or beside it',
  value: (candidate, question) => {
    const rest = question.terms.map(({ isName, idf }) => flag(!isName && idf > 0));
    return rest.includes(1) ? share(heldIn(candidate, question, strengthsAround(candidate)), rest) : 1;
  },
});

/**
 * How much the passage's article holds, not as a share: any article holds the whole of a question that says little. Nothing
 * where the article was chosen by the asker.
 */
export const wordsOfArticle: Sign = defineFeature({
  name: 'words-of-article',
  says: 'how many words of the question its article holds',
  value: (candidate, question) => ofChoice(candidate, sumHeld(candidate, question, candidate.article.anywhere)),
});

export const wordsOfPassage: Sign = defineFeature({
  name: 'words-of-passage',
  says: 'how many words of the question the passage holds',
  value: (candidate, question) => ofChoice(candidate, sumHeld(candidate, question, strengthsOf(candidate))),
});

/** An article that is about something repeats its words; a word that it has once may stand there by chance. */
export const repeated: Sign = defineFeature({
  name: 'repeated',
  says: 'how often its article repeats the words of the question',
  value: (candidate) => {
    const { strengths } = candidate.article;
    const often = weightsOf(candidate).map((_, i) => {
      const sentences = strengths.reduce((n, row) => n + flag(row[i]! >= REPEATED), 0);
      return sentences / (sentences + 1);
    });
    return ofChoice(candidate, share(often, weightsOf(candidate)));
  },
});

/** Words that an article has in one sentence belong together; in distant ones they may stand by chance. */
export const together: Sign = defineFeature({
  name: 'together',
  says: 'how many of its words stand together somewhere in the article',
  value: (candidate) => ofChoice(candidate, shareOfPairs(candidate)),
});

/** An article tells in its title and first sentences what it is about. */
export const inLead: Sign = defineFeature({
  name: 'in-lead',
  says: "how much of the question the article's title and first sentences hold",
  value: (candidate, question) => {
    const { article, passage } = candidate;
    const title = new Set(termsOf(passage.reading.article.title));
    const lead = article.strengths.slice(0, LEAD);
    const held = question.terms.map(({ term }, i) => (title.has(term) ? 1 : maxOf(lead.map((row) => row[i]!))));
    return ofChoice(candidate, share(held, weightsOf(candidate)));
  },
});

/** Whoever asks about one article knows that it is about the matter; not so if it has no word of the question. */
export const articleGiven: Sign = defineFeature({
  name: 'article-given',
  says: 'the article was chosen by whoever asks',
  value: (candidate) => {
    const { anywhere } = candidate.article;
    return flag(isGiven(candidate) && (anywhere.length === 0 || anywhere.some((strength) => strength > 0)));
  },
});

/** Share of the pairs of the question's words that stand in one sentence; half for pairs in neighbouring ones. */
function shareOfPairs({ article: { strengths } }: Candidate): number {
  const places = (strengths[0] ?? []).map((_, i) =>
    strengths.flatMap((row, sentence) => (row[i]! >= REPEATED ? [sentence] : [])),
  );
  let together = 0;
  let pairs = 0;
  for (const [i, one] of places.entries())
    for (const other of places.slice(i + 1)) {
      pairs++;
      const distance = smallestDistance(one, other);
      if (distance === 0) together++;
      else if (distance === 1) together += 0.5;
    }
  return pairs === 0 ? 0 : together / pairs;
}

/** Between two ascending lists of sentences; infinite when one is empty. */
function smallestDistance(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; a[i]! < b[j]! ? i++ : j++)
    least = Math.min(least, Math.abs(a[i]! - b[j]!));
  return least;
}

const isGiven = ({ articleScore }: Candidate) => articleScore === undefined;

const ofChoice = (candidate: Candidate, value: number) => (isGiven(candidate) ? 0 : value);

const weightsOf = ({ article }: Candidate) => article.idf;

/** A word that only states the expected type counts as found when the passage contains that type. */
function heldIn(candidate: Candidate, question: Question, strengths: readonly number[]): readonly number[] {
  const isAnswered = answeredTerms(question, candidate);
  return strengths.map((strength, i) => (isAnswered[i] ? 1 : strength));
}

function sumHeld(candidate: Candidate, question: Question, strengths: readonly number[]): number {
  const weights = weightsOf(candidate);
  const sum = heldIn(candidate, question, strengths).reduce((held, strength, i) => held + strength * weights[i]!, 0);
  return Math.min(1, sum / FULL_WEIGHT);
}
