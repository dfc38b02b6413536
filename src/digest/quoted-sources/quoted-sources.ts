import type { Evidence } from '../../domain/answer.ts';
import {
  type Article,
  type NameMention,
  namesOfSpeakers,
  type Quote,
  type Reading,
  type Span,
  wordsOf,
} from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { isPronoun } from '../../questions/ranking/quotation-speaker.ts';
import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import { fullNames } from '../quotations/speaker-shares.ts';
import { spokenWords } from '../quotations/spoken-words.ts';
import { anonymityReason } from './anonymity.ts';
import { documentBefore, isBody, isDocument, isSpokesperson } from './source-kinds.ts';
import { roleOf } from './source-roles.ts';

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
  let lastUnnamed: string | undefined;
  const named: NamedSources = new Map();
  for (const evidence of quotations) {
    const { quote, article } = evidence;
    const reading = library.reading(article.id);
    if (!quote || quote.denied || quote.nested || !reading || isAside(evidence) || isHeading(reading, quote)) continue;
    const spoken = spokenWords(article, quote);
    words += spoken;
    const found = sourcesOf(reading, evidence, names, named);
    if (found.length === 0) withoutSource++;
    for (const { key, ...source } of found) {
      const known = sources.get(key);
      const group = isOneOf(source.name) ? lastUnnamed : undefined;
      if (source.kind === 'unnamed' && !group) lastUnnamed = key;
      const reason = group === undefined ? undefined : sources.get(group)?.reason;
      sources.set(key, {
        ...(reason && { reason }),
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

/** "One of them": why the others are not named holds for this one, too. */
function isOneOf(name: string): boolean {
  return /^(?:one|two|three|some|another|others?)(?: of (?:them|the (?:two|three|others)))?$/i.test(name);
}

/** "…, who asked not to be named", "she asked for her name to be left out": tells of a source and is no quotation. */
function isAside({ article, quote }: Evidence): boolean {
  if (!quote) return false;
  if (quote.speaker !== undefined && /^(?:who|which|that)$/i.test(wordsOf(article, quote.speaker))) return true;
  return quote.form === 'indirect' && NOT_NAMED.test(wordsOf(article, quote.parts[0]!));
}

const NOT_NAMED =
  /^(?:that |for )?(?:(?:his|her|their) names? (?:not |be |to be |was |were )|not to be (?:named|identified)|anonymity\b)/i;

/** UTF-16 units of the longest heading. */
const HEADING_LENGTH = 120;

/** "PM 'to quit by March', ally says": a line without the end of a sentence only announces what is told below. */
function isHeading({ article: { text }, sentences }: Reading, { sentences: [first, last] }: Quote): boolean {
  const { start, end, paragraph } = sentences[first]!;
  const isAlone = sentences[first - 1]?.paragraph !== paragraph && sentences[first + 1]?.paragraph !== paragraph;
  const words = text.slice(start, end);
  return (
    first === last &&
    isAlone &&
    words.length <= HEADING_LENGTH &&
    !/[.?!:…;][’'”"]?(?:\s|$)/.test(words) &&
    !/[—–]/.test(words)
  );
}

type Found = Omit<QuotedSource, 'quotations' | 'words'> & { readonly key: string };

/** What is told of a source by the article and its name there: looked up once, as it looks at all that the article names. */
type NamedSources = Map<string, Found>;

function sourcesOf(
  reading: Reading,
  evidence: Evidence,
  fullest: ReadonlyMap<string, string>,
  named: NamedSources,
): Found[] {
  const { article } = reading;
  const quote = evidence.quote!;
  const place = quote.speaker && !isPronoun(article, quote.speaker) ? quote.speaker : undefined;
  const written = place && wordsOf(article, place);
  if (written !== undefined && isDocument(written)) return [described('document', article, written)];
  // "A spokesman for the insurers": whom somebody speaks for is named, and who speaks is not.
  const isForOthers = written !== undefined && isSpokesperson(written);
  const said = namesOfSpeakers(quote);
  // A speaker without a name may be called by a description: "company spokesperson".
  const names = isForOthers ? [] : said.filter((name) => !/^\p{Ll}/u.test(name));
  if (names.length > 0)
    return names.map((name) => {
      const key = `${article.id} ${name}`;
      const source = named.get(key) ?? namedSource(reading, fullest.get(fold(name)) ?? name, name);
      named.set(key, source);
      return source;
    });
  const words = written ?? said[0];
  if (words === undefined) return [];
  if (isBody(words)) return [described('organisation', article, words)];
  const document = documentBefore(reading, quote.sentences);
  if (document && !isForOthers) return [described('document', article, wordsOf(article, document))];
  const reason = anonymityReason(reading, quote);
  return [{ ...described('unnamed', article, words), ...(reason && { reason: { article, ...reason } }) }];
}

function namedSource(reading: Reading, name: string, asHere: string): Found {
  const { article, mentions } = reading;
  const own = mentions.filter((each): each is NameMention => 'canonical' in each && each.canonical === asHere);
  const isOrganisation =
    own.length > 0 ? own.every(({ kind }) => kind === 'organisation' || kind === 'place') : isBody(name);
  const role = roleOf(reading, own, isOrganisation);
  return {
    key: fold(name),
    kind: isOrganisation ? 'organisation' : 'person',
    name,
    isNamed: true,
    ...(role && { role: { article, ...role } }),
  };
}

const LEADING = /^(?:the|an?|one|another|his|her|its|their)\s+/;

/** Descriptions are those of one article: two articles may mean two officials. */
function described(kind: SourceKind, article: Article, words: string): Found {
  const name = words.replace(/,(?:\s(?:who|which|whose|speaking)\b.*)?$/su, '');
  return { key: `${article.id} ${fold(name).replace(LEADING, '')}`, kind, name, isNamed: false };
}
