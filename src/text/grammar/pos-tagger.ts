import type { Span } from '../../domain/article.ts';
import { abbreviationKind } from '../abbreviations.ts';
import { fold } from '../fold.ts';
import { lexicon } from '../lexicon.ts';
import { Class } from './function-words.ts';
import type { Tag, TaggedToken } from './tag.ts';
import { type LexicalToken, type Token, tokenise } from './tokens.ts';
import { type Around, continuesNounPhrase, startsNoun, verbTag } from './verb-tagger.ts';
import { isAdverbInLy } from './word-traits.ts';

/**
 * Tokenises a span of the text and tags every token with its part of speech. The full stop of an abbreviation or an initial
 * belongs to its word; offsets are relative to the whole text.
 */
export function tag(text: string, span: Span): TaggedToken[] {
  return tagged(withAbbreviations(text, span, tokenise(text, span)));
}

/** Tags tokens from left to right, by the two tags before and the token after. */
function tagged(tokens: readonly LexicalToken[]): TaggedToken[] {
  const result: TaggedToken[] = [];
  let before: TaggedToken | undefined;
  let earlier: TaggedToken | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const { start, end, kind, word, capital, traits } = tokens[i]!;
    const tag = tagOf(tokens[i]!, { next: tokens[i + 1], before, earlier });
    const token = { start, end, kind, word, capital, traits, tag };
    result.push(token);
    earlier = before;
    before = token;
  }
  return result;
}

/** Joins "Mr." and the "A." of "A. R. Lind" with their full stops, which end no clause. */
function withAbbreviations(text: string, span: Span, tokens: readonly Token[]): LexicalToken[] {
  const result: LexicalToken[] = [];
  for (const token of tokens) {
    const before = result.at(-1);
    if (token.word === '.' && before?.end === token.start && isAbbreviation(text, before, span)) {
      const { start, kind, word, capital, traits } = before;
      result[result.length - 1] = { start, end: token.end, kind, word, capital, traits };
    } else result.push(token);
  }
  return result;
}

/** True for a word whose full stop ends no clause. */
function isAbbreviation(text: string, { start, end }: Span, sentence: Span): boolean {
  const word = text.slice(start, end);
  return end + 1 < sentence.end && (/^\p{Lu}$/u.test(word) || abbreviationKind(word) !== undefined);
}

function tagOf(token: LexicalToken, around: Around): Tag {
  const { kind, word, capital, traits } = token;
  const { before } = around;
  if (kind !== 'word') return kind === 'mark' ? 'mark' : tagOfSign(word);
  if (word === 'to') return 'to';
  if (traits.contracted) return 'auxiliary';
  const closed = closedClassTag(token, around);
  if (closed && !(capital && before?.capital && closed !== 'pronoun')) return closed;
  if (traits.possessive) return 'possessive';
  if (actsAsAdverb(word, around) && (!capital || !before)) return 'adverb';
  if (capital && before) return 'noun';
  return verbTag(token, around) ?? 'noun';
}

function tagOfSign(sign: string): Tag {
  if (sign === ',') return 'comma';
  return isQuotationMark(sign) ? 'mark' : 'stop';
}

/** A single or double quotation mark of any kind. */
function isQuotationMark(sign: string): boolean {
  const folded = fold(sign);
  return folded === '"' || folded === "'";
}

function actsAsAdverb(word: string, { next, before }: Around): boolean {
  return isAdverbInLy(word) || (PARTICLES.has(word) && !(continuesNounPhrase(before) && startsNoun(next)));
}

const PARTICLES = new Set(lexicon('grammar/adverbs-and-particles'));

/** Rare prepositions that are no function words, so that the finders of quotations treat them as nouns. */
const PREPOSITIONS = new Set(
  'above aboard along alongside amongst atop below beneath beside besides except onto'.split(' '),
);

/** Adverbs that are adjectives before a noun: "the first ferry", "a long night". */
const ADJECTIVAL = new Set('first long further only later earlier then just even'.split(' '));

/** The tag of a function word, by its classes; undefined for content words. */
function closedClassTag({ word, traits }: LexicalToken, { next, before }: Around): Tag | undefined {
  const { classes } = traits;
  if (classes === 0) return PREPOSITIONS.has(word) ? 'preposition' : traits.auxiliary ? 'auxiliary' : undefined;
  const is = (bits: number) => (classes & bits) !== 0;
  if (is(Class.auxiliary | Class.modal)) return 'auxiliary';
  if (word === 'that') return before?.tag === 'noun' || before?.tag === 'verb' ? 'relative' : 'determiner';
  if (is(Class.relative)) return 'relative';
  if (is(Class.determiner)) return is(Class.pronoun | Class.object) && !startsNoun(next) ? 'pronoun' : 'determiner';
  if (is(Class.pronoun | Class.object)) return 'pronoun';
  if (is(Class.preposition)) return word === 'because' ? 'subordinator' : 'preposition';
  if (is(Class.and)) return 'and';
  if (word === 'than') return 'preposition';
  if (word === 'so') return before?.tag === 'comma' || next?.word === 'that' ? 'subordinator' : 'adverb';
  if (is(Class.subordinator)) return 'subordinator';
  return continuesNounPhrase(before) && (is(Class.time) || (ADJECTIVAL.has(word) && startsNoun(next)))
    ? 'noun'
    : 'adverb';
}
