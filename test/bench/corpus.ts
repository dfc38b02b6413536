import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/domain/article.ts';
import { packageRoot } from '../../src/domain/package-root.ts';

/** A small generator of numbers in [0, 1), the same on every machine (Park and Miller's). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The paragraphs of the sample articles, headers left out: real sentences to build long libraries from. */
function sampleParagraphs(): string[] {
  const folder = join(packageRoot(), 'data', 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((row) => row.length > 60);
}

/** How many different invented words stand in for the samples' own: a news library's vocabulary. */
const TAIL = 40_000;
const SYLLABLES = ['ka', 'ro', 'min', 'tel', 'va', 'sun', 'dor', 'li', 'pe', 'gra', 'nov', 'est', 'hu', 'bri', 'on'];

function tailWord(random: () => number): string {
  // Zipf's law by inversion: the k-th word about as often as 1/k.
  let rank = Math.floor(TAIL ** random());
  let word = '';
  for (let i = 0; i < 4; i++) {
    word += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  }
  return word;
}

/** Of the samples' longer words, the share that gives way to an invented one in a library: few sentences are alike. */
export const LIBRARY_SHARE = 0.7;

/** Articles of about 3.5 kB: the samples' sentences, of their longer words a share replaced by a long tail. */
export function articlesOf(count: number, replaced = 0): Article[] {
  const random = randomFrom(1);
  const paragraphs = sampleParagraphs();
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    while (text.length < 3_500) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!;
      text += `${paragraph.replace(/\b[a-z]{4,}\b/g, (word) => (random() < replaced ? tailWord(random) : word))}\n`;
    }
    return {
      id: createHash('sha256').update(text).digest('hex'),
      title: `Report ${i} on ${tailWord(random)}`,
      text,
      publishedAt: '2031-05-04',
      ingestedAt: new Date(Date.UTC(2031, 4, 4) + i * 1_000).toISOString(),
      ingestedBy: 'bench',
      origin: `text:bench-${i}`,
    };
  });
}
