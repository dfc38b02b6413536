import type { Reading, Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { nominalOf } from '../../text/quotations/sources/nominals.ts';

let documents: ReadonlySet<string> | undefined;
let bodies: ReadonlySet<string> | undefined;

/** The end of a noun phrase's head: a preposition, a relative clause, or what became of a document ("logs |seen by"). */
const HEAD_END =
  /\s(?:by|from|of|to|in|on|at|for|with|that|who|which|seen|sent|obtained|published|posted|released|dated|signed|written|shown|leaked|filed|kept)(?:\s|$)|,/;

/** "A report by the council", "the ministry's statement": the first noun for something written, before any preposition. */
export function isDocument(words: string): boolean {
  documents ??= new Set([...lexicon('quotations/document-nouns'), ...lexicon('quotations/named-documents')]);
  const noun = headNoun(words);
  return documents.has(noun) || documents.has(noun.replace(/s$/, ''));
}

/** "The ministry", "police", "the coast guard"; not "a former operator" or anybody of whom "who" is said. */
export function isBody(words: string): boolean {
  bodies ??= new Set(lexicon('quotations/speaking-bodies'));
  if (
    /\bwho\b/.test(words) ||
    /^(?:an?|one|another|some|two|three|several)\s(?:\S+\s){0,2}(?:former|senior|operator|guard)\b/i.test(words)
  )
    return false;
  return bodies.has(headNoun(words)) || nominalOf(words).kind === 'body';
}

/** "A spokesman for the insurers": speaks for somebody and is not named. */
export function isSpokesperson(words: string): boolean {
  return /^spokes(?:man|woman|person|people|men|women)$/.test(headNoun(words));
}

function headNoun(words: string): string {
  const [head = ''] = fold(words).split(HEAD_END);
  return head.trim().split(' ').at(-1)!;
}

/** "In an open letter, |14 officers wrote", "In a poll of supporters, |81 percent said". */
const IN_DOCUMENT = /^In ((?:an?|the|its|their)\s(?:[^,."“”]|,(?=\d)){3,120}?),\s/;

/** The document that a sentence quotes people from who are not named. */
export function documentBefore({ article, sentences }: Reading, [first]: readonly [number, number]): Span | undefined {
  const { start, end } = sentences[first]!;
  const found = IN_DOCUMENT.exec(article.text.slice(start, end));
  if (!found || !isDocument(found[1]!)) return undefined;
  const from = start + 'In '.length;
  return { start: from, end: from + found[1]!.length };
}
