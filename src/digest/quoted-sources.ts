import type { Evidence } from '../domain/answer.ts';
import {
  type Article,
  contains,
  type NameMention,
  namesOfSpeakers,
  type Reading,
  type Span,
  wordsOf,
} from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { isPronoun } from '../questions/ranking/quotation-speaker.ts';
import type { Library } from '../retrieval/library.ts';
import { fold } from '../text/fold.ts';
import { lexicon } from '../text/lexicon.ts';
import { nominalOf } from '../text/quotations/sources/nominals.ts';
import { fullNames } from './speaker-shares.ts';
import { spokenWords } from './spoken-words.ts';

/** What a source is; unnamed: somebody whom the article does not name. */
type SourceKind = 'person' | 'organisation' | 'document' | 'unnamed';

/** Words of an article. */
export interface Slice extends Span {
  readonly article: Article;
}

/** Somebody or something that articles quote. */
export interface QuotedSource {
  readonly kind: SourceKind;
  /** The fullest name, or for a source without one the words of the article. */
  readonly name: string;
  /** True if the article names it, and does not only describe it: "the ministry". */
  readonly isNamed: boolean;
  /** What an article calls the person beside the name. */
  readonly role?: Slice;
  /** Why the source is not named, in the words of the article. */
  readonly reason?: Slice;
  /** In the order given. */
  readonly quotations: readonly Evidence[];
  /** Words quoted. */
  readonly words: number;
}

/** The sources of some articles. */
export interface QuotedSources {
  /** Most quoted words first. */
  readonly sources: readonly QuotedSource[];
  /** Words quoted of all of them, and of nobody in particular. */
  readonly words: number;
  /** Number of quotations for which an article gives no source, not even a description. */
  readonly withoutSource: number;
}

/** The sources that quotations come from, those of one source together; what somebody is told not to have said is left out. */
export function* quotedSources(library: Library, quotations: readonly Evidence[]): Steps<QuotedSources> {
  const names = yield* fullNames(quotations.map(({ quote }) => (quote ? namesOfSpeakers(quote) : [])));
  const sources = new Map<string, QuotedSource>();
  let [words, withoutSource] = [0, 0];
  for (const evidence of quotations) {
    const { quote, article } = evidence;
    const reading = library.reading(article.id);
    if (!quote || quote.denied || quote.nested || !reading || isAside(evidence)) continue;
    const spoken = spokenWords(article, quote);
    words += spoken;
    const found = sourcesOf(reading, evidence, names);
    if (found.length === 0) withoutSource++;
    for (const { key, ...source } of found) {
      const known = sources.get(key);
      sources.set(key, {
        ...source,
        ...known,
        quotations: [...(known?.quotations ?? []), evidence],
        words: (known?.words ?? 0) + spoken,
      });
    }
    yield;
  }
  return { sources: [...sources.values()].sort((a, b) => b.words - a.words), words, withoutSource };
}

/** "…, who asked not to be named": tells of a source and is no quotation of another one. */
function isAside({ article, quote }: Evidence): boolean {
  return quote?.speaker !== undefined && /^(?:who|which|that)$/i.test(wordsOf(article, quote.speaker));
}

type Found = Omit<QuotedSource, 'quotations' | 'words'> & { readonly key: string };

function sourcesOf(reading: Reading, evidence: Evidence, fullest: ReadonlyMap<string, string>): Found[] {
  const { article } = reading;
  const quote = evidence.quote!;
  const written = quote.speaker && !isPronoun(article, quote.speaker) ? quote.speaker : undefined;
  if (written && isDocument(wordsOf(article, written))) return [described('document', article, written)];
  // A speaker without a name may be called by a description: "company spokesperson".
  const names = namesOfSpeakers(quote).filter((name) => !/^\p{Ll}/u.test(name));
  if (names.length > 0) return names.map((name) => namedSource(reading, fullest.get(fold(name)) ?? name, name));
  if (!written) return [];
  if (nominalOf(wordsOf(article, written)).kind === 'body') return [described('organisation', article, written)];
  const reason = reasonIn(reading, evidence);
  return [{ ...described('unnamed', article, written), ...(reason && { reason }) }];
}

function namedSource({ article, mentions }: Reading, name: string, asHere: string): Found {
  const own = mentions.filter((each): each is NameMention => 'canonical' in each && each.canonical === asHere);
  const isBody = own.length > 0 && own.every(({ kind }) => kind === 'organisation' || kind === 'place');
  const role = own.find(({ roles = [] }) => roles.length > 0)?.roles?.[0];
  return {
    key: fold(name),
    kind: isBody ? 'organisation' : 'person',
    name,
    isNamed: true,
    ...(role && !isBody && { role: { article, ...role } }),
  };
}

const LEADING = /^(?:the|an?|one|another|his|her|its|their)\s+/;

/** Descriptions are those of one article: two articles may mean two officials. */
function described(kind: SourceKind, article: Article, written: Span): Found {
  const name = wordsOf(article, written).replace(/,(?:\s(?:who|which|whose)\b.*)?$/su, '');
  return { key: `${article.id} ${fold(name).replace(LEADING, '')}`, kind, name, isNamed: false };
}

let documents: ReadonlySet<string> | undefined;

/** "A report by the council", "the ministry's statement": the first noun for something written, before any preposition. */
function isDocument(words: string): boolean {
  documents ??= new Set(lexicon('quotations/document-nouns'));
  const [head = ''] = fold(words).split(/\s(?:by|from|of|to|in|on|for|that|who|which)(?:\s|$)|,/);
  const noun = head.split(' ').at(-1)!;
  return documents.has(noun) || documents.has(noun.replace(/s$/, ''));
}

let reasons: RegExp | undefined;

/** The clause of the quotation's sentences that tells why a source is not named. */
function reasonIn({ sentences }: Reading, { article, quote }: Evidence): Slice | undefined {
  reasons ??= new RegExp(`\\b(?:${lexicon('quotations/anonymity-reasons').join('|')})\\b[^.;"“”—]{0,160}`, 'i');
  const [first, last] = quote!.sentences;
  const place = { start: sentences[first]!.start, end: sentences[last]!.end };
  const found = reasons.exec(article.text.slice(place.start, place.end));
  if (!found) return undefined;
  const start = place.start + found.index;
  const span = { start, end: start + found[0].trimEnd().length };
  const isSaid = quote!.parts.some((part) => contains(part, span));
  return isSaid ? undefined : { article, ...span };
}
