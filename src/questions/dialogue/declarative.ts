import { fold } from '../../text/fold.ts';
import { QUESTION_ADVERBS } from '../../text/grammar/function-words.ts';
import { canBePast, endsLikePast, inflectionOf, lemmaOf, verbFormsOf } from '../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { wordsIn } from '../../text/words.ts';
import { isLikelyTypo } from '../expansion/edit-distance.ts';
import type { Referent } from './mentions.ts';
import type { Parts } from './question-parts.ts';

/** The clause of a question, split as in a question: "did | the mill | burn down". */
export interface QuestionClause {
  readonly auxiliary: string;
  /** '' when unknown; the predicate then begins with it. */
  readonly subject: string;
  readonly predicate: string;
  /** The clause as a statement, when its words differ: "Lind closed the harbour". */
  readonly statement?: string;
}

const DID: ReadonlySet<string> = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);

/**
 * The clause of the previous question, with the answer in place of the question word. Undefined when the subject is
 * unknown or the text is not a question.
 */
export function questionClause(parts: Parts, answer: Referent | undefined): QuestionClause | undefined {
  const { asking, auxiliary, rest } = parts;
  const happening = happeningTo(parts);
  if (happening !== undefined) return withDid('it', `${HAPPENED}${happening}`.trimEnd());
  // "What collapsed?", "when?": the thing need not be named.
  const isWhat = /^what$/iu.test(asking) && parts.askedNoun === undefined;
  const stood = clauseSubject(parts, answer) ?? (isWhat && asksForSubject(parts) ? 'it' : undefined);
  if (auxiliary === undefined) {
    return asking === '' || stood === undefined ? undefined : (withDid(stood, rest) ?? asPassive(parts));
  }
  if (!asksForSubject(parts)) return withOwnSubject(parts, answer);
  return stood === undefined ? undefined : { auxiliary, subject: stood, predicate: rest };
}

/** Stands for whom the answer does not name, so that a clause keeps a subject. */
export const SOMEBODY: Referent = { words: 'somebody', kind: 'person', plural: false };

/** The words after "what happened", including misspellings of it. */
function happeningTo({ asking, askedNoun, auxiliary, rest }: Parts): string | undefined {
  const [first] = wordsIn(rest);
  const verb = fold(askedNoun ?? first?.text ?? '');
  const isMeant = verb === HAPPENED || isLikelyTypo(verb, HAPPENED);
  if (auxiliary !== undefined || !/^what$/iu.test(asking) || !isMeant) return undefined;
  return askedNoun === undefined ? rest.slice(first!.end) : ` ${rest}`;
}

const HAPPENED = 'happened';

/** "Lind | closed the harbour" → "did | Lind | close the harbour". */
function withDid(subject: string, rest: string): QuestionClause | undefined {
  const [verb] = wordsIn(rest);
  const form = verb && inflectionOf(fold(verb.text));
  const base = verb && lemmaOf(fold(verb.text));
  if (!verb || base === undefined) return undefined;
  const auxiliary = form === 'present' ? 'does' : 'did';
  return { auxiliary, subject, predicate: `${base}${rest.slice(verb.end)}`, statement: `${subject} ${rest}` };
}

/** "dredged the harbour" → "was | the harbour | dredged", for a verb of which the base form is not known. */
function asPassive({ rest, phrases: [object] }: Parts): QuestionClause | undefined {
  const [verb] = wordsIn(rest);
  if (!verb || !object || !endsLikePast(fold(verb.text))) return undefined;
  const behind = rest.slice(verb.end).trimStart();
  if (!behind.startsWith(object.words)) return undefined;
  const predicate = `${verb.text}${behind.slice(object.words.length)}`;
  return { auxiliary: object.plural ? 'were' : 'was', subject: object.words, predicate };
}

/** "How many people were hurt", "who will lead it": no other subject follows the auxiliary. */
export function asksForSubject({ asking, askedNoun, auxiliary, rest }: Parts): boolean {
  if (auxiliary === undefined) return asking !== '';
  if (DID.has(auxiliary) || QUESTION_ADVERBS.has(asking.toLowerCase()) || asking === '') return false;
  const isAskedFor = askedNoun !== undefined || /^(?:who|what|which)$/iu.test(asking);
  const [first] = wordsIn(rest);
  // "How many people were on board?"
  const isPlaced = askedNoun !== undefined && first !== undefined && PLACING.has(fold(first.text));
  return isAskedFor && first !== undefined && (isVerb(first.text) || isPlaced);
}

