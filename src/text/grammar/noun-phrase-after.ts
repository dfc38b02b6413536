import { Class } from './function-words.ts';
import { ASIDE_NOUN, joinsNames, MAX_SUBJECT, type PhraseToken, type TokenRange } from './noun-phrases.ts';
import { ROLE_NOUNS } from './role-nouns.ts';
import { timePhraseEnd } from './time-phrases.ts';
import {
  isA,
  isAdverb,
  isAuxiliary,
  isContracted,
  isHangingParticiple,
  isPossessive,
  isSign,
  looksFinite,
} from './token-tests.ts';
import { endsAsParticiple } from './verb-forms.ts';

type Tokens = readonly PhraseToken[];

/** The noun phrase that begins at `start`: "said |Ada Lind, a spokeswoman for the town, | on Monday". */
export function nounPhraseAfter(tokens: Tokens, start: number): TokenRange | undefined {
  const first = tokens[start];
  if (
    first?.kind !== 'word' ||
    isContracted(first) ||
    (isA(first, Class.preposition | Class.subordinator | Class.relative | Class.and | Class.object) &&
      !isA(first, Class.determiner))
  )
    return undefined;
  if (isA(first, Class.pronoun) && !isA(first, Class.determiner) && !isCounted(tokens, start))
    return { from: start, to: start + 1 };
  let to = start;
  while (to < tokens.length && to - start < MAX_SUBJECT && goesOnAfter(tokens, to, start)) to++;
  if (to === start) return undefined;
  return { from: start, to: apposition(tokens, to) };
}

/** "|one trader|": "one" counts a noun. */
function isCounted(tokens: Tokens, start: number): boolean {
  const next = tokens[start + 1];
  if (tokens[start]!.word !== 'one' || next?.kind !== 'word') return false;
  return next.traits.classes === 0 && !looksFinite(next) && !isAdverb(next) && timePhraseEnd(tokens, start) === start;
}

function goesOnAfter(tokens: Tokens, i: number, start: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'mark') return false;
  if (token.kind === 'sign')
    return /^[&/'’-]$/.test(token.word) || (isSign(token, ',') && joinsNames(tokens, i) && listGoesOn(tokens, i));
  if (isA(token, Class.time | Class.relative | Class.subordinator) || isAuxiliary(token)) return false;
  if (i > start && isBehindNoun(tokens, i)) return false;
  if (isA(token, Class.and)) return token.word === 'and' && (tokens[i + 1]?.capital ?? false);
  if (isA(token, Class.preposition))
    return (
      i > start &&
      (token.word === 'of' ||
        token.word === 'for' ||
        token.word === 'by' ||
        token.word === 'with' ||
        token.word === 'from' ||
        token.word === 'at')
    );
  return i === start || !looksFinite(token) || isPossessive(tokens[i - 1]);
}

/** "said Lind |last week", "said the mayor |again", "said Lind |next to the ferry": no part of the noun phrase. */
function isBehindNoun(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (timePhraseEnd(tokens, i) > i || (isAdverb(token) && !tokens[i + 1]?.capital && !startsModifier(tokens, i + 1)))
    return true;
  if (tokens[i - 1]!.name !== 'person' || token.capital || token.name) return false;
  if (isA(token, Class.preposition)) return !isA(token, Class.and) && isManner(tokens, i);
  return !isA(token, Class.and) && !leadsToName(tokens, i);
}

/** "said |newly elected mayor Lind": an adverb before a modifier. */
function startsModifier(tokens: Tokens, i: number): boolean {
  return tokens[i]?.kind === 'word' && endsAsParticiple(tokens[i]!.word);
}

/** "with a smile", "at a news conference", "from her corner", "by phone": how or where something was said. */
function isManner(tokens: Tokens, preposition: number): boolean {
  const next = tokens[preposition + 1];
  if (!next || /^(?:of|for)$/.test(tokens[preposition]!.word)) return false;
  return /^(?:an?|his|her|their|its)$/.test(next.word) || (!next.capital && tokens[preposition]!.word === 'by');
}

/** "said Lind |aide Emil Berg": a role before another name. */
function leadsToName(tokens: Tokens, i: number): boolean {
  for (let k = i; k < i + 4 && tokens[k]?.kind === 'word'; k++) if (ROLE_NOUNS.has(tokens[k]!.word)) return true;
  return false;
}

function listGoesOn(tokens: Tokens, comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 8; i++) if (tokens[i]!.word === 'and') return true;
  return false;
}

/** End of the parenthesis in commas that begins at `comma`; `comma` itself when there is none. */
function apposition(tokens: Tokens, comma: number): number {
  const next = tokens[comma + 1];
  if (!isSign(tokens[comma], ',') || next?.kind !== 'word' || next.word === 'which') return comma;
  const relative = isA(next, Class.relative);
  if (!relative && !isA(next, Class.determiner) && !next.capital && !ASIDE_NOUN.test(next.word)) return comma;
  // "according to the Herald, Ada Lind said": a person is no apposition of a name that is none.
  const head = tokens[comma - 1]!;
  if (
    head.capital &&
    head.name !== undefined &&
    head.name !== 'person' &&
    next.capital &&
    beginsPerson(tokens, comma + 1)
  )
    return comma;
  if (head.name === 'person' && !relative && !next.capital && !isDescription(tokens, comma + 1)) return comma;
  let to = comma + 1;
  while (to < tokens.length && to - comma < MAX_SUBJECT && tokens[to]!.kind === 'word') {
    if (!relative && looksFinite(tokens[to]) && !isHangingParticiple(tokens, to)) return comma;
    to++;
  }
  return isSign(tokens[to], ',') && to + 1 < tokens.length ? to + 1 : to;
}

/** Maximum number of words before the noun in "the newly elected head of the town". */
const MAX_DESCRIPTION = 8;

/** "Lind, |the mayor of Oxby|": the words before the first preposition tell what a person is; not "Lind, |the bridge still stands|". */
function isDescription(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + MAX_DESCRIPTION && tokens[i]?.kind === 'word'; i++) {
    const { word, capital } = tokens[i]!;
    if (isA(tokens[i], Class.preposition | Class.relative) && !isA(tokens[i], Class.determiner)) return false;
    if (capital || ROLE_NOUNS.has(word) || ASIDE_NOUN.test(word) || DESCRIBES.test(word)) return true;
  }
  return false;
}
const DESCRIBES =
  /(?:[eo]r|ist|ian|ant|ent|man|woman|child|son|boy|girl|wife|husband|niece|nephew|aunt|uncle|one|who|\d|year-old)$/;

/** Whether the capitalised words from `from` on contain a person's name. */
function beginsPerson(tokens: Tokens, from: number): boolean {
  for (let i = from; tokens[i]?.capital; i++) if (tokens[i]!.name === 'person') return true;
  return false;
}
