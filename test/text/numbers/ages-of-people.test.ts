import { expect, it } from 'vitest';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

/** "41: Ada Lind" for each age whose bearer is named, "41" for the others. */
function ages(text: string): string[] {
  const { mentions } = readArticle(article(text));
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'age') return [];
    const words = text.slice(mention.start, mention.end);
    return [mention.person === undefined ? words : `${words}: ${mention.person}`];
  });
}

it.each<[string, string[]]>([
  ['Ada Lind, 41, left.', ['41: Ada Lind']],
  ['Ada Lind (41) left.', ['41: Ada Lind']],
  ['They thanked Ada Lind, 41; Boris Vesk, 39.', ['41: Ada Lind', '39: Boris Vesk']],
  ['Ada Lind left. Lind, who is 41, slept.', ['41: Ada Lind']],
  ['Ada Lind, a 41-year-old baker, left.', ['41-year-old: Ada Lind']],
  ['The 41-year-old baker Ada Lind left.', ['41-year-old: Ada Lind']],
  ['Ada Lind died at the age of 41.', ['41: Ada Lind']],
  ['The owner, Ada Lind, is retiring at 69.', ['69: Ada Lind']],
  ['Boris Vesk retired at 58 and left.', ['58: Boris Vesk']],
  ['Ada Lind retires at 6 p.m.', []],
  ['Ada Lind met a 41-year-old man.', ['41-year-old']],
  ['The 41-year-old from Velm told Ada Lind.', ['41-year-old']],
  ['Ada Lind left (12 boats sank).', []],
  ['She moved to Norway (41).', []],
])('%s', (text, expected) => {
  expect(ages(text)).toEqual(expected);
});
