import type { Article, Mention, Reading, Sentence } from '../../src/domain/article.ts';
import { isStopWord, termOf, tokensIn } from '../../src/retrieval/analysis/terms.ts';
import { inflectionOf } from '../../src/text/grammar/verb-forms.ts';
import { isRoleNoun } from '../../src/text/names/name-lexicon.ts';
import { MONTHS } from '../../src/text/patterns.ts';
import { readArticle } from '../../src/text/read.ts';
import type { Word } from '../../src/text/words.ts';
import { RANKED, type RankedPassage } from './ranked-passage.ts';

/**
 * The rules of Quarc for reading comprehension, with the points of the paper (E. Riloff and M. Thelen, "A Rule-based
 * Question Answering System for Reading Comprehension Tests", 2000), over our own names, dates and stems: what fixed
 * counts give. Question words that the paper has no rules for match words alone. Its rules for datelines are left out.
 */

const CLUE = 3;
const GOOD_CLUE = 4;
const CONFIDENT = 6;
const SLAM_DUNK = 20;

/** Words in common count three, verbs in common six. */
const WORD = 3;
const VERB = 6;

const MONTH_WORDS = MONTHS.toLowerCase().split('|');

/** So many of the best word matches are the ones around which a reason is looked for. */
const BEST = 10;

interface Candidate {
  readonly sentence: Sentence;
  readonly words: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly match: number;
}

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly hasName: boolean;
}

type Points = (candidate: Candidate, asked: Asked, all: readonly Candidate[]) => number;

const POINTS: Readonly<Record<string, Points>> = {
  who: ({ match, mentions, words }, { hasName }) =>
    match +
    when(!hasName && isNamed(mentions), CONFIDENT) +
    when(!hasName && words.has('name'), GOOD_CLUE) +
    when(isNamed(mentions) || [...words].some(isRoleNoun), GOOD_CLUE),
  what: ({ match, words }, asked) =>
    match +
    when(holds(asked.words, MONTH_WORDS) && holds(words, ['today', 'yesterday', 'tomorrow', 'night']), CLUE) +
    when(asked.words.has('kind') && holds(words, ['called', 'call', 'from']), GOOD_CLUE) +
    when(asked.words.has('name') && holds(words, ['name', 'called', 'call', 'known']), SLAM_DUNK),
  when: ({ match, mentions, words }, asked) =>
    (mentions.some(({ kind }) => kind === 'date') ? GOOD_CLUE + match : 0) +
    when(asked.words.has('last') && holds(words, ['first', 'last', 'since', 'ago']), SLAM_DUNK) +
    when(holds(asked.words, ['start', 'begin']) && holds(words, ['start', 'begin', 'since', 'year']), SLAM_DUNK),
  where: ({ match, mentions, words }) =>
    match +
    when(holds(words, ['in', 'at', 'near', 'inside', 'from', 'on']), GOOD_CLUE) +
    when(
      mentions.some(({ kind }) => kind === 'place'),
      CONFIDENT,
    ),
  why: (candidate, _, all) => {
    const best = new Set([...all].sort((a, b) => b.match - a.match).slice(0, BEST));
    const { index } = candidate.sentence;
    return (
      when(best.has(candidate), CLUE) +
      when(best.has(all[index + 1]!), CLUE) +
      when(best.has(all[index - 1]!), GOOD_CLUE) +
      when(candidate.words.has('want'), GOOD_CLUE) +
      when(holds(candidate.words, ['so', 'because']), GOOD_CLUE)
    );
  },
};

/** Ranks the sentences of the articles, each article by itself: the first of equals, but the last for "why". */
export function openQuarc(articles: readonly Article[]): (question: string) => RankedPassage[] {
  const readings = articles.map(readArticle);
  return (question) => readings.flatMap((reading) => rankReading(reading, question));
}

function rankReading(reading: Reading, question: string): RankedPassage[] {
  const { article } = reading;
  const asked = askedOf(question);
  const kind = Object.keys(POINTS).find((word) => asked.words.has(word));
  const all = reading.sentences.map((sentence) => candidateOf(reading, sentence, asked));
  const points = kind === undefined ? ({ match }: Candidate) => match : POINTS[kind]!;
  const order = kind === 'why' ? -1 : 1;
  return all
    .map((candidate) => ({ sentence: candidate.sentence, score: points(candidate, asked, all) }))
    .sort((a, b) => b.score - a.score || order * (a.sentence.index - b.sentence.index))
    .slice(0, RANKED)
    .map(({ sentence: { start, end }, score }) => ({ doc_id: article.id, start, end, score }));
}

function askedOf(question: string): Asked {
  const words = tokensIn(question);
  return {
    words: wordSet(words),
    hasName: words.some(({ text }, i) => i > 0 && /^\p{Lu}/u.test(text)),
  };
}

function candidateOf({ article, mentions }: Reading, sentence: Sentence, { words: asked }: Asked): Candidate {
  const tokens = tokensIn(article.text, sentence);
  let match = 0;
  const counted = new Set<string>();
  for (const { text } of tokens) {
    const term = termOf(text);
    if (!asked.has(term) || counted.has(term) || isStopWord(text)) continue;
    counted.add(term);
    match += inflectionOf(text.toLowerCase()) === undefined ? WORD : VERB;
  }
  const inside = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return { sentence, words: wordSet(tokens), mentions: inside, match };
}

/** The words as written in lower case, and their stems. */
function wordSet(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ text }) => [text.toLowerCase(), termOf(text)]));
}

const holds = (words: ReadonlySet<string>, wanted: Iterable<string>) => [...wanted].some((word) => words.has(word));
const isNamed = (mentions: readonly Mention[]) => mentions.some(({ kind }) => NAMES.has(kind));
const NAMES: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);
const when = (is: boolean, points: number) => (is ? points : 0);
