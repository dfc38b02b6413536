import { describe, expect, it } from 'vitest';
import { peopleMatching, peopleOf } from '../../../src/digest/people.ts';
import type { Source } from '../../../src/digest/timeline/dated.ts';
import { personSources, storySources, topicSources } from '../../../src/digest/timeline/sources.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const ARTICLES = [
  article(
    'The old dam of Vintersund broke on Monday. Berit Solheim had warned the county. "The dam was rotten," she said. Nine farms stood under water.',
    { title: 'Dam of Vintersund breaks', publishedAt: '2031-05-06' },
  ),
  article('Berit Solheim resigned as engineer of Vintersund. Her dam had broken in May. She will teach.', {
    title: 'Engineer of the broken dam of Vintersund resigns',
    publishedAt: '2031-06-20',
  }),
  article(
    'A bakery in Osk won an oven. The mayor spoke of rye. The baker spoke of the weather. A cousin spoke of nothing. The dam of the mill is dry. Bread was eaten. Songs were sung. The band went home.',
    { title: 'Bakery wins an oven', publishedAt: '2031-04-02' },
  ),
];

function library(): Catalogue {
  const catalogue = new Catalogue();
  for (const each of ARTICLES) catalogue.add(readArticle(each));
  return catalogue;
}

/** Titles, with the selected sentences unless all are selected. */
const told = (sources: readonly Source[]) =>
  sources
    .map(({ reading, only }) => `${reading.article.title}${only ? `: ${[...only].sort().join(', ')}` : ''}`)
    .sort();

describe('sources of a timeline', () => {
  it('of a topic: whole articles about it, and from others the sentences with its words', () => {
    const { isAbout, sources } = topicSources(library(), 'dam');
    expect(isAbout).toBe(true);
    expect(told(sources)).toEqual([
      'Bakery wins an oven: 4',
      'Dam of Vintersund breaks',
      'Engineer of the broken dam of Vintersund resigns',
    ]);
  });

  it('of a topic that no article is about: marked as not about it', () => {
    expect(topicSources(library(), 'submarine cable').isAbout).toBe(false);
  });

  it('of a person: the sentences that name or quote that person', () => {
    const catalogue = library();
    const [person] = peopleMatching(peopleOf(catalogue), 'Solheim');
    expect(told(finish(personSources(catalogue, person!)))).toEqual([
      'Dam of Vintersund breaks: 1, 2',
      'Engineer of the broken dam of Vintersund resigns: 0',
    ]);
  });

  it('of a story: its articles', () => {
    const catalogue = library();
    const newest = catalogue.reading(ARTICLES[1]!.id)!;
    expect(told(finish(storySources(catalogue, newest)))).toEqual([
      'Dam of Vintersund breaks',
      'Engineer of the broken dam of Vintersund resigns',
    ]);
    expect(told(finish(storySources(catalogue, catalogue.reading(ARTICLES[2]!.id)!)))).toEqual(['Bakery wins an oven']);
  });
});
