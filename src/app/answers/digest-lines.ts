import type { KeyName } from '../../digest/key-names.ts';
import { keyphrasesOf } from '../../digest/keyphrases.ts';
import { dayOf } from '../../digest/newest.ts';
import type { ProfileLocation } from '../../digest/profile.ts';
import type { Article, Reading } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { cutAtWord } from '../labels.ts';
import { type Block, line } from '../reply.ts';

/** UTF-16 units of a title that tells where a name stands. */
const TITLE_UNITS = 80;
/** Key words that are shown, and keyphrases that they are taken from. */
const KEY_WORDS = 5;
const LOOKED_AT = 12;

/** The names that a digest is about, as its articles write them. */
export function namesLine(names: readonly KeyName[]): Block[] {
  return names.length > 0 ? [line(`Key names: ${names.map(({ name }) => name).join(', ')}.`)] : [];
}

/** Words and phrases that tell what an article is about, those left out that its names tell already. */
export function keyWordsLine(reading: Reading, names: readonly KeyName[]): Block[] {
  const told = names.map(({ name }) => fold(name));
  const words = keyphrasesOf(reading, LOOKED_AT).filter((phrase) => !told.some((name) => name.includes(fold(phrase))));
  return words.length > 0 ? [line(`Key words: ${words.slice(0, KEY_WORDS).join(', ')}.`)] : [];
}

/** "2031-05-03", "2031-05-03 to 2031-05-05". */
export function daysOf(articles: readonly Article[]): string {
  const days = articles.map(dayOf).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Where a sentence stands: title, source, day, number. */
export function placeName({ article, sentence }: ProfileLocation): string {
  const { title, source } = article;
  const facts = [cutAtWord(title, TITLE_UNITS), source, dayOf(article), `sentence ${sentence + 1}`];
  return facts.filter((fact) => fact !== undefined).join(', ');
}
