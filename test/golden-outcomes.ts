import type { Answer, Evidence } from '../src/domain/answer.ts';
import { contains, wordsOf } from '../src/domain/article.ts';
import { answerQuestion } from '../src/questions/answer-question.ts';
import { libraryOf } from './eval/ask.ts';
import { tokenF1 } from './eval/token-f1.ts';
import { asksRightType } from './golden-answer-types.ts';
import type { GoldenQuestion, GoldenSet } from './golden-questions.ts';

/** What a member sees of one question in one scope. */
export interface Seen {
  /** The passage that stands first is one that answers. */
  readonly first: boolean;
  /** That passage with its neighbours holds one that answers. */
  readonly shown: boolean;
  /** Token F1 of the short answer with the nearest accepted one; undefined where none is asked for. */
  readonly short: number | undefined;
  /** "The articles do not answer this." */
  readonly refused: boolean;
  readonly best: Evidence | undefined;
}

export interface Outcome {
  readonly question: GoldenQuestion;
  /** Asked of its own article. */
  readonly own: Seen;
  /** Asked of all golden articles together; undefined where the question does not say which of them is meant. */
  readonly library: Seen | undefined;
  /** The product looks for the kind of answer that is asked for. */
  readonly rightType: boolean;
}

/** Asks every question of its article, and of all articles where it names something. */
export function outcomesOf({ articles, questions }: GoldenSet): Outcome[] {
  const library = libraryOf(articles);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return questions.map((question) => {
    const own = answerQuestion(library, question.question, { article: question.article, limit: 1 });
    return {
      question,
      own: seen(question, own),
      library: namesSomething(question, texts.get(question.article)!)
        ? seen(question, answerQuestion(library, question.question, { limit: 1 }))
        : undefined,
      rightType: asksRightType(question, own.expects),
    };
  });
}

/** "Where does her mother live?" is a fair question only where her article is known: a name must be in it. */
function namesSomething({ question }: GoldenQuestion, text: string): boolean {
  const [, ...words] = question.match(/[\p{L}\p{M}-]+/gu) ?? [];
  return words.some((word) => /^\p{Lu}/u.test(word) && text.includes(word));
}

function seen(question: GoldenQuestion, { kind, ranked: [best] }: Answer): Seen {
  const answers = (span: { start: number; end: number }) =>
    best?.article.id === question.article && question.evidence.some((words) => contains(span, words));
  return {
    first: best !== undefined && answers(best.passage),
    shown: best !== undefined && answers(best.context),
    short: question.answers.length === 0 ? undefined : shortF1(best, question.answers),
    refused: kind === 'nothing',
    best,
  };
}

function shortF1(best: Evidence | undefined, answers: readonly string[]): number {
  const given = best?.answerSpan ? wordsOf(best.article, best.answerSpan) : '';
  return Math.max(...answers.map((answer) => tokenF1(given, answer)));
}

/** What can go wrong with a question, with what a member would say of it. */
export const MISSES = {
  passage: 'another sentence is shown, and not even its neighbours answer',
  neighbour: 'the sentence beside the right one stands first',
  silence: 'the right sentence is held back as no answer',
  short: 'the right sentence, and another short answer or none',
  library: 'right in its own article, another sentence among all articles (asked where the question names something)',
  answered: 'the article does not say it, and the answer looks like one',
} as const;

export type Miss = keyof typeof MISSES;

/** Shares less than half of its words with every accepted answer: another answer, not more or fewer words of the same. */
const NEAR_ENOUGH = 0.5;

/** What went wrong; empty when a member would be content. */
export function missesOf({ question, own, library }: Outcome): Miss[] {
  if (question.evidence.length === 0) return own.refused ? [] : ['answered'];
  if (!own.first) return [own.shown ? 'neighbour' : 'passage'];
  return [
    ...(own.refused ? (['silence'] as const) : []),
    ...(own.short !== undefined && own.short < NEAR_ENOUGH ? (['short'] as const) : []),
    ...(library?.first === false ? (['library'] as const) : []),
  ];
}
