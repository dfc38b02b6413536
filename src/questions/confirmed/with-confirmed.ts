import type { Answer, Evidence } from '../../domain/answer.ts';
import { evidenceWith } from '../../domain/lazy-evidence.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import { answerQuestionSteps, matchTemplate } from '../answer-question.ts';
import { evidenceOf } from '../model/evidence.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Confirmation } from './confirmation.ts';
import { askTheSame, contentTermsOf, haveLikeTerms, namesSomething } from './like-question.ts';

/** Where a confirmed passage is looked for. */
interface ConfirmedScope {
  readonly confirmations: readonly Confirmation[];
  /** Full id of the only article that is searched; absent: all. */
  readonly article?: string | undefined;
}

/**
 * The answer with the passage first that was confirmed for a question like this one, if there is such a passage. It counts as
 * found with confidence 1. Where articles give different figures all of them are still shown, and it is only marked among them.
 */
export function* withConfirmed(
  library: Library,
  question: Utterance,
  answer: Answer,
  scope: ConfirmedScope,
): Steps<Answer> {
  const confirmation = yield* confirmationFor(library, question, scope);
  if (!confirmation || !isAskedThere(question, answer, confirmation, scope)) return answer;
  const isMeant = (each: Evidence) => isAt(each, confirmation);
  const marked = (each: Evidence) => (isMeant(each) ? evidenceWith(each, { isConfirmed: true }) : each);
  if (answer.differing)
    return { ...answer, ranked: answer.ranked.map(marked), differing: answer.differing.map(marked) };
  yield;
  const own = answer.ranked.find(isMeant) ?? (yield* confirmedEvidence(library, question, confirmation));
  const others = answer.ranked.filter((each) => ![each, ...(each.alsoIn ?? [])].some(isMeant));
  return {
    ...answer,
    kind: 'found',
    confidence: 1,
    absentNames: [],
    signs: [],
    ranked: [evidenceWith(own, { isConfirmed: true }), ...others],
  };
}

/**
 * "Where was the wreck raised?" may be asked of any story: without a name it must be answered from the confirmed article anyway, or
 * be asked of it.
 */
function isAskedThere(
  question: Utterance,
  { ranked: [best], differing = [] }: Answer,
  confirmation: Confirmation,
  { article }: ConfirmedScope,
): boolean {
  if (article !== undefined || namesSomething(question)) return true;
  return [best, ...differing].some((each) => each?.article.id === confirmation.article);
}

/**
 * The first confirmation for a question like this one, of an article as it is now: one that was edited or is gone needs a new one.
 * In steps: there may be hundreds of long questions.
 */
function* confirmationFor(
  library: Library,
  question: Utterance,
  { confirmations, article }: ConfirmedScope,
): Steps<Confirmation | undefined> {
  const terms = contentTermsOf(question);
  let asked: ReturnType<typeof matchTemplate>;
  for (const each of confirmations) {
    if (article !== undefined && each.article !== article) continue;
    yield;
    if (!haveLikeTerms(terms, contentTermsOf(tokeniseUtterance(each.question))) || !stands(library, each)) continue;
    asked ??= matchTemplate(question);
    if (asked && isAskedLike(each, asked)) return each;
  }
  return undefined;
}

function isAskedLike({ question }: Confirmation, asked: NonNullable<ReturnType<typeof matchTemplate>>): boolean {
  const confirmed = matchTemplate(question);
  return confirmed !== undefined && askTheSame(asked, confirmed);
}

/** True while the article that was confirmed is in the library with these very words. */
export function stands(library: Library, { article, sentence }: Confirmation): boolean {
  const reading = library.reading(article);
  return reading?.article.id === article && sentence < reading.sentences.length;
}

/** The passage as the question ranks it within its article, so that it has a short answer; else the bare sentence. */
function* confirmedEvidence(library: Library, question: Utterance, confirmation: Confirmation): Steps<Evidence> {
  const { article, sentence } = confirmation;
  const reading = library.reading(article)!;
  const limit = reading.sentences.length;
  const { ranked } = yield* answerQuestionSteps(library, question, { article, limit });
  return ranked.find((each) => isAt(each, confirmation)) ?? evidenceOf(reading, [sentence, sentence]);
}

function isAt({ article, sentences: [first, last] }: Evidence, confirmation: Confirmation): boolean {
  return article.id === confirmation.article && first <= confirmation.sentence && confirmation.sentence <= last;
}
