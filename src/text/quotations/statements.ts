import type { NameMention, Sentence, Span } from '../../domain/article.ts';
import { Char, charAt } from '../characters.ts';
import { type LexicalToken, type Token, tokenise } from '../grammar/tokens.ts';
import { NO_TRAITS } from '../grammar/word-traits.ts';
import type { Mark } from './quotation-marks.ts';

/** A word, a sign, or a whole quotation in marks, which is masked: what stands in it is not looked at. */
export interface StatementToken extends LexicalToken {
  /** The kind of name that the word is part of. */
  readonly name: NameMention['kind'] | undefined;
  /** What a mark holds; nothing for words and signs. */
  readonly quoted: Quoted;
}

/** What is known of the words in a pair of marks. */
interface Quoted {
  readonly mark?: Mark;
  /** True when they end as speech does: with a comma, a full stop, a question. */
  readonly speech: boolean;
  /** True when they end with a comma: the statement goes on. */
  readonly pause: boolean;
  /** True when they all begin with capitals, but for short ones: a title. */
  readonly title: boolean;
  /** How many they are. */
  readonly words: number;
  /** The words in which somebody may be quoted, with the marks inside them masked in their turn. */
  readonly inside?: readonly StatementToken[];
}

const NO_QUOTATION: Quoted = { speech: false, pause: false, title: false, words: 0 };

/** What is read as one statement: a sentence, or several that one pair of marks or a colon holds together. */
export interface Statement extends Span {
  readonly paragraph: number;
  readonly tokens: readonly StatementToken[];
}

/** Joins sentences that belong to one statement and cuts each into tokens, with every quotation as one token. */
export function findStatements(
  text: string,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
  names: readonly NameMention[],
  textTokens: readonly Token[] = tokenise(text),
): Statement[] {
  const units: Statement[] = [];
  let next = 0;
  const known = { kindAt: kindAt(names), tokensIn: tokensIn(text, textTokens) };
  for (const stretch of stretches(text, sentences, marks)) {
    while (next < marks.length && marks[next]!.end <= stretch.start) next++;
    pushUnits(units, stretch, tokensOf(text, stretch, marks, next, known));
  }
  return units;
}

/** Tokens of a statement that are read together; a longer one is no prose and is cut, so that reading stays linear. */
export const MAX_TOKENS = 240;

function pushUnits(units: Statement[], stretch: Stretch, tokens: readonly StatementToken[]): void {
  const pieces = piecesOf(tokens);
  if (pieces.length <= 1) {
    units.push({ start: stretch.start, end: stretch.end, paragraph: stretch.paragraph, tokens });
    return;
  }
  for (const piece of pieces) {
    units.push({ start: piece[0]!.start, end: piece.at(-1)!.end, paragraph: stretch.paragraph, tokens: piece });
  }
}

/** The tokens in runs of at most `MAX_TOKENS`. */
export function piecesOf(tokens: readonly StatementToken[]): readonly (readonly StatementToken[])[] {
  if (tokens.length <= MAX_TOKENS) return [tokens];
  const count = Math.ceil(tokens.length / MAX_TOKENS);
  return Array.from({ length: count }, (_, i) => tokens.slice(i * MAX_TOKENS, (i + 1) * MAX_TOKENS));
}

type KindAt = (at: number) => NameMention['kind'] | undefined;
/** The words and signs of a stretch, which may end inside a token. */
type TokensIn = (start: number, end: number) => readonly Token[];

/** What is known of the article's words; asked from left to right. */
interface Known {
  readonly kindAt: KindAt;
  readonly tokensIn: TokensIn;
}

/** The article's tokens in a stretch, cut anew where its ends lie inside a token; asked from left to right, so it walks along them once. */
function tokensIn(text: string, all: readonly Token[]): TokensIn {
  let next = 0;
  return (start, end) => {
    while (next < all.length && all[next]!.start < start) next++;
    const first = next;
    while (next < all.length && all[next]!.end <= end) next++;
    const isCut = (all[first - 1]?.end ?? 0) > start || (all[next]?.start ?? end) < end;
    return isCut ? tokenise(text, { start, end }) : all.slice(first, next);
  };
}

/** Looks up what name a word belongs to; asked from left to right, so it walks along the names once. */
function kindAt(names: readonly NameMention[]): KindAt {
  let next = 0;
  return (at) => {
    while (next < names.length && names[next]!.end <= at) next++;
    const name = names[next];
    return name && name.start <= at ? name.kind : undefined;
  };
}

interface Stretch extends Span {
  end: number;
  readonly paragraph: number;
}

