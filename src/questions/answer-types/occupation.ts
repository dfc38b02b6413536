import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';

/** Verbs of work that "as" follows, folded. */
const WORKING: ReadonlySet<string> = new Set(
  'work works worked working serve serves served serving train trained training employed qualified'.split(' '),
);

/** Maximum number of words from the verb to "as": "worked for 26 years at the port as". */
const REACH = 8;

/** Words that end the noun phrase behind "as". */
const LINKS = 'for|after|since|until|before|when|while|who|in|at|from|and|with|but|on|to|during|where';
const JOB = new RegExp(
  String.raw`^ ((?:(?:an?|the|his|her|their) )?[\p{L}\p{M}-]+(?: (?!(?:${LINKS})\b)[\p{L}\p{M}-]+){0,5})`,
  'u',
);
/** Maximum length of the text behind "as" that is searched, in UTF-16 units. */
const MAX_LENGTH = 120;

/** "A crane driver" in "worked at the port as a crane driver"; undefined when no such verb and "as" name an occupation. */
export function occupationIn({ keys, words, sentence, reading: { article } }: Passage): Span | undefined {
  for (const [i, key] of keys.entries()) {
    const reach = WORKING.has(key) ? keys.slice(i + 1, i + 1 + REACH).indexOf('as') : -1;
    if (reach < 0) continue;
    const { end } = words[i + 1 + reach]!;
    const job = JOB.exec(article.text.slice(end, Math.min(sentence.end, end + MAX_LENGTH)))?.[1];
    if (job !== undefined) return { start: end + 1, end: end + 1 + job.length };
  }
  return undefined;
}
