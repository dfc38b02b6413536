import { dayOf } from '../digest/newest.ts';
import { type Article, shortId } from '../domain/article.ts';
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

/** Another publication of the same story, as shown to people. */
export interface OtherPlace {
  readonly name: string;
  readonly link: string;
}

/** The other locations of an article's story that have their own link, each link once. */
export function otherPlaces({ link: own, alsoAt = [] }: Article): readonly OtherPlace[] {
  const byLink = new Map<string, OtherPlace>();
  for (const { origin, source, link } of alsoAt) {
    if (link === undefined || link === own || !URL.canParse(link) || byLink.has(link)) continue;
    const host = new URL(link).hostname.replace(/^www\./, '');
    byLink.set(link, { link, name: source ?? (origin.startsWith('message:') ? 'another post' : host) });
  }
  return [...byLink.values()];
}

/** The label of an article in a list of choices: title · date · short id, at most `MAX_CHOICE_LENGTH` units. */
export function articleLabel(article: Article): string {
  const tail = ` · ${dayOf(article)} · ${shortId(article.id)}`;
  return cutAtWord(article.title, MAX_CHOICE_LENGTH - tail.length) + tail;
}

/** Formats an ISO 8601 time to the minute, as lists show it: "2031-05-03 10:00". */
export function formatMinute(time: string): string {
  return time.slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' ');
}

/** "1 sentence", "2 sentences". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
