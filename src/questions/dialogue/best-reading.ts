import type { Answer } from '../../domain/answer.ts';
import type { Span } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { queryTerms, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { tag } from '../../text/grammar/pos-tagger.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import type { Utterance } from '../model/utterance.ts';
import { asSentence, type Understood } from './rewrite.ts';
import type { Shown, Turn } from './turn.ts';

/** A question as it was understood, with its answer. */
export interface AnsweredReading {
  readonly understood: Understood;
  /** The question in full. */
  readonly question: Utterance;
  readonly found: Answer;
  /** Questions of which one is to be chosen, because each has an answer of its own. */
  readonly choices?: readonly string[];
}

/** How an answer is looked for. */
interface Scope {
  /** Earlier turns, oldest first. */
  readonly turns?: readonly Turn[] | undefined;
  /** Full id of the only article to search. */
  readonly article?: string | undefined;
  /**
   * Answers a question in full.
   * @param article full id of the only article to search
   * @param without passages that are not wanted
   */
  readonly answer: (question: Utterance, article: string | undefined, without: readonly Shown[]) => Steps<Answer>;
}

/** How much less sure an answer of the article just shown may be than one of another article. */
const LESS_SURE = 0.05;

/**
 * Answers a question as it is most likely meant. Where a pronoun has several antecedents the articles decide: a less likely
 * one counts if only that question has an answer, or if only its answer is about it, and of equally likely ones the person chooses if several have. A question
 * without a name goes on with the article shown last, if that answers it.
 * @param typed the question as typed
 */
export function* bestReading(
  library: Library,
  typed: Utterance,
  scope: Scope,
  understood: Understood,
): Steps<AnsweredReading> {
  const { others } = understood;
  const first = yield* readAs(typed, scope, understood);
  if (!others) return yield* inSameArticle(library, typed, scope, first);
  const readings = [first];
  for (const question of others.questions) {
    const { genders: _, others: __, ...rest } = understood;
    readings.push(yield* readAs(typed, scope, { ...rest, question }));
  }
  const found = readings.filter(isFound);
  if (!others.areEqual) {
    const place = scope.turns?.at(-1)?.shown[0]?.article;
    // What the last passage is about is meant only in its article.
    const near = readings
      .map((reading, at) => ({ reading, referent: others.referents[at]! }))
      .filter(({ reading }) => reading === first || reading.found.ranked[0]?.article.id === place);
    const surest = surestOf(near);
    return yield* inSameArticle(library, typed, scope, surest ?? first);
  }
  const [best = first] = found;
  const places = new Set(found.map(({ found: { ranked } }) => placeOf(ranked[0])));
  return places.size > 1 ? { ...best, choices: found.map(({ understood: { question } }) => question) } : best;
}

/** The reading that is answered by a passage which names what the pronoun stands for, else by one beside which it is named. */
function surestOf(
  readings: readonly { readonly reading: AnsweredReading; readonly referent: string }[],
): AnsweredReading | undefined {
  const found = readings.filter(({ reading }) => isFound(reading));
  return [...found].sort((a, b) => closeness(b) - closeness(a))[0]?.reading;
}

/** 2 if the passage names the referent, 1 if what stands around it does. */
function closeness({ reading, referent }: { readonly reading: AnsweredReading; readonly referent: string }): number {
  const [best] = reading.found.ranked;
  const head = queryTerms(referent.split(' of ')[0]!).slice(-1);
  const names = (span: Span) => {
    const told = new Set(termsOf(best!.article.text.slice(span.start, span.end)));
    return head.every((term) => told.has(term));
  };
  return best === undefined ? 0 : names(best.passage) ? 2 : names(best.context) ? 1 : 0;
}

const isFound = ({ found }: AnsweredReading) => found.kind === 'found';

const placeOf = (best: Answer['ranked'][number] | undefined) => best && `${best.article.id} ${best.passage.start}`;

function* readAs(typed: Utterance, scope: Scope, understood: Understood): Steps<AnsweredReading> {
  const question = understood.by === undefined ? typed : tokeniseUtterance(understood.question);
  const article = scope.article ?? understood.article;
  yield;
  const found = yield* scope.answer(question, article, understood.without);
  return { understood, question, found };
}

/** The answer of the article shown last, if it is as good. */
function* inSameArticle(
  library: Library,
  typed: Utterance,
  scope: Scope,
  wide: AnsweredReading,
): Steps<AnsweredReading> {
  const { understood, question, found } = wide;
  const last = scope.turns?.at(-1);
  const article = last?.isAnswered ? last.shown[0]?.article : undefined;
  const isBound = (scope.article ?? understood.article) !== undefined || understood.by === 'more';
  const isThere = found.ranked[0]?.article.id === article && !understood.open;
  if (article === undefined || isBound || isThere) return wide;
  const mayGoOn = mayGoOnWith(library, question, article);
  if (!mayGoOn && !understood.open && !understood.isUnnamed) return wide;
  const { by = 'article' } = understood;
  const near = yield* readAs(typed, scope, { ...understood, question: asSentence(question.text), by, article });
  // A pronoun that nothing was named for means something of this article, unless the question is about another one.
  if (understood.open || understood.isUnnamed) return isFound(near) || mayGoOn || !isFound(wide) ? near : wide;
  const isAsGood = !isFound(wide) || near.found.confidence >= found.confidence - LESS_SURE;
  return isFound(near) && isAsGood ? near : wide;
}

/** True for a question that names nobody and nothing, and whose nouns all stand in the article. */
function mayGoOnWith(library: Library, { text, tokens }: Utterance, article: string): boolean {
  const reading = library.reading(article);
  if (!reading) return false;
  const nouns = new Set(
    tag(text, { start: 0, end: text.length }).flatMap((token) => (token.tag === 'noun' ? [token.start] : [])),
  );
  const told = tokens.filter(({ isStop }) => !isStop);
  if (told.some(({ text: word, start }) => start > 0 && /^[\p{Lu}\p{N}]/u.test(word))) return false;
  const terms = [...new Set(told.filter(({ start }) => nouns.has(start)).map(({ term }) => term))];
  const held = new Set<number>();
  library.finder(terms)(reading, (_, term) => held.add(term));
  return held.size === terms.length;
}
