import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import { wordsIn } from '../../text/words.ts';
import { reasonAt } from '../answer-types/reason-cues.ts';
import { referentFor } from './antecedents.ts';
import { clauseSubject, questionClause, SOMEBODY, stated } from './declarative.ts';
import { asksWhoSaidThat, asksWhoThatIs, bareAsking } from './follow-up-patterns.ts';
import type { Referent } from './mentions.ts';
import type { Parts } from './question-parts.ts';
import { isDescription, isKeywords, reask } from './reask.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Rewritten, TypedQuestion } from './rewriter.ts';
import { asksForSpeaker, asksForStatement } from './speech-questions.ts';
import { type Shown, shownBefore, type Turn } from './turn.ts';

/** "Who is that?": a person named in the answer. */
export function whoThatIs(
  _: Library,
  { patternWords }: TypedQuestion,
  turns: readonly RecalledTurn[],
): Rewritten | undefined {
  const who = asksWhoThatIs(patternWords) ? referentFor({ points: 'person' }, turns) : undefined;
  return who && { question: `Who is ${who.words}`, by: 'pronoun' };
}

/** "Who said that?": asks who said the content of the previous question; when that asked for words, repeats it. */
export function whoSaidThat(
  _: Library,
  { patternWords }: TypedQuestion,
  __: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  if (!asksWhoSaidThat(patternWords)) return undefined;
  const { parts } = last;
  // The speaker of a shown quotation is already given with it.
  if (asksForStatement(parts) || asksForSpeaker(parts) || isDescription(parts))
    return { question: last.question, by: 'bare' };
  if (isKeywords(parts)) return { question: `Who said something about ${parts.body}`, by: 'bare' };
  const statement = statementOf(parts, last.answer);
  return statement === undefined ? undefined : { question: `Who said that ${statement}`, by: 'bare' };
}

function statementOf(parts: Parts, answer: Referent | undefined): string | undefined {
  const subject = clauseSubject(parts, answer) ?? SOMEBODY.words;
  const clause = questionClause(parts, answer) ?? questionClause(parts, SOMEBODY);
  if (clause) return stated(clause);
  return parts.auxiliary === undefined ? `${subject} ${parts.rest}` : undefined;
}

/**
 * "Why?" asks about the previous question's clause; after a question that already asked why, it asks for further
 * answers.
 */
export function elliptical(
  library: Library,
  { text, patternWords: words }: TypedQuestion,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  const count = bareAsking(words);
  if (count === 0) return undefined;
  const asking = text.slice(words[0]!.start, words[count - 1]!.end);
  const { parts } = last;
  if (parts.asking.toLowerCase() === asking.toLowerCase() && parts.askedNoun === undefined)
    return { question: last.question, by: 'more', without: shownBefore(turns) };
  const question = reask(library, parts, asking, last.answer);
  if (question === undefined) return undefined;
  const without = asksForStatement(parts) && WHY.test(asking) ? withoutReason(library, last) : [];
  return { question, by: 'bare', ...(without.length > 0 && { without }) };
}

const WHY = /^(?:why|how come|how so|what for)$/iu;

/** A statement is not the reason for itself: returns the shown passages except those that contain a reason. */
function withoutReason(library: Library, { shown }: Turn): Shown[] {
  return shown.filter(({ article, start, end }) => {
    const words = wordsIn(library.reading(article)?.article.text.slice(start, end) ?? '');
    return reasonAt(words.map(({ text }) => fold(text))) < 0;
  });
}
