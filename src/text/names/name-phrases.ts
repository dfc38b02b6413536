import { ARTICLES } from '../grammar/function-words.ts';
import { lexicon } from '../lexicon.ts';
import { openerOf, Trait } from './name-lexicon.ts';
import type { Run } from './name-runs.ts';
import type { NameToken } from './name-tokens.ts';

const PLACE_NOUNS: ReadonlyMap<string, string> = new Map(
  lexicon('places/place-nouns').map((row) => row.split('\t') as [string, string]),
);
const FIRM_NOUNS: ReadonlySet<string> = new Set(lexicon('names/firm-nouns'));
const LINKED = /^\p{Lu}[\p{L}’']{1,24}-\p{Ll}{2,5}-\p{Lu}/u;
/** Maximum number of words of an apposition, including its article: "the grid operator". */
const APPOSITION_LIMIT = 4;

/** Votes from the phrase around a name. */
export interface PhraseVotes {
  readonly place: number;
  readonly organisation: number;
}

/**
 * "the mayor of Tolva", "the Tolva ridge", "at Tolva", "Old Tolva"; "Tolva, the grid operator", "the insurer, Tolva".
 */
export function phraseVotes(text: string, tokens: readonly NameToken[], name: Run): PhraseVotes {
  if ((tokens[name.from]!.traits & Trait.firstName) !== 0) return { place: 0, organisation: 0 };
  const place = placeBefore(tokens, name) + placeBehind(tokens, name) + epithet(tokens, name);
  return { place, organisation: firmBefore(text, tokens, name) + firmBehind(text, tokens, name) };
}

function placeBefore(tokens: readonly NameToken[], { from }: Run): number {
  const before = tokens[from - 1]?.text;
  if (before === 'at') return 0.5;
  return before === 'of' && PLACE_NOUNS.has(tokens[from - 2]?.text ?? '') ? 2 : 0;
}

function placeBehind(tokens: readonly NameToken[], { from, to }: Run): number {
  const next = tokens[to];
  return tokens[from - 1]?.text === 'the' && next?.joined && PLACE_NOUNS.get(next.text) === 'front' ? 2.5 : 0;
}

/** "Old Tolva", "Tolva-sur-Orm". */
function epithet(tokens: readonly NameToken[], { from, to }: Run): number {
  const first = openerOf(tokens[from]!.text);
  if (to - from === 1 && LINKED.test(tokens[from]!.text)) return 2;
  if (to - from !== 2 || (tokens[from + 1]!.traits & Trait.firstName) !== 0) return 0;
  return first === 'direction' || first === 'epithet' ? 1.3 : 0;
}

function firmBefore(text: string, tokens: readonly NameToken[], { from }: Run): number {
  const before = tokens[from - 1];
  if (!before || !FIRM_NOUNS.has(before.text)) return 0;
  const gap = text.slice(before.end, tokens[from]!.start);
  return gap === ' ' || gap === ', ' ? 2.5 : 0;
}

function firmBehind(text: string, tokens: readonly NameToken[], { to }: Run): number {
  const article = tokens[to];
  if (!article || !ARTICLES.has(article.text) || text.slice(tokens[to - 1]!.end, article.start) !== ', ') return 0;
  let last = to;
  while (last - to < APPOSITION_LIMIT && tokens[last + 1]?.joined && !FIRM_NOUNS.has(tokens[last]!.text)) last++;
  return FIRM_NOUNS.has(tokens[last]!.text) ? 2.5 : 0;
}
