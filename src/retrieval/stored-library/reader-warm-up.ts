import { setImmediate } from 'node:timers/promises';

/** The module of the readers. */
export type Readers = typeof import('../../text/read.ts');

/**
 * Short texts that make the readers load and compile what they need for a day, a sum, a name or a quotation. With the first
 * article of a process, all at once, that would block the event loop for a fifth of a second.
 */
const PLAIN_TEXTS = [
  'It rained.',
  'It rained in May.',
  'It rained on 4 May 2021.',
  'It rained on Monday.',
  'It rained two days later, as it did last week.',
  'It rained three days ago.',
  'It cost $5 million, 40 percent more than in 2019.',
  'Ada Lind, 41, the mayor of Orm, met 12 people of the council.',
  '"It rains," Lind said on Tuesday. "We stay."',
  'According to the harbour board, the ferry will sail next week.',
  'She told reporters that nobody was hurt, and asked whether the pier had been closed since March.',
];

/** Once more with a character of more than eight bits, as in most articles: for those, patterns are compiled anew. */
const TEXTS = [...PLAIN_TEXTS, ...PLAIN_TEXTS.map((text) => `“No.” ${text}`)];

/** The readers after they have read a few texts, with a turn of the event loop after each. */
export async function warmedUp(readers: Readers): Promise<Readers> {
  for (const text of TEXTS) {
    readers.readArticle({
      id: '',
      title: '',
      text,
      publishedAt: '2031-05-04',
      ingestedAt: '',
      ingestedBy: '',
      origin: '',
    });
    await setImmediate();
  }
  return readers;
}
