import type { Span } from '../../domain/article.ts';
import { abbreviationKind } from '../../text/abbreviations.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { verbFormOf } from '../verbs.ts';

/** What a token does in its sentence, as far as the end of a noun phrase needs it. */
type Tag =
  | 'noun' // nouns, adjectives, names, numbers: what noun phrases are made of
  | 'determiner'
  | 'possessive' // a noun with 's
  | 'preposition'
  | 'to'
  | 'verb'
  | 'ing'
  | 'auxiliary'
  | 'pronoun'
  | 'adverb'
  | 'and'
  | 'relative'
  | 'subordinator'
  | 'comma'
  | 'stop' // marks that end a clause
  | 'mark'; // quotation marks

export interface Tagged extends Span {
  /** Folded. */
  readonly word: string;
  readonly tag: Tag;
  readonly capital: boolean;
}

const CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon('function-words').map((row) => {
    const [word = '', classes = ''] = row.split('\t');
    return [word, classes.split(' ')];
  }),
);

const TOKEN =
  /(?:\p{L}\.){2,8}|[$£€#]?[\p{L}\p{N}\p{M}]+(?:(?:['’‑-]|[.,](?=\p{N})|&(?=\p{L}))[\p{L}\p{N}\p{M}]+)*['’]?%?|--+|[^\s\p{L}\p{N}]/gu;

/** The tokens of a stretch of text, each with what it does. */
export function tagged(text: string, span: Span): Tagged[] {
  const raw = rawTokens(text, span);
  const tags: Tagged[] = [];
  raw.forEach((token, i) => {
    tags.push({ ...token, tag: tagOf(token, raw[i + 1]?.word, tags.at(-1), i === 0) });
  });
  return tags;
}

type Raw = Omit<Tagged, 'tag'>;

function rawTokens(text: string, span: Span): Raw[] {
  const tokens: Raw[] = [];
  for (const { index, 0: written } of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + index;
    const end = start + written.length;
    const before = tokens.at(-1);
    if (written === '.' && before?.end === start && isPointOf(text, before, span)) {
      tokens[tokens.length - 1] = { ...before, end };
      continue;
    }
    tokens.push({ start, end, word: fold(written), capital: /^\p{Lu}/u.test(written) });
  }
  return tokens;
}

/** True for the point of "Mr." and "A. R. Lind", which ends no clause. */
function isPointOf(text: string, { start, end }: Span, sentence: Span): boolean {
  const word = text.slice(start, end);
  return end + 1 < sentence.end && (/^\p{Lu}$/u.test(word) || abbreviationKind(word) !== undefined);
}

function tagOf(token: Raw, next: string | undefined, before: Tagged | undefined, isFirst: boolean): Tag {
  const { word } = token;
  if (!/[\p{L}\p{N}]/u.test(word)) return word === ',' ? 'comma' : /^["“”']$/.test(word) ? 'mark' : 'stop';
  if (word === 'to') return 'to';
  const small = smallWordTag(word, next, before);
  if (small && !(token.capital && !isFirst && small !== 'pronoun' && before?.capital)) return small;
  if (/['’]s$|s['’]$/.test(word)) return 'possessive';
  if (/ly$/.test(word) && word.length > 4 && !token.capital) return 'adverb';
  if (token.capital && !isFirst) return 'noun';
  return verbTag(word, next, before) ?? 'noun';
}

function smallWordTag(word: string, next: string | undefined, before: Tagged | undefined): Tag | undefined {
  const classes = CLASSES.get(word);
  if (!classes) return /n't$/.test(word) ? 'auxiliary' : undefined;
  const is = (name: string) => classes.includes(name);
  if (is('auxiliary') || is('modal')) return 'auxiliary';
  if (word === 'that') return before?.tag === 'noun' || before?.tag === 'verb' ? 'relative' : 'determiner';
  if (is('relative')) return 'relative';
  if (is('determiner') && (is('pronoun') || is('object')) && !startsNoun(next)) return 'pronoun';
  if (is('determiner')) return 'determiner';
  if (is('pronoun') || is('object')) return 'pronoun';
  if (is('preposition') && is('subordinator')) return word === 'because' ? 'subordinator' : 'preposition';
  if (is('preposition')) return 'preposition';
  if (is('and')) return 'and';
  if (is('subordinator')) return 'subordinator';
  if (is('time')) return 'adverb';
  return 'adverb';
}

/** A determiner or pronoun ("this", "some", "her") is a determiner before a word that is no small word. */
const startsNoun = (word: string | undefined) =>
  word !== undefined && /^[\p{L}\p{N}$£€]/u.test(word) && (!CLASSES.has(word) || CLASSES.get(word)!.includes('time'));

/** A word that can be a verb is one after a subject, "to" or an auxiliary, and none after a determiner. */
function verbTag(word: string, next: string | undefined, before: Tagged | undefined): Tag | undefined {
  const form = verbFormOf(word);
  if (form === undefined) return undefined;
  const prior = before?.tag;
  if (form === 'ing') return prior === 'determiner' || prior === 'possessive' ? undefined : 'ing';
  if (form === 'past') {
    const isAdjective =
      (prior === 'determiner' || prior === 'possessive' || prior === 'preposition') && startsNoun(next);
    return isAdjective ? undefined : 'verb';
  }
  if (form === 'base') {
    const isVerb = prior === 'to' || prior === 'auxiliary' || (prior === 'pronoun' && before!.word !== 'one');
    return isVerb || (prior === 'adverb' && before!.word !== 'once') ? 'verb' : undefined;
  }
  return (prior === 'noun' || prior === 'pronoun' || prior === 'relative' || prior === 'adverb') && isObjectStart(next)
    ? 'verb'
    : undefined;
}

/** What follows a verb in the present rather than a plural noun. */
function isObjectStart(next: string | undefined): boolean {
  if (next === undefined) return false;
  const classes = CLASSES.get(next);
  return classes === undefined
    ? !/^[.,;:)]/.test(next)
    : classes.some((c) => ['determiner', 'pronoun', 'object', 'adverb', 'preposition', 'relative'].includes(c)) &&
        next !== 'of';
}
