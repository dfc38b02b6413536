import type { Evidence, ShownAnswer } from '../domain/answer.ts';
import { finish, type Steps } from '../domain/steps.ts';
import type { Library } from '../retrieval/library.ts';
import { tokeniseUtterance } from './analysis/tokenise.ts';
import { answerMoreSteps } from './answer-more.ts';
import type { Confirmation } from './confirmed/confirmation.ts';
import { withConfirmed } from './confirmed/with-confirmed.ts';
import { bestReading } from './dialogue/best-reading.ts';
import { bodyOf } from './dialogue/question-parts.ts';
import { asSentence, rewrite, type Understood } from './dialogue/rewrite.ts';
import { segment } from './dialogue/segmentation/segment.ts';
import { type SmallTalk, smallTalkIn } from './dialogue/small-talk.ts';
import { isWorthKeeping, type Turn, turnOf, turnsStillTold } from './dialogue/turn.ts';
import { type Explanation, explain } from './explain.ts';
import { fuse } from './fusion/fuse.ts';
import { SHOWN_PASSAGES, selectPassages } from './fusion/passage-selection.ts';
import type { Utterance } from './model/utterance.ts';

/** Questions answered per message: three answers fill a screen. */
const MAX_QUESTIONS = 3;

/** Passages per question if a message asks several: more would be too long, and "what else?" shows them. */
const PASSAGES_EACH = 1;

/** Options of `answer`. */
export interface MessageContext {
  /** Earlier turns that the message may refer to, oldest first; default: none. */
  readonly turns?: readonly Turn[];
  /** Full id of the only article to search; default: the one that the turns are about, or the whole library. */
  readonly article?: string | undefined;
  /** Minimum confidence for an answer, 0..1; default: the template's, or `DEFAULT_THRESHOLD`. */
  readonly threshold?: number | undefined;
  /** Passages that were confirmed for questions; default: none. */
  readonly confirmations?: readonly Confirmation[] | undefined;
  /** Whether to explain how each answer was found. */
  readonly explain?: boolean | undefined;
}

/** The answer to a message: its kind of small talk, or the answers to its questions. */
export type MessageAnswer =
  | { readonly kind: 'small-talk'; readonly smallTalk: SmallTalk }
  | {
      readonly kind: 'answers';
      /** One per question, in order; never empty. */
      readonly answers: readonly QuestionAnswer[];
      /** Number of further questions that were not answered. */
      readonly left: number;
    };

/** The answer to one question of a message. */
interface QuestionAnswer {
  readonly understood: Understood;
  /** The question in full, as a sentence. */
  readonly sentence: string;
  readonly answer: ShownAnswer;
  readonly explanation?: Explanation;
  /** Questions in full, of which one is to be chosen because it is not certain who is meant; nothing is shown then. */
  readonly choices?: readonly string[];
  /** To be remembered for follow-up questions; absent if the words ask about nothing ("and then?"). */
  readonly turn?: Turn;
}

/**
 * Answers a message as typed. This is the whole pipeline: small talk is recognised, the message is segmented into
 * questions, each question is rewritten in the light of earlier turns and answered, the same facts of several articles are
 * fused, the passages to show are selected, and the turn to remember is made.
 */
export function answer(library: Library, message: string, context: MessageContext = {}): MessageAnswer {
  return finish(answerSteps(library, message, context));
}

/** As `answer`, in steps: on a large library the first question of a process takes too long for one turn of the event loop. */
export function* answerSteps(library: Library, message: string, context: MessageContext = {}): Steps<MessageAnswer> {
  const typed = tokeniseUtterance(message);
  const smallTalk = smallTalkIn(typed);
  if (smallTalk) return { kind: 'small-talk', smallTalk };
  const questions = library.readings().length === 0 ? [typed] : segment(typed);
  const most = questions.length > 1 ? PASSAGES_EACH : SHOWN_PASSAGES;
  const turns = [...turnsStillTold(library, context.turns ?? [])];
  const answers: QuestionAnswer[] = [];
  for (const question of questions.slice(0, MAX_QUESTIONS)) {
    const answered = yield* answerOne(library, question, { ...context, turns }, most);
    answers.push(answered);
    if (answered.turn) turns.push(answered.turn);
  }
  return { kind: 'answers', answers, left: questions.length - answers.length };
}

/** @param most maximum number of passages shown */
function* answerOne(library: Library, typed: Utterance, context: MessageContext, most: number): Steps<QuestionAnswer> {
  const rewritten = rewrite(library, typed, context.turns ?? []);
  const { choices, ...best } = yield* bestReading(library, typed, scopeOf(library, context), rewritten);
  const { understood, question } = best;
  const article = context.article ?? rewritten.article;
  const { confirmations = [] } = context;
  // What comes next is no answer to the question that was confirmed, and what is not clear is asked back.
  const mayBeConfirmed = confirmations.length > 0 && !choices && understood.by !== 'more';
  const found = mayBeConfirmed
    ? yield* withConfirmed(library, question, best.found, { confirmations, article })
    : best.found;
  const selected = selectPassages(found, most);
  yield;
  const explanation = context.explain ? explain(found, selected.shown, question) : undefined;
  const shown: readonly Evidence[] = [...selected.shown, ...(explanation?.runnerUp ? [explanation.runnerUp] : [])];
  const { genders } = understood;
  return {
    understood,
    sentence: asSentence(bodyOf(question)),
    answer: selected,
    ...(explanation && { explanation }),
    ...(choices && { choices }),
    ...(isWorthKeeping(question) &&
      !choices && { turn: turnOf(library, question.text, found, shown, { article, genders }) }),
  };
}

/** Answers come fused: the same fact of several articles is one. */
function scopeOf(library: Library, { turns, article, threshold }: MessageContext): Parameters<typeof bestReading>[2] {
  return {
    turns,
    article,
    *answer(question, only, without) {
      return fuse(library, yield* answerMoreSteps(library, question, { threshold, article: only }, without));
    },
  };
}
