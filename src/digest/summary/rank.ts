import { type Reading, type Sentence, wordsOf } from '../../domain/article.ts';
import { queryTerms } from '../../retrieval/analysis/terms.ts';
import { fittedWeights } from '../../scoring/fitted-weights.ts';
import { linearModel, scoreOf } from '../../scoring/linear-model.ts';
import { wordsIn } from '../../text/words.ts';
import { newsSentences } from '../cleaning/clean.ts';
import { centralities } from '../similarity/centrality.ts';
import { type Gist, gistOfTerms } from '../similarity/similar.ts';
import { SUMMARY_FEATURES } from './features/index.ts';

/** A sentence with its rank for the summary. */
export interface RankedSentence {
  readonly sentence: Sentence;
  /** In sentence positions of the article; lower is better. */
  readonly rank: number;
  readonly gist: Gist;
}

const MODEL = linearModel(
  SUMMARY_FEATURES,
  fittedWeights(
    'summary',
    SUMMARY_FEATURES.map(({ name }) => name),
  ),
);

const known = new WeakMap<Reading, readonly Sentence[]>();

/** As `rankedSentences`, the sentences alone; kept, because those of people who are in the news often are wanted often. */
export function sentencesByRank(reading: Reading): readonly Sentence[] {
  const before = known.get(reading);
  if (before) return before;
  const ranked = rankedSentences(reading).map(({ sentence }) => sentence);
  known.set(reading, ranked);
  return ranked;
}

/** The news sentences (all sentences when there are none), best first. */
export function rankedSentences(reading: Reading): RankedSentence[] {
  const { article } = reading;
  const news = newsSentences(reading);
  const sentences = news.length > 0 ? news : reading.sentences.map((s) => ({ ...s, captionLike: false }));
  const texts = sentences.map((sentence) => wordsOf(article, sentence));
  const terms = texts.map((text) => queryTerms(text));
  const central = centralities(terms);
  return sentences
    .map((sentence, position) => {
      const text = texts[position]!;
      const item = { sentence, text, words: wordsIn(text).length, position, centrality: central[position]! };
      return { sentence, rank: scoreOf(MODEL, item, reading), gist: gistOfTerms(terms[position]!, text) };
    })
    .sort((a, b) => a.rank - b.rank || a.sentence.index - b.sentence.index);
}
