import type { AnswerType } from '../../domain/answer-type.ts';
import type { Mention, Span } from '../../domain/article.ts';
import { firstFrom } from '../../domain/sorted-spans.ts';
import type { ArticleMatch } from '../model/candidate.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { bearingOf } from './age-bearers.ts';
import { asksForAnimals, countingOf, countsOtherBeings } from './counted-nouns.ts';
import { harmsAsked, tellsOtherHarm } from './harm.ts';
import { namedBeside } from './named-things.ts';
import { typedMentions } from './typed-spans.ts';

/** Whether something of the asked kind is told of what the question asks about, of something else, or cannot be said. */
export type Fit = 'asked' | 'open' | 'other';

type Judge = (mention: Mention, passage: Passage, question: Question) => Fit;

/** What has to be true beyond the kind; the one home of such conditions for ranking, short answers and confidence. */
const JUDGES: Readonly<Partial<Record<AnswerType, Judge>>> = {
  age: (mention, passage, question) => (mention.kind === 'age' ? bearingOf(mention, passage, question) : 'open'),
  count: countFit,
};

/** How a span of the asked kind fits the question. */
export function fitOf(span: Span, passage: Passage, question: Question): Fit {
  const judge = JUDGES[question.expects];
  const mention = judge && passage.mentions.find((m) => m.start === span.start && m.end === span.end);
  return judge && mention ? judge(mention, passage, question) : 'open';
}

/** The best fit of a passage's spans of the asked kind; `open` when it has none. */
export function bestFitOf(passage: Passage, question: Question): Fit {
  if (namedBeside(passage, question)?.length) return 'asked';
  if (!JUDGES[question.expects]) return 'open';
  const fits = (typedMentions(passage, question) ?? []).map((span) => fitOf(span, passage, question));
  return fits.includes('asked') ? 'asked' : fits.length > 0 && fits.every((fit) => fit === 'other') ? 'other' : 'open';
}

/** What a number of other things counts against an article that has no word for those asked about: it may name them otherwise. */
const UNNAMED = 0.3;

/** How far "it tells of something else" may be trusted, 0..1: fully where the article also has the question's noun. */
export function trustInOther({ anywhere }: ArticleMatch, question: Question): number {
  const { expects, head, terms } = question;
  // No other word stands for dogs.
  if (expects === 'count' && asksForAnimals(question)) return 1;
  const at = expects === 'count' ? terms.findIndex(({ term }) => term === head) : -1;
  return at >= 0 && anywhere[at] === 0 ? UNNAMED : 1;
}

/** Words on each side of a number in which it is told what happened to those counted. */
const BESIDE = 6;

/** A number of people who came to harm is one of that harm: "six were killed" does not tell how many were hurt. */
function countFit(mention: Mention, passage: Passage, question: Question): Fit {
  const counting = countingOf(mention, passage, question);
  if (countsOtherBeings(mention, question)) return 'other';
  const asked = harmsAsked(question);
  if (asked.length === 0) return counting;
  const { words, keys } = passage;
  const first = firstFrom(words, mention.start);
  const near = keys.slice(Math.max(0, first - BESIDE), firstFrom(words, mention.end) + BESIDE);
  if (near.some((key) => asked.some(({ telling }) => telling.has(key)))) return counting === 'other' ? 'open' : 'asked';
  return tellsOtherHarm(near, asked) ? 'other' : counting === 'asked' ? 'open' : counting;
}
