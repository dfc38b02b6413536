import { publicationDay } from '../../digest/chronology/newest.ts';
import type { ProfileLocation } from '../../digest/profile/profile.ts';
import type { KeyName } from '../../digest/summary/key-names.ts';
import { keyphrasesOf } from '../../digest/summary/keyphrases.ts';
import type { Article, Reading } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { claimOf, cutAtWord } from '../labels.ts';
import { type Listed, message, type Words } from '../languages/messages.ts';
import { type Block, said } from '../reply.ts';

/** Maximum length of an article title next to a name, in UTF-16 units. */
const MAX_TITLE_UNITS = 80;
/** Number of key words shown, and of keyphrases they are chosen from. */
const KEY_WORDS = 5;
const CANDIDATE_PHRASES = 12;

/** The names a digest is about, as the articles write them. */
export function namesLine(names: readonly KeyName[]): Block[] {
  return names.length > 0 ? [said('key-names', { names: { items: names.map(({ name }) => name) } })] : [];
}

/** Key words and phrases of an article, without those already covered by its names. */
export function keyWordsLine(reading: Reading, names: readonly KeyName[]): Block[] {
  const shownNames = names.map(({ name }) => fold(name));
  const words = keyphrasesOf(reading, CANDIDATE_PHRASES).filter(
    (phrase) => !shownNames.some((name) => name.includes(fold(phrase))),
  );
  return words.length > 0 ? [said('key-words', { words: { items: words.slice(0, KEY_WORDS) } })] : [];
}

/** The first and last publication day: "2031-05-03", "2031-05-03 to 2031-05-05"; "without a date" if none is known. */
export function dateRange(articles: readonly Article[]): Words {
  let [first, last]: (string | undefined)[] = [];
  for (const article of articles) {
    const day = publicationDay(article);
    if (day === undefined) continue;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  if (first === undefined || last === undefined) return message('without-date');
  return first === last ? first : message('days-range', { from: first, to: last });
}

/** The source of a sentence: title, source, day and sentence number. */
export function sourceOf({ article, sentence }: ProfileLocation): Listed {
  const { title, source } = article;
  const facts: readonly (Words | undefined)[] = [
    cutAtWord(title, MAX_TITLE_UNITS),
    source ?? claimOf(article),
    publicationDay(article),
    message('sentence-number', { first: `${sentence + 1}` }),
  ];
  return { items: facts.filter((fact) => fact !== undefined) };
}
