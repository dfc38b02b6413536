import type { NameMention, Sentence, Span } from '../../domain/article.ts';
import { Char, charAt } from '../characters.ts';
import type { PhraseToken } from '../grammar/noun-phrases.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import { NO_TRAITS, type WordTraits } from '../grammar/word-traits.ts';
import type { Mark } from './quotation-marks.ts';

/** A word, a sign, or a whole quotation in quotation marks, which is masked: its words are not looked at. */
export interface StatementToken extends PhraseToken {
  /** Properties of the masked words; undefined for words and signs. */
  readonly quoted?: Quoted;
}

/** Properties of the words between a pair of quotation marks. */
interface Quoted {
  readonly mark?: Mark;
  /** True when they end as speech does: with a comma, full stop, question mark or dash. */
  readonly speech: boolean;
  /** True when they end with a comma, so that the statement continues. */
  readonly pause: boolean;
  /** True for a title: every word but short ones is capitalised. */
  readonly title: boolean;
  /** Number of words. */
  readonly words: number;
  /** The tokens inside, when they may quote somebody in turn; quotations among them are masked as well. */
  readonly inside?: readonly StatementToken[];
}

/** A unit of attribution: a sentence, or several that a pair of quotation marks or a colon joins. */
export interface Statement extends Span {
  readonly paragraph: number;
  readonly tokens: readonly StatementToken[];
}

/** Joins the sentences of each statement and tokenises it, with every quotation as one token. */
export function findStatements(
  text: string,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
  names: readonly NameMention[],
  textTokens: readonly Token[] = tokenise(text),
): Statement[] {
  const units: Statement[] = [];
  let next = 0;
  const known = { kindAt: kindAt(names), tokensBetween: tokensBetween(text, textTokens) };
  for (const stretch of stretches(text, sentences, marks)) {
    while (next < marks.length && marks[next]!.end <= stretch.start) next++;
    pushUnits(units, stretch, tokensOf(text, stretch, marks, next, known));
  }
  return units;
}

/** Maximum number of tokens analysed together; a longer statement is no prose and is split, so that time stays linear. */
export const MAX_TOKENS = 240;

function pushUnits(units: Statement[], stretch: Stretch, tokens: readonly StatementToken[]): void {
  const pieces = statementPiecesOf(tokens);
  if (pieces.length <= 1) {
    units.push({ start: stretch.start, end: stretch.end, paragraph: stretch.paragraph, tokens });
    return;
  }
  for (const piece of pieces) {
    units.push({ start: piece[0]!.start, end: piece.at(-1)!.end, paragraph: stretch.paragraph, tokens: piece });
  }
}

/** Splits tokens into runs of at most `MAX_TOKENS`. */
export function statementPiecesOf(tokens: readonly StatementToken[]): readonly (readonly StatementToken[])[] {
  if (tokens.length <= MAX_TOKENS) return [tokens];
  const count = Math.ceil(tokens.length / MAX_TOKENS);
  return Array.from({ length: count }, (_, i) => tokens.slice(i * MAX_TOKENS, (i + 1) * MAX_TOKENS));
}

type KindAt = (at: number) => NameMention['kind'] | undefined;
/** The tokens between two offsets, which may lie inside a token. */
type TokensBetween = (start: number, end: number) => readonly Token[];

/** Look-ups in the article; both must be asked from left to right. */
interface Known {
  readonly kindAt: KindAt;
  readonly tokensBetween: TokensBetween;
}

/** Looks up the tokens between two offsets, tokenising anew where an offset lies inside a token. Walks along the tokens once. */
function tokensBetween(text: string, all: readonly Token[]): TokensBetween {
  let next = 0;
  return (start, end) => {
    while (next < all.length && all[next]!.start < start) next++;
    const first = next;
    while (next < all.length && all[next]!.end <= end) next++;
    const isCut = (all[first - 1]?.end ?? 0) > start || (all[next]?.start ?? end) < end;
    return isCut ? tokenise(text, { start, end }) : all.slice(first, next);
  };
}

/** Looks up the kind of name that a word is part of. Walks along the names once. */
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

/** `"…?" |he asked` and `She wrote: |"…"` are one statement although a sentence ends inside. */
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

/** Maximum number of words in a title. */
const MAX_TITLE = 12;
/** Maximum length of words that are not capitalised in a title. */
const MAX_SMALL_WORD = 4;

/** Counts the words inside a pair of marks, and tells whether they look like a title. */
function wordsOf(text: string, { start, end }: Span): { readonly words: number; readonly title: boolean } {
  let words = 0;
  let title = true;
  for (let at = start; at < end; at++) {
    const kind = charAt(text, at);
    if ((kind & (Char.letter | Char.number)) === 0) continue;
    const from = at;
    while (at < end && !endsWord(text, at)) at++;
    words++;
    title &&= (kind & (Char.capital | Char.number)) !== 0 || at - from <= MAX_SMALL_WORD;
  }
  return { words, title: title && words <= MAX_TITLE };
}

function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === EM_DASH || code === EN_DASH || (charAt(text, at) & Char.space) !== 0;
}
const EM_DASH = 0x2014;
const EN_DASH = 0x2013;

/** A quotation that contains one of these words, or marks, may report what somebody else said. */
const REPORTS = /\b(?:said|says?|told|tells?|asked|asks|wrote|writes)\b/;

/** The span between the quotation marks. */
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
  const found = known.tokensBetween(start, end);
  for (let i = 0; i < found.length; i++) {
    const token = found[i]!;
    const { word, kind } = token;
    if (kind === 'sign' && isMarkdown(word)) {
      // "[Lind](https://…)": the address is no text.
      if (word === ']' && found[i + 1]?.word === '(' && found[i + 2]?.word.startsWith('http'))
        while (i + 1 < found.length && found[i]!.word !== ')') i++;
      continue;
    }
    const isPoint = kind === 'sign' && word === '.' && token.end < end && isWordEnd(tokens.at(-1), token.start);
    if (isPoint) continue;
    const name = kind === 'word' ? known.kindAt(token.start) : undefined;
    tokens.push(name ? partOfName(token, name) : token);
  }
}

/** Signs of emphasis and links in Markdown. */
function isMarkdown(sign: string): boolean {
  return sign === '*' || sign === '[' || sign === ']';
}

function partOfName({ start, end, kind, word, capital, traits }: Token, name: NameMention['kind']): StatementToken {
  const inName = name === 'person' && capital ? (traits.possessive ? POSSESSIVE : NO_TRAITS) : traits;
  return { start, end, kind, word, capital, traits: inName, name };
}

/** A word of a person's name is nothing else: "Will" no verb, "May" no month. */
const POSSESSIVE: WordTraits = { ...NO_TRAITS, possessive: true };

/** The full stop of an abbreviation directly follows a word inside a statement; it ends nothing. */
function isWordEnd(token: StatementToken | undefined, at: number): boolean {
  return token?.kind === 'word' && token.end === at;
}
