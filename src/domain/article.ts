/** A half-open range of UTF-16 offsets into `Article.text`: `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of a joined article that came from one message, so that a citation can link to that message. */
export interface MessagePart extends Span {
  readonly link: string;
}

/** Metadata of a text at one of the places where it stands. */
interface PlaceMetadata {
  /** The publisher, for example a newspaper's name. */
  readonly source?: string;
  readonly link?: string;
  /** ISO 8601, to the day or to the second; relative dates such as "last Saturday" are resolved against it. */
  readonly publishedAt?: string;
  /** The messages it was joined from. */
  readonly parts?: readonly MessagePart[];
  /**
   * True for a text that a member posted: we did not fetch it from where it says it is from, and no moderator vouches for
   * it. Its link is that of the message.
   */
  readonly unvouched?: true;
  /** The link and the source that such a text claims for itself; shown as claims and used for nothing else. */
  readonly claimedLink?: string;
  readonly claimedSource?: string;
}

/** Another place where exactly the same text stands. */
export interface ArticleLocation extends PlaceMetadata {
  /** As in `Article`; a change at that origin changes this entry. */
  readonly origin: string;
  readonly title?: string;
  /** As in `Article`. */
  readonly ingestedBy?: string;
  /** True for a place recorded when a story had one text for all its places: what stands there is not known. */
  readonly isUnchecked?: true;
}

/** One news article as received. The text is never changed; everything else is derived from it. */
export interface Article extends PlaceMetadata {
  /** Hash of the normalised content, hexadecimal; people see its first characters (`shortId`). */
  readonly id: string;
  readonly title: string;
  /** As received, without byte-order mark and header lines; every offset refers to it. */
  readonly text: string;
  /** ISO 8601, to the second. */
  readonly ingestedAt: string;
  /** Id of the person who added it; `local` in the terminal. */
  readonly ingestedBy: string;
  /**
   * Where it came from; stable across edits: `folder:<name>` in the server's own folder, `file:<absolute path>`,
   * `message:<channel>/<id>`, `link:<url>`, `text:<id>`.
   */
  readonly origin: string;
  /** Further places with exactly this text, in order of arrival. */
  readonly alsoAt?: readonly ArticleLocation[];
  /** Fields corrected by a moderator; they outlast later edits of the source, which would bring the error back. */
  readonly corrected?: readonly Correctable[];
  /**
   * Shared by the different texts of one story: the id that its first text had. Absent if no other text joined a story
   * through this one.
   */
  readonly story?: string;
}

/** Metadata of an article that may be corrected. */
export type Correctable = 'title' | 'source' | 'link' | 'publishedAt';

/** One sentence; sentences never overlap and leave only white space between them. */
export interface Sentence extends Span {
  /** From 0, in text order. */
  readonly index: number;
  /** From 0; a line break ends a paragraph. */
  readonly paragraph: number;
}

/** A reported statement. */
export interface Quote {
  /**
   * In text order; several if the quotation is split around its cue or runs over paragraphs. Includes quotation marks.
   */
  readonly parts: readonly Span[];
  /**
   * direct: entirely within quotation marks; indirect: none; mixed: reported speech with some words in quotation marks.
   */
  readonly form: 'direct' | 'mixed' | 'indirect';
  /** True if a quotation mark is opened and not closed in its paragraph. */
  readonly open: boolean;
  /** True if it is inside another speaker's statement ("A said B had told C …"). */
  readonly nested: boolean;
  /** True if the text says that it was not said ("did not say that …", "denied that …"). */
  readonly denied: boolean;
  /** Indices of the first and last sentence that it overlaps. */
  readonly sentences: readonly [first: number, last: number];
  /** The speaker as written next to the cue ("he", "the minister", "Foreign Minister Ada Lind"). */
  readonly speaker?: Span;
  /** The speaker's name, in its fullest form in this article. */
  readonly speakerName?: string;
  /** The further names where several people speak together: "Ada Lind and Bo Holm said". */
  readonly otherSpeakers?: readonly string[];
  /** True if `speakerName` is not written next to the words but inferred (from "he", from the preceding paragraph). */
  readonly inferred: boolean;
  /** The reporting words: "said", "according to". */
  readonly cue?: Span;
}

