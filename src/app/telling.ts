import type { KeyName } from '../digest/key-names.ts';
import { dayOf } from '../digest/newest.ts';
import type { Place, Told } from '../digest/tell-once.ts';
import type { Article } from '../domain/article.ts';
import { counted } from './answering.ts';
import { cutAtWord } from './labels.ts';
import { type Block, evidence, line } from './reply.ts';

/** UTF-16 units of a title that names another place of a sentence. */
const TITLE_UNITS = 80;
/** Other places that are named; the rest are counted. */
const NAMED_PLACES = 3;

/** Sentences of several articles, each with the other places where it stands. */
export function toldBlocks(told: readonly Told[]): Block[] {
  return told.flatMap(({ evidence: passage, also }) => [evidence(passage), ...alsoLine(passage.article, also)]);
}

/** The names that a digest is about, as its articles write them. */
export function namesLine(names: readonly KeyName[]): Block[] {
  return names.length > 0 ? [line(`Key names: ${names.map(({ name }) => name).join(', ')}.`)] : [];
}

/** "2031-05-03", "2031-05-03 to 2031-05-05". */
export function daysOf(articles: readonly Article[]): string {
  const days = articles.map(dayOf).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? `${first}` : `${first} to ${last}`;
}

function alsoLine(article: Article, also: readonly Place[]): Block[] {
  const places = [
    ...also.map(placeName),
    ...[article, ...also.map((place) => place.article)].flatMap(({ alsoAt = [] }) =>
      alsoAt.map(({ source, link, origin }) => source ?? link ?? origin),
    ),
  ];
  if (places.length === 0) return [];
  const more = places.length - NAMED_PLACES;
  const rest = more > 0 ? `; and ${counted(more, 'more place')}` : '';
  return [line(`Also in: ${places.slice(0, NAMED_PLACES).join('; ')}${rest}.`)];
}

/** Where a sentence stands: title, source, day, number. */
export function placeName({ article, sentence }: Place): string {
  return `${nameOf(article)}, sentence ${sentence + 1}`;
}

function nameOf(article: Article): string {
  const { title, source } = article;
  return [cutAtWord(title, TITLE_UNITS), ...(source ? [source] : []), dayOf(article)].join(', ');
}
