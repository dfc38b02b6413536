/** A half-open range of UTF-16 offsets into `Article.text`: `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a joined article that came from one message, so that a citation can link to the very message. */
export interface Part extends Span {
  readonly link: string;
}

/** Another place where the same story was published or posted. */
export interface AlsoAt {
  /** As `Article.origin`: a change there changes what is known of the story. */
  readonly origin: string;
  readonly source?: string;
  readonly link?: string;
  readonly publishedAt?: string;
}

/** One news article as received. The text is never changed: everything else is derived from it. */
export interface Article {
  /** Hash of the normalised content, hexadecimal; its first characters serve people (`shortId`). */
  readonly id: string;
  readonly title: string;
  /** As received, less the byte-order mark and header lines; every offset points into it. */
  readonly text: string;
  /** Who published it, for example a newspaper's name. */
  readonly source?: string;
  readonly link?: string;
  /** ISO 8601, to the day or to the second; dates such as "last Saturday" are resolved against it. */
  readonly publishedAt?: string;
  /** ISO 8601, to the second. */
  readonly ingestedAt: string;
  /** Id of the person who brought it; `local` in the terminal. */
  readonly ingestedBy: string;
  /**
   * Where it came from, stable over edits: `folder:<name>` in the server's own folder, `file:<absolute path>`,
   * `message:<channel>/<id>`, `link:<url>`, `text:<id>`.
   */
  readonly origin: string;
  readonly parts?: readonly Part[];
  /** Where the same story stands too: the same text, or an agency's report with small changes; in order of arrival. */
  readonly alsoAt?: readonly AlsoAt[];
  /** What a moderator corrected: it holds over later edits of the source, which would bring the fault back. */
  readonly corrected?: readonly Correctable[];
}

/** What is known about an article and may be corrected. */
export type Correctable = 'title' | 'source' | 'link' | 'publishedAt';

/** One sentence; spans of sentences never overlap and leave only white space between them. */
export interface Sentence extends Span {
  /** From 0, in the order of the text. */
  readonly index: number;
  /** From 0; a line break ends a paragraph. */
  readonly paragraph: number;
}

/** What somebody is reported to have said. */
export interface Quote {
  /** In order; several when the quotation is split around its cue or runs over paragraphs. Marks belong to it. */
  readonly parts: readonly Span[];
  /** direct: all within quotation marks; indirect: none; mixed: reported words with some of them in marks. */
  readonly form: 'direct' | 'mixed' | 'indirect';
  /** True when a quotation mark is opened and never closed in its paragraph. */
  readonly open: boolean;
  /** True when it stands inside what another speaker says ("A said B had told C …"). */
  readonly nested: boolean;
  /** True when the text says that it was not said ("did not say that …", "denied that …"). */
  readonly denied: boolean;
  /** Indices of the first and the last sentence it touches. */
  readonly sentences: readonly [first: number, last: number];
  /** The speaker as written where it is said ("he", "the minister", "Foreign Minister Ada Lind"). */
  readonly speaker?: Span;
  /** The name behind the speaker, in its fullest form in this article. */
  readonly speakerName?: string;
  /** True when `speakerName` was not written beside the words but worked out (from "he", from the paragraph before). */
  readonly inferred: boolean;
  /** The words that report: "said", "according to". */
  readonly cue?: Span;
}

/** A name; `canonical` is its fullest form in the article ("Lind" → "Ada Lind"). */
export interface NameMention extends Span {
  readonly kind: 'person' | 'place' | 'organisation';
  readonly canonical: string;
  /** For a person: titles and appositions that stand with the name here ("Foreign Minister"). */
  readonly roles?: readonly Span[];
  /** For a place whose kind the lists, its own words or the words beside it somewhere in the article tell. */
  readonly placeKind?: PlaceKind;
}

/**
 * country: a country or a nation. region: a part of a country or of the world ("Ontario", "Velm County", "Africa").
 * city: a city, a town, a village. landmark: water, a height, a street, a building, a bridge.
 */
export type PlaceKind = 'country' | 'region' | 'city' | 'landmark';

/** A date or time as the text gives it. */
export interface DateMention extends Span {
  readonly kind: 'date';
  /** ISO 8601 as far as it is known: `2025`, `2025-08`, `2025-08-20`, an interval `2014/2016`; '' when it cannot be resolved. */
  readonly canonical: string;
  /** True when the article's own date was needed to resolve it ("last Saturday"). */
  readonly inferred: boolean;
}

/** A number with what it counts or measures. */
export interface NumberMention extends Span {
  /** percent: a share of any kind ("40 %", "two-thirds"). score: the figures of a match or a vote ("3-1", "52 to 47"). */
  readonly kind: 'count' | 'money' | 'percent' | 'ordinal' | 'duration' | 'age' | 'distance' | 'measure' | 'score';
  /** Value and unit in one form: `3500000000 EUR`, `40 %`, `2 hour`, a range `10/12 boat`, a score `3-1`. */
  readonly canonical: string;
  /** The lower end of a range; the first figure of a score. */
  readonly value: number;
  /** The upper end of a range; the second figure of a score. */
  readonly upTo?: number;
  /** Singular, lower case, or an ISO 4217 code for money. */
  readonly unit?: string;
  /** True with "about", "more than", "nearly" … */
  readonly approximate: boolean;
  /** True for "several", "dozens of", "a few": `value` is only the least that the words can mean. */
  readonly vague?: true;
  /** For an age: the person who is so old, in the fullest form in the article, where the name stands beside it. */
  readonly person?: string;
}

export type Mention = NameMention | DateMention | NumberMention;

/** Everything the readers find in one article: a function of its text and its date alone. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** By the start of their first part. */
  readonly quotes: readonly Quote[];
  /** By start; names never overlap names, and dates and numbers never overlap each other. */
  readonly mentions: readonly Mention[];
}

/** The words of a span. */
export function wordsOf(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}

/** How an article's id is shown to people. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** True when the two ranges share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of them; at least one must be given. */
export function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
