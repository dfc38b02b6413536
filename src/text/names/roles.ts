import type { Span } from '../../domain/article.ts';
import { isSentenceStarter } from '../abbreviations.ts';
import { lowerCase } from '../characters.ts';
import { ARTICLES_AND_POSSESSIVES } from '../grammar/function-words.ts';
import { isRoleModifier, isRoleNoun, Trait } from './name-lexicon.ts';
import type { NameCandidate } from './name-parts.ts';
import type { NameToken } from './name-tokens.ts';
import { isCourtesy } from './titles.ts';

/** Maximum number of words in an apposition; a longer one is a clause. */
export const MAX_APPOSITION_WORDS = 14;
/** Maximum number of modifiers before a role noun. */
const MODIFIER_LIMIT = 5;
/** Number of words within which an apposition must contain its role noun. */
const HEAD_WITHIN = 8;

/** Descriptions next to a person's name: a title, a role noun before it, an apposition. */
export function roleSpansOf(text: string, tokens: readonly NameToken[], candidate: NameCandidate): Span[] {
  return [roleBefore(text, tokens, candidate), appositionAfter(text, tokens, candidate)].filter(
    (role) => role !== undefined,
  );
}

function roleBefore(text: string, tokens: readonly NameToken[], { from, title }: NameCandidate): Span | undefined {
  if (title) {
    // "The head vet, Dr Holm": what she is, rather than how she is addressed.
    const isAddressed = isCourtesy(tokens[title.to - 1]!.text);
    const described = isAddressed && title.from > 0 ? appositionBefore(text, tokens, title.from) : undefined;
    return described ?? spanOf(tokens, withModifiers(tokens, title.from), title.to);
  }
  const noun = tokens[from - 1];
  if (!noun || noun.possessive) return undefined;
  if (!noun.capital && tokens[from]!.joined && isRoleNoun(noun.text))
    return spanOf(tokens, withNoun(tokens, withModifiers(tokens, from - 1)), from);
  return appositionBefore(text, tokens, from);
}

function withModifiers(tokens: readonly NameToken[], noun: number): number {
  let from = noun;
  while (
    from > 0 &&
    noun - from < MODIFIER_LIMIT &&
    tokens[from]!.joined &&
    !tokens[from - 1]!.possessive &&
    belongs(tokens[from - 1]!)
  )
    from--;
  return from;
}

function belongs(token: NameToken): boolean {
  if (!token.capital) return isRoleModifier(token.text) || isRoleNoun(token.text);
  return !token.opening || (token.traits & (Trait.demonym | Trait.title | Trait.titleModifier)) !== 0;
}

/** "The harbour manager", "Harbour manager" at the start: one more noun before the role noun. */
function withNoun(tokens: readonly NameToken[], from: number): number {
  const noun = tokens[from - 1];
  const article = tokens[from - 2];
  if (!noun || !tokens[from]!.joined || noun.possessive || noun.text.length < 3) return from;
  if (!article) return isSentenceStarter(noun.text) ? from : from - 1;
  return noun.joined && !noun.capital && ARTICLES_AND_POSSESSIVES.has(lowerCase(article.text)) ? from - 1 : from;
}

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at']);

/** "The team's coach, Ada Lind, said": starts at the determiner. */
function appositionBefore(text: string, tokens: readonly NameToken[], from: number): Span | undefined {
  if (text.slice(tokens[from - 1]!.end, tokens[from]!.start) !== ', ') return undefined;
  for (let i = from - 1; i >= 0 && from - i <= HEAD_WITHIN; i--) {
    if (ARTICLES_AND_POSSESSIVES.has(lowerCase(tokens[i]!.text))) {
      if (tokens.slice(i, from).some((token) => isRoleNoun(token.text))) return spanOf(tokens, i, from);
      // "The head of the union, Ada Lind": another noun phrase is before this one.
      if (!LINKS.has(tokens[i - 1]?.text ?? '')) return undefined;
    }
    if (i < from - 1 && /[,;:"“”()]/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return undefined;
  }
  return undefined;
}

/** "Ada Lind, the mayor of Velm, said": ends at the next comma. */
function appositionAfter(text: string, tokens: readonly NameToken[], { to }: NameCandidate): Span | undefined {
  const first = tokens[to];
  if (!first || text.slice(tokens[to - 1]!.end, first.start) !== ', ') return undefined;
  let end = to + 1;
  while (
    end < tokens.length &&
    end - to < MAX_APPOSITION_WORDS &&
    !/[,;:.!?()"“”–—]/.test(gapBefore(text, tokens, end))
  )
    end++;
  const closed = end === tokens.length || /[,;.!?)"”–—]/.test(gapBefore(text, tokens, end));
  if (!closed || !startsApposition(tokens, to, end)) return undefined;
  return spanOf(tokens, to, end);
}

function startsApposition(tokens: readonly NameToken[], from: number, to: number): boolean {
  if (
    /^(?:who|which|whose|and|or|but|said|says|was|is|were|has|had|to|in|on|at|where|when|as|with)$/.test(
      tokens[from]!.text,
    )
  )
    return false;
  const head = tokens.slice(from, Math.min(to, from + HEAD_WITHIN)).findIndex((token) => isRoleNoun(token.text));
  if (head < 0) return false;
  const before = tokens.slice(from, from + head);
  return before.every((token) => !/^(?:said|says|of|and|in|to|is|was|were|told|for|with|by)$/.test(token.text));
}

function gapBefore(text: string, tokens: readonly NameToken[], i: number): string {
  return text.slice(tokens[i - 1]!.end, tokens[i]!.start);
}

function spanOf(tokens: readonly NameToken[], from: number, to: number): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
