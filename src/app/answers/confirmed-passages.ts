import type { Evidence } from '../../domain/answer.ts';
import { shortId } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { answerSteps, type MessageAnswer } from '../../questions/answer.ts';
import type { Confirmation } from '../../questions/confirmed/confirmation.ts';
import { stands } from '../../questions/confirmed/with-confirmed.ts';
import { evidenceOf } from '../../questions/model/evidence.ts';
import type { Library } from '../../retrieval/library.ts';
import { type Message, message } from '../languages/messages.ts';
import { refusal } from '../languages/refusal.ts';

/** What is to be confirmed for a question. */
interface PassageWanted {
  readonly question: string;
  /** Full id; absent: the article that the question is answered from. */
  readonly article?: string | undefined;
  /** Number of the sentence, from 1; absent: the passage that comes first. */
  readonly sentence?: number | undefined;
  /** As in `MessageContext`. */
  readonly threshold?: number | undefined;
}

/**
 * The passage that is confirmed for a question: a sentence that is named, else what the question gets first.
 * @throws UserError if there is no such sentence, or nothing that comes near
 */
export function* passageToConfirm(library: Library, wanted: PassageWanted): Steps<Evidence> {
  const { question, article, sentence, threshold } = wanted;
  if (sentence !== undefined) return sentenceNamed(library, article, sentence);
  const first = firstPassage(yield* answerSteps(library, question, { article, threshold }));
  if (first) return first;
  throw refusal('bad-option', 'confirm-none-near');
}

function sentenceNamed(library: Library, article: string | undefined, sentence: number): Evidence {
  if (article === undefined) throw refusal('missing-option', 'confirm-which-article');
  const reading = library.reading(article);
  const index = sentence - 1;
  if (reading?.sentences[index]) return evidenceOf(reading, [index, index]);
  throw refusal('bad-option', 'confirm-sentences', { count: reading?.sentences.length ?? 0 });
}

/** True if a passage was shown for one question, and is not confirmed yet. */
export function mayBeConfirmed(answered: MessageAnswer): boolean {
  const first = firstPassage(answered);
  return first !== undefined && !first.isConfirmed;
}

/** The passage that comes first for the only question of a message; undefined if it is not clear which question is meant. */
function firstPassage(answered: MessageAnswer): Evidence | undefined {
  const [one, another] = answered.kind === 'answers' ? answered.answers : [];
  return another || one?.choices ? undefined : one?.answer.shown[0];
}

/** "sentence 3 of Harbour to close (3f2a…)", while the article stands as it was confirmed. */
export function confirmedPlace(library: Library, confirmation: Confirmation): Message {
  const article = stands(library, confirmation) ? library.reading(confirmation.article)?.article : undefined;
  if (!article) return message('confirm-fallen');
  const { title, id } = article;
  return message('confirm-place', { sentence: confirmation.sentence + 1, title, id: shortId(id) });
}
