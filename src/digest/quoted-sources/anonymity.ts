import { contains, type Quote, type Reading, type Span } from '../../domain/article.ts';
import { lexicon } from '../../text/lexicon.ts';

/** What begins a reason behind words that ask for anonymity: up to the end of the clause. */
const REASON =
  /^[^.;"“”—]{0,60}?(?:,\s)?\b(?:because|since|as(?=\s(?:s?he|they|it|the|his|her|their)\b)|citing|fearing|saying (?=s?he|they)|out of|for fear|for legal reasons|to (?:protect|avoid|keep|save|spare)|due to|owing to)\b[^.;"“”—]{0,160}/i;

let asked: RegExp | undefined;
let reasons: RegExp | undefined;

/**
 * The words that tell why the source of a quotation is not named, in the sentences of the quotation or in the next one, which may go
 * on about the source: "They asked not to be named because …". Where only the wish is told, that is given.
 */
export function anonymityReason(
  { article, sentences }: Reading,
  { sentences: [first, last], parts }: Quote,
): Span | undefined {
  const own = reasonIn(article.text, { start: sentences[first]!.start, end: sentences[last]!.end }, parts);
  if (own) return own;
  const next = sentences[last + 1];
  const goesOn =
    next && sentences[last]!.paragraph === next.paragraph && GOES_ON.test(article.text.slice(next.start, next.end));
  return goesOn ? reasonIn(article.text, next, parts) : undefined;
}

const GOES_ON = /^(?:She|He|They|(?:Both|All|None) (?:of them )?)\b/;

function reasonIn(text: string, { start, end }: Span, said: readonly Span[]): Span | undefined {
  const words = text.slice(start, end);
  reasons ??= patternOf('reason', '[^.;"“”—]{0,160}');
  asked ??= patternOf('asked', '');
  const told = spanOf(reasons.exec(words), start) ?? askedIn(words, start);
  return told && !said.some((part) => contains(part, told)) ? told : undefined;
}

function askedIn(words: string, start: number): Span | undefined {
  const found = asked!.exec(words);
  if (!found) return undefined;
  const behind = found.index + found[0].length;
  const reason = REASON.exec(words.slice(behind));
  // What is said behind a comma and a cue belongs to the quotation.
  const clause = reason?.[0].replace(/,\s(?:said|told|says|added|\p{Lu}).*$/su, '') ?? '';
  return spanOf({ index: found.index, 0: found[0] + clause }, start);
}

function spanOf(found: { readonly index: number; readonly 0: string } | null, by: number): Span | undefined {
  return found ? { start: by + found.index, end: by + found.index + found[0].trimEnd().length } : undefined;
}

function patternOf(kind: 'asked' | 'reason', tail: string): RegExp {
  const words = lexicon('quotations/anonymity-reasons').flatMap((row) => {
    const [entry = '', what] = row.split('\t');
    return what === kind ? [entry] : [];
  });
  return new RegExp(`\\b(?:${words.join('|')})\\b${tail}`, 'i');
}
