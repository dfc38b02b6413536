import type { Span } from '../../domain/article.ts';
import { chunksOf } from '../../text/grammar/chunks.ts';
import { QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import { tag } from '../../text/grammar/pos-tagger.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { inflectionOf } from '../../text/grammar/verb-forms.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import type { Utterance } from '../model/utterance.ts';
import { WITH_NOUN } from './segmentation/question-starts.ts';

/** A noun phrase of a question with its "of" phrases; UTF-16 offsets in the question's body. */
export interface Phrase extends Span {
  readonly words: string;
  /** Its head noun in lower case: "gates" in "the gates of the barrier". */
  readonly head: string;
  readonly plural: boolean;
  /** The preposition before it. */
  readonly preposition?: string;
}

/** A question split into parts: "how many | people | does | the port employ". */
export interface Parts {
  /** The question without a preface such as "tell me", contractions and closing punctuation. */
  readonly body: string;
  /** The tagged tokens of the body. */
  readonly tokens: readonly TaggedToken[];
  /**
   * The question word with its measure or preposition ("how many", "in what"), as typed; '' for statements and yes/no
   * questions.
   */
  readonly asking: string;
  /** The noun asked for: "people" in "how many people". */
  readonly askedNoun?: string;
  readonly auxiliary?: string;
  /** Everything after these parts. */
  readonly rest: string;
  /** The noun phrases of the rest and of the words before the question word, outside of quotation marks. */
  readonly phrases: readonly Phrase[];
}

/** Maximum number of phrases considered, since each is looked up in the library. */
export const MAX_PHRASES = 12;

const CONTRACTED = /\b(who|what|where|when|why|how)['’](s|re)\b/giu;
const FULL: Readonly<Record<string, string>> = { s: 'is', re: 'are' };

/** The question without preface and closing punctuation, as used for rewriting. */
export function bodyOf({ text, patternWords }: Utterance): string {
  return text
    .slice(patternWords[0]?.start ?? 0)
    .replace(CONTRACTED, (_, word: string, end: string) => `${word} ${FULL[end.toLowerCase()]}`)
    .replace(/[\s?!.,;:]+$/u, '')
    .trim();
}

/** Splits a question at its first question word and the auxiliary after it. */
export function partsOf(question: string | Utterance): Parts {
  const body = bodyOf(tokeniseUtterance(question));
  const tokens = tag(body, { start: 0, end: body.length });
  const at = askingAt(tokens);
  const askedFrom = at < 0 ? 0 : measureEnd(tokens, at);
  const nounEnd = at < 0 ? 0 : askedNounEnd(tokens, at, askedFrom);
  const hasAuxiliary = tokens[nounEnd]?.tag === 'auxiliary';
  const restFrom = nounEnd + (hasAuxiliary ? 1 : 0);
  const cut = (from: number, to: number) => (from < to ? body.slice(tokens[from]!.start, tokens[to - 1]!.end) : '');
  return {
    body,
    tokens,
    asking: cut(Math.max(0, isPreposition(tokens[at - 1]) ? at - 1 : at), askedFrom),
    ...(nounEnd > askedFrom ? { askedNoun: cut(askedFrom, nounEnd) } : {}),
    ...(hasAuxiliary ? { auxiliary: tokens[nounEnd]!.word } : {}),
    rest: cut(restFrom, tokens.length),
    phrases: [
      ...phrasesOf(body, tokens.slice(0, Math.max(0, at)), 0, false),
      ...phrasesOf(body, tokens, restFrom, hasAuxiliary),
    ]
      .filter((phrase) => !isQuoted(body, phrase))
      .slice(0, MAX_PHRASES),
  };
}

/** True within quotation marks: the words are somebody else's. */
function isQuoted(body: string, { start, end }: Span): boolean {
  return [...body.matchAll(QUOTED)].some(({ index, 0: words }) => index < start && end < index + words.length);
}

const QUOTED = /["“„«][^"“”„«»]{1,300}["”»]/gu;

/** Index of the question word; −1 for statements and for questions that begin with an auxiliary. */
function askingAt(tokens: readonly TaggedToken[]): number {
  const behindComma = tokens.findIndex(({ word }, i) => QUESTION_WORDS.has(word) && tokens[i - 1]?.tag === 'comma');
  if (tokens[0]?.tag === 'auxiliary' || behindComma > 0) return behindComma;
  return tokens.findIndex(({ word }) => QUESTION_WORDS.has(word));
}

/** Index after "how many", "how old"; question words other than "how" have no measure. */
function measureEnd(tokens: readonly TaggedToken[], at: number): number {
  const next = tokens[at + 1];
  const measured = tokens[at]!.word === 'how' && next !== undefined && !['auxiliary', 'verb'].includes(next.tag);
  return at + (measured ? 2 : 1);
}

function askedNounEnd(tokens: readonly TaggedToken[], at: number, from: number): number {
  if (!WITH_NOUN.has(tokens[from - 1]!.word) && !WITH_NOUN.has(tokens[at]!.word)) return from;
  let end = from;
  while (tokens[end]?.tag === 'noun' || tokens[end]?.tag === 'possessive') end++;
  return end;
}

const isPreposition = (token: TaggedToken | undefined) => token?.tag === 'preposition' || token?.tag === 'to';

function phrasesOf(body: string, tokens: readonly TaggedToken[], from: number, inverted: boolean): Phrase[] {
  const chunks = chunksOf(tokens, from);
  const first = chunks[0];
  if (inverted && first?.[0] === from) chunks[0] = [from, verbIn(tokens, first)];
  const phrases: Phrase[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const [start, chunkEnd] = chunks[i]!;
    let headEnd = nameEnd(tokens, start, chunkEnd);
    // "The Car & Toy Museum"
    while (chunks[i + 1] && AMPERSAND.test(body.slice(tokens[headEnd - 1]!.end, tokens[chunks[i + 1]![0]]!.start)))
      headEnd = nameEnd(tokens, ...chunks[++i]!);
    let end = headEnd;
    while (tokens[end]?.word === 'of' && chunks[i + 1]?.[0] === end + 1) {
      const next = chunks[++i]!;
      end = inverted && start === from ? verbIn(tokens, next) : nameEnd(tokens, ...next);
    }
    const before = tokens[start - 1];
    const head = tokens[headEnd - 1]!.word;
    if ((before?.tag === 'pronoun' && before.word !== 'one') || (headEnd === start + 1 && NO_NOUN.has(head))) continue;
    phrases.push({
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      words: body.slice(tokens[start]!.start, tokens[end - 1]!.end),
      head,
      plural: isPlural(head),
      ...(isPreposition(before) && { preposition: before!.word }),
    });
  }
  return phrases;
}

const AMPERSAND = /^\s?&\s?$/u;

/** Words that refer to nothing on their own. */
const NO_NOUN = new Set('next last first else more much many again here now'.split(' '));

/** A name at the start of a phrase ends at its last capitalised word: "Ada Lind |last". */
function nameEnd(tokens: readonly TaggedToken[], start: number, end: number): number {
  if (!tokens[start]!.capital || tokens[start]!.tag !== 'noun') return end;
  let last = start + 1;
  while (last < end && (tokens[last]!.capital || tokens[last]!.tag === 'possessive')) last++;
  return tokens.slice(start, last).some(({ tag }) => tag === 'possessive') ? end : last;
}

/** In "did the ferry sail" the verb looks like a noun: finds the last word that can be a verb after a first noun. */
function verbIn(tokens: readonly TaggedToken[], [start, end]: readonly [number, number]): number {
  const noun = start + (tokens[start]!.tag === 'determiner' ? 1 : 0);
  for (let i = end - 1; i > noun; i--)
    if (!tokens[i]!.capital && tokens[i]!.tag === 'noun' && inflectionOf(tokens[i]!.word) !== undefined) return i;
  return end;
}

const SEVERAL = /(?:[^s'’iu]s|people|police|men|women|children)$/u;
/** One thing, although it ends like several: "the lens". */
const ONE: ReadonlySet<string> = new Set(
  'always atlas bias canvas chaos christmas gas headquarters lens mars means news series species summons texas'.split(
    ' ',
  ),
);

/** True for nouns, in lower case, that "they" can refer to. */
export function isPlural(head: string): boolean {
  return SEVERAL.test(head) && !ONE.has(head);
}
