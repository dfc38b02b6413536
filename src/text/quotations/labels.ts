import { Class } from '../grammar/function-words.ts';
import { nounPhraseAfter } from '../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { isA, isAdverb, isPossessive, looksFinite } from '../grammar/token-tests.ts';
import { lexicon } from '../lexicon.ts';
import { type Attribution, plainReport } from './attribution.ts';
import { contentEnd } from './content/clause-end.ts';
import type { StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

const EDITORIAL: ReadonlySet<string> = new Set(lexicon('quotations/editorial-labels'));

/** Maximum number of words of a label. */
export const MAX_LABEL = 7;

/** "Mayor: Bridge will close", "Lind: I know nothing": a short name before the first colon. */
export function isLabel(tokens: Tokens, colon: number): boolean {
  const first = tokens[0]!;
  if (colon === 0 || isEditorial(tokens.slice(0, colon))) return false;
  if (colon > MAX_LABEL || colon + 2 >= tokens.length) return false;
  if (!first.capital || isA(first, Class.determiner) || first.word.length < 2 || /^\d/.test(tokens[colon + 1]!.word))
    return false;
  const label = tokens.slice(0, colon);
  if (
    !label.every((token) => token.kind === 'word' && !looksFinite(token) && !isAdverb(token) && !/\d/.test(token.word))
  )
    return false;
  return first.start === 0 || tokens[colon + 1]!.kind === 'mark' || label.some((token) => token.name === 'person');
}

export function byColon(tokens: Tokens, colon: number): Attribution {
  const from = colon + 1;
  const content = [{ from, to: contentEnd(tokens, from) }];
  return plainReport(content, { run: { from: 0, to: colon }, where: 'left' }, colon, colon + 1);
}

const DOCUMENT = /^(?:statement|letter|message|note|post|tweet|comment|reply|response|e-?mail)$/;

/** Maximum index of the colon behind a document and its author. */
const MAX_DOCUMENT_LABEL = 24;

/** `Statement from |Ada Lind, the mayor|: "…"`, `|Ada Lind's| statement: "…"`: the author before the colon at `colon`. */
export function authorBefore(tokens: Tokens, colon: number): TokenRange | undefined {
  if (colon > MAX_DOCUMENT_LABEL || tokens[colon + 1]?.kind !== 'mark') return undefined;
  const noun = tokens.findIndex(({ word }, i) => i < colon && DOCUMENT.test(word));
  if (noun < 0) return undefined;
  if (isPossessive(tokens[noun - 1])) return { from: 0, to: noun };
  if (noun > 2 || !/^(?:from|by|of)$/.test(tokens[noun + 1]!.word)) return undefined;
  const run = nounPhraseAfter(tokens, noun + 2);
  return run && run.to <= colon ? run : undefined;
}

/** Whether a label names a kind of text and no speaker: "WATCH", "Correction". */
export function isEditorial(label: Tokens): boolean {
  return EDITORIAL.has(label[0]!.word) || EDITORIAL.has(label.at(-1)!.word);
}

/** The words in marks behind the label of a document. */
export function byDocument(
  tokens: Tokens,
  { at, author }: { readonly at: number; readonly author: TokenRange },
): Attribution {
  const content = [{ from: at + 1, to: contentEnd(tokens, at + 1) }];
  return plainReport(content, { run: author, where: 'left' }, at, at + 1);
}