/** A name; `canonical` is its fullest form in the article ("Lind" → "Ada Lind"). */
export interface NameMention extends Span {
  readonly kind: 'person' | 'place' | 'organisation';
  readonly canonical: string;
  /** For a person: titles and appositions next to this mention ("Foreign Minister"). */
  readonly roles?: readonly Span[];
  /**
   * For a place whose kind is known from word lists, its own words, or the words next to it anywhere in the article.
   */
  readonly placeKind?: PlaceKind;
}

/**
 * country: a country or a nation. region: a part of a country or of the world ("Ontario", "Velm County", "Africa").
 * city: a city, town or village. landmark: a body of water, mountain, street, building or bridge.
 */
export type PlaceKind = 'country' | 'region' | 'city' | 'landmark';

/** A date or time as written in the text. */
export interface DateMention extends Span {
  readonly kind: 'date';
  /**
   * ISO 8601 as far as it is known: `2025`, `2025-08`, `2025-08-20`, an interval `2014/2016`; '' if it cannot be
   * resolved.
   */
  readonly canonical: string;
  /** True if it was resolved against the article's own date ("last Saturday"). */
  readonly inferred: boolean;
}

/** A number with what it counts or measures. */
export interface NumberMention extends Span {
  /**
   * percent: a share of any kind ("40 %", "two-thirds"). score: the result of a match or a vote ("3-1", "52 to 47").
   */
  readonly kind: 'count' | 'money' | 'percent' | 'ordinal' | 'duration' | 'age' | 'distance' | 'measure' | 'score';
  /** Value and unit in normal form: `3500000000 EUR`, `40 %`, `2 hour`, a range `10/12 boat`, a score `3-1`. */
  readonly canonical: string;
  /** The lower end of a range; the first figure of a score. */
  readonly value: number;
  /** The upper end of a range; the second figure of a score. */
  readonly upTo?: number;
  /** Singular and lower case, or an ISO 4217 code for money. */
  readonly unit?: string;
  /** True with "about", "more than", "nearly" … */
  readonly approximate: boolean;
  /** True for "several", "dozens of", "a few": `value` is then the minimum that the words can mean. */
  readonly vague?: true;
  /** For an age: the person of that age, in the fullest form in the article, if the name is next to it. */
  readonly person?: string;
}

export type Mention = NameMention | DateMention | NumberMention;

/** True for the name of a person, a place or an organisation. */
export function isName(mention: Mention): mention is NameMention {
  return mention.kind === 'person' || mention.kind === 'place' || mention.kind === 'organisation';
}

/** True for a person's name. */
export function isPerson(mention: Mention): mention is NameMention {
  return mention.kind === 'person';
}

/** Everything the readers find in one article: a function of its text and date only. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Ordered by the start of their first part. */
  readonly quotes: readonly Quote[];
  /** Ordered by start; names never overlap names, and dates and numbers never overlap each other. */
  readonly mentions: readonly Mention[];
}

/** The names of those who speak; empty where none is known. */
export function namesOfSpeakers({ speakerName, otherSpeakers = [] }: Quote): readonly string[] {
  return speakerName === undefined ? [] : [speakerName, ...otherSpeakers];
}

/** The words of a span. */
export function wordsOf(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}

/** Identifies the story that an article tells; equal for articles that are texts of one story. */
export function storyOf({ story, id }: Pick<Article, 'story' | 'id'>): string {
  return story ?? id;
}

/** The article id as shown to people. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** True if the ranges share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that contains all of them; requires at least one. */
export function hull(spans: readonly Span[]): Span {
  let { start, end } = spans[0]!;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
