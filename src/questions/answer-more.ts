import { type Answer, type Evidence, speakerOf } from '../domain/answer.ts';
import { finish, type Steps } from '../domain/steps.ts';
import type { Library } from '../retrieval/library.ts';
import { answerQuestionSteps } from './answer-question.ts';
import type { Shown } from './dialogue/turn.ts';
import { relativeScore } from './fusion/relative-score.ts';
import { type AskOptions, DEFAULT_LIMIT } from './model/ask-options.ts';
import type { Utterance } from './model/utterance.ts';
import { quotedWords } from './ranking/features/quoted-words.ts';

/** Minimum score relative to the best passage for a further one to be shown. */
export const MIN_RELATIVE_SCORE = 0.6;

/** Number of passages searched for further answers, in addition to those already shown. */
const MAX_SEARCHED = 40;

/** Answers a question without the passages already shown; returns `nothing` without a passage when none is left. */
export function answerMore(
  library: Library,
  question: string | Utterance,
  options: AskOptions,
  shown: readonly Shown[],
): Answer {
  return finish(answerMoreSteps(library, question, options, shown));
}

/** As `answerMore`, in steps. */
export function* answerMoreSteps(
  library: Library,
  question: string | Utterance,
  options: AskOptions,
  shown: readonly Shown[],
): Steps<Answer> {
  if (shown.length === 0) return yield* answerQuestionSteps(library, question, options);
  const limit = MAX_SEARCHED + shown.length;
  const answer = yield* answerQuestionSteps(library, question, { ...options, limit });
  const fresh = answer.ranked.filter((evidence) => !shown.some((place) => isAt(evidence, place)));
  const [best] = answer.ranked;
  const ranked = answer.kind === 'found' ? fresh.filter((evidence) => isWorthShowing(evidence, best!, answer)) : fresh;
  const left = { ...answer, ranked: ranked.slice(0, options.limit ?? DEFAULT_LIMIT) };
  return ranked.length > 0 ? left : { ...left, kind: 'nothing', confidence: 0 };
}

function isAt({ article, passage }: Evidence, place: Shown): boolean {
  return article.id === place.article && passage.start < place.end && place.start < passage.end;
}

function isWorthShowing(evidence: Evidence, best: Evidence, { target }: Answer): boolean {
  const [speaker, other] = [speakerOf(best)?.name, speakerOf(evidence)?.name];
  if (speaker !== undefined && target === 'statements') return other === speaker;
  // "Why did Lind say that?" is not answered by what Holm said.
  if (speaker !== undefined && other !== undefined && other !== speaker && target !== 'speaker') return false;
  if (isQuoted(best)) return isQuoted(evidence);
  return relativeScore(evidence, best) >= MIN_RELATIVE_SCORE;
}

const isQuoted = ({ votes }: Evidence) => votes.length === 1 && votes[0]!.rule === quotedWords.name;
