import { createHash } from 'node:crypto';
import type { LibraryStore } from '../../domain/store.ts';
import type { Confirmation } from '../../questions/confirmed/confirmation.ts';
import { fold } from '../../text/fold.ts';
import { withoutPeople } from './without-people.ts';

/** Confirmations kept for a server; beyond that, further ones are refused. Each question is compared with all of them. */
export const MAX_CONFIRMATIONS = 500;

/** Where confirmations are kept: as gaps are, among the marks of a server. */
type Marks = Pick<LibraryStore, 'marks' | 'setMark'>;

const PREFIX = 'confirmed:';

/**
 * Keeps the passage that a moderator confirmed for a question, without who asked or confirmed; it replaces the one confirmed for
 * the same words before.
 * @returns false if there are too many
 */
export async function keepConfirmation(marks: Marks, { question, ...place }: Confirmation): Promise<boolean> {
  const words = withoutPeople(question);
  const [name, kept] = [nameOf(words), await marks.marks(PREFIX)];
  if (!kept.has(name) && kept.size >= MAX_CONFIRMATIONS) return false;
  await marks.setMark(name, JSON.stringify({ question: words, ...place }));
  return true;
}

/** The confirmations that are kept, by question. One that cannot be read is left out. */
export async function keptConfirmations(marks: Marks): Promise<readonly Confirmation[]> {
  return [...(await marks.marks(PREFIX)).values()]
    .flatMap((value) => confirmationIn(value) ?? [])
    .sort((a, b) => (a.question < b.question ? -1 : 1));
}

/**
 * Erases the confirmation for a question.
 * @returns false if there is none for these words
 */
export async function eraseConfirmation(marks: Marks, question: string): Promise<boolean> {
  const name = nameOf(withoutPeople(question));
  if (!(await marks.marks(PREFIX)).has(name)) return false;
  await marks.setMark(name, undefined);
  return true;
}

/** Erases all confirmations. */
export async function eraseConfirmations(marks: Marks): Promise<void> {
  for (const name of (await marks.marks(PREFIX)).keys()) await marks.setMark(name, undefined);
}

/** Erases the confirmations of articles that were edited, withdrawn or forgotten, and those that cannot be read. */
export async function eraseFallenConfirmations(store: Marks & Pick<LibraryStore, 'find'>): Promise<void> {
  for (const [name, value] of await store.marks(PREFIX)) {
    const { article } = confirmationIn(value) ?? {};
    // A former id leads to the article as it is now.
    const stands = article !== undefined && (await store.find(article))?.id === article;
    if (!stands) await store.setMark(name, undefined);
  }
}

function nameOf(question: string): string {
  const words = fold(question)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
  return PREFIX + createHash('sha256').update(words).digest('hex').slice(0, 32);
}

function confirmationIn(value: string): Confirmation | undefined {
  try {
    const { question, article, sentence } = JSON.parse(value);
    const isWhole = typeof question === 'string' && typeof article === 'string' && Number.isInteger(sentence);
    return isWhole ? { question, article, sentence } : undefined;
  } catch {
    return undefined;
  }
}