const PLACING: ReadonlySet<string> = new Set('aboard at behind in inside near on there under'.split(' '));

const isVerb = (word: string) => !/^\p{Lu}/u.test(word) && inflectionOf(fold(word)) !== undefined;

/** The preposition of a measure that is asked for: "How long was he jailed |for|?" */
const STRANDED = /\s(?:for|by|at|to)$/iu;

/** "When did | the mill | burn down", "who did | Lind | meet": the answer is placed at the end. */
function withOwnSubject(parts: Parts, answer: Referent | undefined): QuestionClause {
  const { auxiliary = '', phrases } = parts;
  const rest = /^how\b/iu.test(parts.asking) ? parts.rest.replace(STRANDED, '') : parts.rest;
  const anybody = /^(?:anyone|anybody|someone|somebody)(?= )/iu.exec(rest)?.[0];
  if (anybody !== undefined) {
    const predicate = rest.slice(anybody.length + 1);
    const statement = words('somebody', ...asStated(auxiliary, predicate));
    return { auxiliary, subject: anybody, predicate, statement };
  }
  // "What did France ban?": the predicate keeps an object.
  const object = clauseSubject(parts, answer) ?? (/^what$/iu.test(parts.asking) ? 'that' : undefined);
  const first = phrases.find((phrase) => rest.startsWith(phrase.words));
  const behind = rest.slice(first?.words.length ?? 0).trim();
  return {
    auxiliary,
    subject: first?.words ?? '',
    predicate: object === undefined ? behind : withObject(behind, object),
  };
}

/** "Strike in Tarn" with its object: "strike that in Tarn". */
function withObject(predicate: string, object: string): string {
  const [, verb, where] = PLACED.exec(predicate) ?? [];
  return verb === undefined ? `${predicate} ${object}`.trim() : `${verb} ${object} ${where}`;
}

const PLACED = /^(\p{Ll}+) ((?:after|at|before|during|in|last|on|since) \S.*)$/u;

/** What the question word stands for: the name that answers "who" or "which club", else the noun asked for. */
export function clauseSubject({ asking, askedNoun }: Parts, answer: Referent | undefined): string | undefined {
  const isWho = /^(?:who|whom)$/iu.test(asking);
  const isNamed = answer && !answer.plural && ['person', 'organisation', 'place', 'somebody'].includes(answer.kind);
  if ((isWho || (askedNoun !== undefined && /^(?:which|what)$/iu.test(asking))) && isNamed) return answer.words;
  if (askedNoun === undefined || /^whose$/iu.test(asking)) return undefined;
  return /^(?:which|what)$/iu.test(asking) ? `the ${askedNoun}` : askedNoun;
}

/** "was the harbour closed": passive. */
export function isPassiveClause({ auxiliary, predicate }: QuestionClause): boolean {
  const [first] = wordsIn(predicate).filter(({ text }) => !/ly$/u.test(text));
  return isOfClass('be', fold(auxiliary)) && first !== undefined && canBePast(fold(first.text));
}

/** As a question with another question word: "why | did | the mill | burn down". */
export const asked = (asking: string, { auxiliary, subject, predicate }: QuestionClause) =>
  words(asking, auxiliary, subject, predicate);

/** As a statement: "the harbour was closed", "the mill burned down". */
export const stated = ({ auxiliary, subject, predicate, statement }: QuestionClause) =>
  statement ?? words(subject, ...asStated(auxiliary, predicate));

/** Verbs of which the spelling does not tell whether they double their last consonant: "stop", "visit". */
const MAY_DOUBLE = /[^aeiou][aeiou][bdgmnprt]$/u;

/** A predicate without "did" and "does", its verb in the form that these stand for: "did | burn down" → "burned down". */
export function asStated(auxiliary: string, predicate: string): readonly string[] {
  const form = ({ did: 'past', does: 'present' } as const)[auxiliary.toLowerCase()];
  const [verb] = wordsIn(predicate);
  const base = verb?.start === 0 ? fold(verb.text) : '';
  if (form === undefined || inflectionOf(base) !== 'base') return [auxiliary, predicate];
  const inflected = verbFormsOf(base)[form];
  const isUnsure = form === 'past' && inflected.endsWith('ed') && MAY_DOUBLE.test(base);
  return isUnsure ? [auxiliary, predicate] : [inflected + predicate.slice(base.length)];
}

const words = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