function stretches(text: string, sentences: readonly Sentence[], marks: readonly Mark[]): Stretch[] {
  const joined: Stretch[] = [];
  let mark = 0;
  for (const sentence of sentences) {
    while (mark < marks.length && marks[mark]!.end <= sentence.start) mark++;
    const last = joined.at(-1);
    const inside = marks[mark] !== undefined && marks[mark]!.start < sentence.start;
    const afterMark = marks[mark - 1];
    if (last && (inside || goesOn(text, last, sentence, marks[mark], afterMark))) {
      last.end = sentence.end;
    } else joined.push({ start: sentence.start, end: sentence.end, paragraph: sentence.paragraph });
  }
  return joined;
}

/** `"…?" he asked`, and `She wrote:` before a quotation, are one statement over two sentences. */
function goesOn(text: string, last: Span, sentence: Span, mark: Mark | undefined, before: Mark | undefined): boolean {
  const lower = /^[\p{Ll}]/u.test(text.slice(sentence.start, sentence.start + 2));
  if (before && before.end === last.end && lower) return true;
  return (
    mark?.start === sentence.start && /[:,]$/.test(text.slice(last.end - 1, last.end)) && last.end - last.start < 600
  );
}

function tokensOf(text: string, stretch: Span, marks: readonly Mark[], first: number, known: Known): StatementToken[] {
  const tokens: StatementToken[] = [];
  let at = stretch.start;
  for (let m = first; m < marks.length && marks[m]!.start < stretch.end; m++) {
    const mark = marks[m]!;
    addWords(at, mark.start, tokens, known);
    tokens.push(maskOf(text, mark, known));
    at = mark.end;
  }
  addWords(at, stretch.end, tokens, known);
  return tokens;
}

/** Words of the longest title. */
const MAX_TITLE = 12;
/** Letters of the words that are small in a title. */
const MAX_SMALL = 4;

/** How many words stand in a mark, and whether they are a title's. */
function wordsOf(text: string, { start, end }: Span): { readonly words: number; readonly title: boolean } {
  let words = 0;
  let title = true;
  for (let at = start; at < end; at++) {
    const kind = charAt(text, at);
    if ((kind & (Char.letter | Char.number)) === 0) continue;
    const from = at;
    while (at < end && !endsWord(text, at)) at++;
    words++;
    title &&= (kind & (Char.capital | Char.number)) !== 0 || at - from <= MAX_SMALL;
  }
  return { words, title: title && words <= MAX_TITLE };
}

function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === EM_DASH || code === EN_DASH || (charAt(text, at) & Char.space) !== 0;
}
const EM_DASH = 0x2014;
const EN_DASH = 0x2013;

/** A quotation with one of these, or with marks inside it, may report what somebody else said. */
const REPORTS = /\b(?:said|says?|told|tells?|asked|asks|wrote|writes)\b/;

/** A mark's words without the mark itself. */
function within(text: string, mark: Mark): Span {
  const width = /^(?:''|``)/.test(text.slice(mark.start, mark.start + 2)) ? 2 : 1;
  return { start: mark.start + width, end: mark.open ? mark.end : Math.max(mark.start + width, mark.end - width) };
}

function maskOf(text: string, mark: Mark, known: Known): StatementToken {
  const { start, end } = mark;
  return {
    start,
    end,
    kind: 'mark',
    word: '',
    capital: false,
    name: undefined,
    traits: NO_TRAITS,
    quoted: quotedIn(text, mark, known),
  };
}

function quotedIn(text: string, mark: Mark, known: Known): Quoted {
  const end = text.slice(mark.end - 4, mark.end);
  const { words, title } = wordsOf(text, mark);
  const speech = /[,.?!…—–-]['’]?.{0,2}$/su.test(end) || mark.open;
  const quoted = { mark, speech, pause: /,['’]?[”"'»“]{1,2}$/.test(end), title, words };
  const reports = mark.inner.length > 0 || REPORTS.test(text.slice(mark.start, mark.end));
  return reports ? { inside: tokensOf(text, within(text, mark), mark.inner, 0, known), ...quoted } : quoted;
}

function addWords(start: number, end: number, tokens: StatementToken[], known: Known): void {
  for (const token of known.tokensIn(start, end)) {
    const { word, kind } = token;
    const isPoint = kind === 'sign' && word === '.' && token.end < end && isWordEnd(tokens.at(-1), token.start);
    if (!isPoint) tokens.push(plainToken(token, kind === 'word' ? known.kindAt(token.start) : undefined));
  }
}

function plainToken(token: Token, name: NameMention['kind'] | undefined): StatementToken {
  const { start, end, kind, word, capital, traits } = token;
  return { start, end, kind, word, capital, name, traits, quoted: NO_QUOTATION };
}

/** The point of an abbreviation stands right after a word inside a statement; it ends nothing. */
function isWordEnd(token: StatementToken | undefined, at: number): boolean {
  return token?.kind === 'word' && token.end === at;
}
