import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import { wordsIn } from '../../text/words.ts';
import { isOfClass } from '../word-classes.ts';
import { asksWhoSaidThat, asksWhoThatIs, bareAsking } from './kinds.ts';
import type { Referent } from './names.ts';
import { type Parts, partsOf } from './parts.ts';
import { referentFor } from './referents.ts';
import type { Turn } from './turn.ts';
import type { Rewritten, Typed } from './way.ts';

/** "Who is that?": somebody whom the answer names. */
export function whoThatIs(library: Library, { words }: Typed, turns: readonly Turn[]): Rewritten | undefined {
  const who = asksWhoThatIs(words) ? referentFor(library, { points: 'person' }, turns) : undefined;
  return who && { question: `Who is ${who.words}`, by: 'pronoun' };
}

/** "Who said that?": the former question without its question word, as words that somebody said. */
export function whoSaidThat(_: Library, { words }: Typed, __: readonly Turn[], last: Turn): Rewritten | undefined {
  const parts = partsOf(last.question);
  return asksWhoSaidThat(words) && !asksForWords(parts)
    ? { question: `Who said ${restOf(parts)}`, by: 'bare' }
    : undefined;
}

/** "What did Lind say?" is answered by words whose speaker is known. */
function asksForWords({ asking, body }: Parts): boolean {
  return /^what$/iu.test(asking) && wordsIn(body).some(({ text }) => isOfClass('say', fold(text)));
}

/** "Why?" asks about what the former question asked about. */
export function bare(_: Library, { text, words }: Typed, __: readonly Turn[], last: Turn): Rewritten | undefined {
  const count = bareAsking(words);
  if (count === 0) return undefined;
  const asking = text.slice(words[0]!.start, words[count - 1]!.end);
  return { question: askAgain(partsOf(last.question), asking, last.answer), by: 'bare' };
}

/** These go before no auxiliary. */
const APART = /^(?:how come|how so|what for|why not)$/iu;

const COUNTING = /^how (?:many|much)$/iu;

/** The former question with another question word; who or what answered it takes the place of "who", "what". */
function askAgain(parts: Parts, asking: string, answer: Referent | undefined): string {
  const { auxiliary, rest, phrases } = parts;
  if (auxiliary === undefined) return `${asking}: ${[...subjectOrAsking(parts, answer), rest].join(' ')}`;
  if (APART.test(asking)) return `${asking}: ${[auxiliary, rest, ...subjectOf(parts, answer)].join(' ')}`;
  const [first] = phrases;
  if (COUNTING.test(asking) && first && rest.startsWith(first.words)) {
    const counted = first.words.replace(/^(?:the|an?)\s/iu, '');
    return `${asking} ${counted} ${auxiliary} ${rest.slice(first.words.length).trim()}`;
  }
  return `${asking} ${auxiliary} ${[rest, ...subjectOf(parts, answer)].join(' ')}`;
}

/** Nobody is known to have done it: "How: who discovered the fraud?" */
function subjectOrAsking(parts: Parts, answer: Referent | undefined): string[] {
  const subject = subjectOf(parts, answer);
  return subject.length > 0 || parts.asking === '' ? subject : [parts.asking.toLowerCase()];
}

const restOf = (parts: Parts, answer?: Referent) => [...subjectOf(parts, answer), parts.rest].join(' ');

/** What the question word stood for: the noun that was asked for, or the name that answers "who". */
function subjectOf({ askedNoun, asking }: Parts, answer: Referent | undefined): string[] {
  if (WHO.test(asking)) return answer && ['person', 'organisation'].includes(answer.kind) ? [answer.words] : [];
  return askedNoun === undefined || /^whose$/iu.test(asking) ? [] : [askedNoun];
}

const WHO = /^(?:who|whom)$/iu;
