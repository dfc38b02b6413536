import { dayOf, publicationDay } from '../digest/chronology/newest.ts';
import { type Article, type ArticleLocation, shortId } from '../domain/article.ts';
import { inEnglish, type Message, message } from './languages/messages.ts';
import { MAX_CHOICE_LENGTH } from './limits.ts';

/** Cuts at the end of a word so that the result, including "…", has at most `length` UTF-16 units. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const end = /\s/.test(text.charAt(length - 1)) ? head.length : head.search(/\s\S*$/);
  const kept = end > 0 ? head.slice(0, end).trimEnd() : head;
  // Remove a lone leading surrogate left at the end.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Another place of the same text, as shown to people. */
export interface OtherPlace {
  readonly name: string;
  /** The name in other languages; absent for one that is the same in all. */
  readonly message?: Message;
  readonly link: string;
}

/** The other places with exactly the article's text that have their own link, each link once. */
export function otherPlaces({ link, alsoAt = [] }: Article): readonly OtherPlace[] {
  return namedPlaces(
    alsoAt.filter(({ isUnchecked }) => !isUnchecked),
    link,
  );
}

/** Places of the article's story whose own text is not known, each link once; see `ArticleLocation.isUnchecked`. */
export function storyPlaces({ link, alsoAt = [] }: Article): readonly OtherPlace[] {
  return namedPlaces(
    alsoAt.filter(({ isUnchecked }) => isUnchecked),
    link,
  );
}

function namedPlaces(places: readonly ArticleLocation[], own: string | undefined): readonly OtherPlace[] {
  const byLink = new Map<string, OtherPlace>();
  for (const { origin, source, link } of places) {
    if (link === undefined || link === own || !URL.canParse(link) || byLink.has(link)) continue;
    byLink.set(link, { link, ...nameOfPlace(source, origin, link) });
  }
  return [...byLink.values()];
}

function nameOfPlace(source: string | undefined, origin: string, link: string): Omit<OtherPlace, 'link'> {
  if (source !== undefined) return { name: source };
  if (!origin.startsWith('message:')) return { name: hostOf(link) };
  const another = message('another-post');
  return { name: inEnglish(another), message: another };
}

function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}

/**
 * What a text that a member posted says of its source: "says it is from The Gull (gull.example)"; undefined if it says
 * nothing. Never a link, because its words need not stand there.
 */
export function claimOf({ unvouched, source, claimedSource, claimedLink }: Article): Message | undefined {
  if (!unvouched || source) return undefined;
  const host = claimedLink && URL.canParse(claimedLink) ? hostOf(claimedLink) : undefined;
  const claimed = claimedSource && host ? `${claimedSource} (${host})` : (claimedSource ?? host);
  return claimed ? message('claims-source', { source: claimed }) : undefined;
}

/** The label of an article in a list of choices: title · date · short id, at most `MAX_CHOICE_LENGTH` units. */
export function articleLabel(article: Article): string {
  const day = publicationDay(article) ?? `added ${dayOf(article)}`;
  const tail = ` · ${day} · ${shortId(article.id)}`;
  return cutAtWord(article.title, MAX_CHOICE_LENGTH - tail.length) + tail;
}

/** Formats an ISO 8601 time to the minute, as lists show it: "2031-05-03 10:00". */
export function formatMinute(time: string): string {
  return time.slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' ');
}

/** "1 sentence", "2 sentences". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
