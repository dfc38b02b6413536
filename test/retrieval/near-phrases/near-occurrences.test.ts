import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import type { NearOccurrence } from '../../../src/retrieval/library.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const DIGGING = article(
  `The canal at Sellby is dry. "We dig today," Nils Borg said. "Tomorrow we dig deeper, and on Friday we drink." The mayor was not amused.
"My neighbours are patient people," said Rhona Tull, who sells boats. "They will wait until the water comes back."`,
  { title: 'Canal' },
);
const FERRY = article('The ferry to Skarholm is late again. Nobody waits for the water on the pier.', {
  title: 'Ferry',
});

const library = new Catalogue();
for (const each of [DIGGING, FERRY]) library.add(readArticle(each));

const near = (words: string, id?: string) => library.nearOccurrences(words, { limit: 5, article: id });
const shown = ({ reading, span }: NearOccurrence) => wordsOf(reading.article, span);
/** What differs: "asked → written". */
function differing(words: string): string[] {
  const [first] = near(words);
  return (first?.differences ?? []).map(({ asked, written }) => {
    const own = asked ? words.slice(asked.start, asked.end) : '';
    return `${own} → ${written ? wordsOf(first!.reading.article, written) : ''}`;
  });
}

describe('words that are remembered nearly', () => {
  it.each([
    ['a word replaced', 'they will wait until the money comes back', ['money → water']],
    ['a word dropped', 'they will wait until the comes back', [' → water']],
    ['a word added', 'they will wait until the cold water comes back', ['cold → ']],
    ['two words swapped', 'they will wait until water the comes back', ['water the → the water']],
    ['reported', 'her neighbours were patient people', ['her → My', 'were → are']],
    ['inflected', 'they will wait until the water came back', ['came → comes']],
    ['over the cue', 'we dig today tomorrow we dig deeper', [' → Nils Borg said']],
    ['the first word replaced', 'people will wait until the water comes back', ['people → They']],
  ])('are found with %s', (_, words, expected) => {
    expect(differing(words)).toEqual(expected);
  });

  it('differ in nothing where they are the same', () => {
    const [first] = near('Tomorrow we dig deeper, and on Friday we drink');
    expect(first).toMatchObject({ share: 1, differences: [] });
    expect(shown(first!)).toBe('Tomorrow we dig deeper, and on Friday we drink');
  });

  it.each([
    'purple elephants dance in the rain',
    'the mayor will come back on the ferry',
    'we are patient with the mayor today',
    'dig deeper',
    '',
  ])('are not found: %s', (words) => {
    expect(near(words)).toEqual([]);
  });

  it('are looked for in one article only, if told so', () => {
    const words = 'the ferry to Skarholm was late again';
    expect(near(words).map(shown)).toEqual(['The ferry to Skarholm is late again']);
    expect(near(words, DIGGING.id)).toEqual([]);
    expect(near(words, FERRY.id)).toHaveLength(1);
    expect(near(words, 'no-such-article')).toEqual([]);
  });

  it('are found no more when the article is gone', () => {
    const other = new Catalogue();
    other.add(readArticle(FERRY));
    other.remove(FERRY.id);
    expect(other.nearOccurrences('the ferry to Skarholm was late again', { limit: 5 })).toEqual([]);
  });
});
