import { speakerOf } from '../../domain/answer.ts';
import { type Article, type Quote, wordsOf } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { queryTerms } from '../../retrieval/analysis/terms.ts';
import { fold } from '../../text/fold.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import type { ListedQuotation } from './listed-quotation.ts';

/** Quotations with fewer terms may coincide by chance: "No comment" said twice was really said twice. */
const MIN_TERMS = 4;

/** Longer lists are not compared for repeats, to keep the reply fast; nobody reads them to the end. */
export const MAX_COMPARED = 5000;

/**
 * Merges repeats: the same words of one speaker in several newspapers become one entry that lists the other locations.
 */
export function* withoutRepeats(found: readonly ListedQuotation[]): Steps<readonly ListedQuotation[]> {
  if (found.length > MAX_COMPARED) return found;
  const speakers: (string | undefined)[] = [];
  const counts = new Map<string, number>();
  for (const { reading, quote } of found) {
    const speaker = speakerOf({ article: reading.article, quote })?.name;
    const key = speaker === undefined ? undefined : fold(speaker);
    speakers.push(key);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    yield;
  }
  const kept: Kept[] = [];
  const byKey = new Map<string, Kept[]>();
  for (const [place, entry] of found.entries()) {
    const speaker = speakers[place];
    // Who speaks once repeats nothing: the words need not be analysed.
    const key = speaker === undefined || counts.get(speaker) === 1 ? undefined : keyOf(entry, speaker);
    const alike = key === undefined ? [] : (byKey.get(key) ?? []);
    const told = alike.find((other) => areRepeats(other.entry, entry));
    if (told && told.entry.reading !== entry.reading) told.also.push(entry);
    else {
      const fresh = { entry, also: [] };
      kept.push(fresh);
      if (key !== undefined && !told) byKey.set(key, [...alike, fresh]);
    }
    yield;
  }
  return kept.map(({ entry, also }) => (also.length > 0 ? { ...entry, also } : entry));
}

/** An entry with its repeats. */
interface Kept {
  readonly entry: ListedQuotation;
  readonly also: ListedQuotation[];
}

/** Number of content terms of a quotation, and a number that is the same for the same terms. */
interface Fingerprint {
  readonly terms: number;
  readonly hash: number;
}

const fingerprints = new WeakMap<Quote, Fingerprint>();

/**
 * Key of quotations that may be repeats: the speaker and a fingerprint of the content terms. In the texts of one story the same few
 * words were said once.
 * @param speaker folded
 */
function keyOf({ reading: { article }, quote }: ListedQuotation, speaker: string): string | undefined {
  const { terms, hash } = fingerprints.get(quote) ?? fingerprintOf(article, quote);
  if (terms >= MIN_TERMS) return `${speaker}: ${hash}`;
  return article.story && `${article.story} ${speaker}: ${fold(spokenBy(article, quote))}`;
}

function fingerprintOf(article: Article, quote: Quote): Fingerprint {
  const terms = queryTerms(spokenBy(article, quote));
  // The order of the terms does not matter.
  const hash = terms.reduce((sum, term) => (sum + hashOf(term)) >>> 0, 0);
  const fingerprint = { terms: terms.length, hash };
  fingerprints.set(quote, fingerprint);
  return fingerprint;
}

/** FNV-1a. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** True if two quotations with the same key have the same content terms, and deny as often; other function words are ignored. */
function areRepeats(a: ListedQuotation, b: ListedQuotation): boolean {
  const [one, other] = [a, b].map(({ reading, quote }) => spokenBy(reading.article, quote));
  return termsOf(one!) === termsOf(other!) && negationsIn(one!) === negationsIn(other!);
}

const termsOf = (words: string): string => queryTerms(words).sort().join(' ');

function spokenBy(article: Article, { parts }: Quote): string {
  return parts.map((part) => wordsOf(article, part)).join(' ');
}
