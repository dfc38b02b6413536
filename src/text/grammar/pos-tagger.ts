import type { Span } from '../../domain/article.ts';
import { abbreviationKind } from '../abbreviations.ts';
import { fold } from '../fold.ts';
import { lexicon } from '../lexicon.ts';
import { classNamesOf } from './function-words.ts';
import type { Tag, Tagged } from './tag.ts';
import { type Around, startsNoun, verbTag } from './verb-tagger.ts';

const TOKEN =
  /(?:\p{L}\.){2,8}|[$£€#]?[\p{L}\p{N}\p{M}]+(?:(?:['’‑-]|[.,](?=\p{N})|&(?=\p{L}))[\p{L}\p{N}\p{M}]+)*['’]?%?|--+|[^\s\p{L}\p{N}]/gu;

/** The tokens of a stretch of text, each with what it does. */
export function tag(text: string, span: Span): Tagged[] {
  const raw = rawTokens(text, span);
  const tags: Tagged[] = [];
  raw.forEach((token, i) => {
    tags.push({ ...token, tag: tagOf(token, { next: raw[i + 1]?.word, before: tags.at(-1), earlier: tags.at(-2) }) });
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

function tagOf(token: Raw, around: Around): Tag {
  const { word } = token;
  const { before } = around;
  if (!/[\p{L}\p{N}]/u.test(word)) return word === ',' ? 'comma' : /^["“”'‘’]$/.test(word) ? 'mark' : 'stop';
  if (word === 'to') return 'to';
  if (CONTRACTED.test(word)) return 'auxiliary';
  const small = smallWordTag(word, around);
  if (small && !(token.capital && before && small !== 'pronoun' && before.capital)) return small;
  if (/['’]s$|s['’]$/.test(word)) return 'possessive';
  if (isAdverb(word, around) && (!token.capital || !before)) return 'adverb';
  if (token.capital && before) return 'noun';
  return verbTag(word, around) ?? 'noun';
}

/** "they're", "it's": a pronoun with its auxiliary. */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|there|that|who|what)['’](?:s|re|d|ve|ll|m)$/;

function isAdverb(word: string, { next, before }: Around): boolean {
  if (/ly$/.test(word) && word.length > 4) return !LY_WORDS.has(word);
  return SMALL_ADVERBS.has(word) && !(isNominal(before?.tag) && startsNoun(next));
}

const LY_WORDS = new Set(lexicon('grammar/non-adverbs-in-ly'));
const SMALL_ADVERBS = new Set(lexicon('grammar/adverbs-and-particles'));

/** Rarer prepositions, which no quotation's cue needs. */
const PREPOSITIONS = new Set(
  'above aboard along alongside amongst atop below beneath beside besides except onto'.split(' '),
);

/** Adverbs that are adjectives before a noun: "the first ferry", "a long night", "on Monday". */
const ADJECTIVAL = new Set('first long further only later earlier then just even'.split(' '));

const isNominal = (tag: Tag | undefined) => tag === 'determiner' || tag === 'possessive' || tag === 'preposition';

function smallWordTag(word: string, { next, before }: Around): Tag | undefined {
  const classes = classNamesOf(word);
  if (!classes && PREPOSITIONS.has(word)) return 'preposition';
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
  if (word === 'than') return 'preposition';
  if (word === 'so') return before?.tag === 'comma' || next === 'that' ? 'subordinator' : 'adverb';
  if (is('subordinator')) return 'subordinator';
  return isNominal(before?.tag) && (is('time') || (ADJECTIVAL.has(word) && startsNoun(next))) ? 'noun' : 'adverb';
}
