import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimelineEntry, timelineOf } from '../../../src/digest/timeline/timeline.ts';
import { type Article, wordsOf } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function libraryOf(...articles: readonly Article[]): Catalogue {
  const library = new Catalogue();
  for (const each of articles) library.add(readArticle(each));
  return library;
}

function timeline(articles: readonly Article[], size: Partial<{ dates: number; sentences: number }> = {}) {
  const library = libraryOf(...articles);
  const sources = library.readings().map((reading) => ({ reading }));
  return finish(timelineOf(library, sources, { dates: 10, sentences: 1, ...size }));
}

/** "2031-05-05 said: On 5 May the dam broke." */
function told(entries: readonly TimelineEntry[]): string[] {
  return entries.map(({ when, basis, evidence }) => {
    const words = evidence.map((e) => wordsOf(e.article, e.passage)).join(' ');
    return `${when.iso} ${basis}: ${words}`;
  });
}

function news(text: string, publishedAt: string | undefined = '2031-05-20', title = text.slice(0, 30)): Article {
  return article(text, { title, ...(publishedAt === '' ? {} : { publishedAt }) });
}

describe('the dates', () => {
  it('are in chronological order, as said or inferred from the publication date', () => {
    const entries = timeline([
      news(
        'The new dam above Osk will open on 3 June 2031. Workers began to build the dam in 2027. A flood broke the old dam on Monday.',
      ),
    ]);
    expect(told(entries)).toEqual([
      '2027 said: Workers began to build the dam in 2027.',
      '2031-05-19 inferred: A flood broke the old dam on Monday.',
      '2031-06-03 said: The new dam above Osk will open on 3 June 2031.',
    ]);
  });

  it('are marked as the short answer of their sentence', () => {
    const [entry] = timeline([news('A flood broke the old dam on Monday.')]);
    const [{ article: of, answerSpan }] = entry!.evidence as [(typeof entry & {})['evidence'][number]];
    expect(wordsOf(of, answerSpan!)).toMatch(/Monday$/);
  });

  it('are those that most articles mention, preferring dates still mentioned long afterwards', () => {
    const dam = (day: string, publishedAt: string, place: string) =>
      news(`The dam of ${place} broke on ${day}, and ${place} was flooded.`, publishedAt, `Flood in ${place}`);
    const most = timeline(
      [
        dam('1 May 2031', '2031-05-02', 'Osk'),
        dam('1 May 2031', '2031-05-02', 'Lund'),
        dam('2 May 2031', '2031-05-03', 'Ulm'),
      ],
      { dates: 1 },
    );
    expect(most.map(({ when, articles }) => [when.iso, articles])).toEqual([['2031-05-01', 2]]);
    const lasting = [dam('9 March 2031', '2031-03-10', 'Osk'), dam('2 May 2031', '2031-05-30', 'Ulm')];
    expect(timeline(lasting, { dates: 1 }).map(({ when }) => when.iso)).toEqual(['2031-05-02']);
  });

  it('prefer days to years, which are mentioned more easily', () => {
    const entries = timeline(
      [news('The yard of Osk built nine ships in 2030. A crane fell into the dock of Osk on 18 May 2031.')],
      { dates: 1 },
    );
    expect(entries.map(({ when }) => when.iso)).toEqual(['2031-05-18']);
  });

  it('weigh less when mentioned only in quotations: people mention days that the news is not about', () => {
    const text =
      '"I met the baker of Osk on 3 March 2031," Berit Solheim said. The yard of Osk burned on 4 May 2031. ' +
      '"On 9 March 2031 I was at the yard of Osk," she said.';
    expect(timeline([news(text)], { dates: 1 }).map(({ when }) => when.iso)).toEqual(['2031-05-04']);
    expect(timeline([news(text.replaceAll('"', ''))], { dates: 1 }).map(({ when }) => when.iso)).toEqual([
      '2031-03-03',
    ]);
  });

  it('include publication days when too few dates are mentioned, with sentences without a date', () => {
    const entries = timeline([
      news('The old dam of Osk broke and flooded nine farms. It was built in 1987 by the farmers of the valley.'),
    ]);
    expect(told(entries)).toEqual([
      '1987 said: It was built in 1987 by the farmers of the valley.',
      '2031-05-20 published: The old dam of Osk broke and flooded nine farms.',
    ]);
    expect(entries.at(-1)!.evidence[0]!.answerSpan).toBeUndefined();
    const undated = news('The old dam of Osk broke and flooded nine farms.', '');
    expect(timeline([undated])).toEqual([]);
  });

  it('come only from the selected sentences of the sources', () => {
    const text = 'The dam of Osk broke on 5 May 2031. The baker of Osk won a silver oven on 6 May 2031.';
    const library = libraryOf(news(text));
    const [reading] = library.readings();
    const sources = [{ reading: reading!, only: new Set([1]) }];
    const entries = finish(timelineOf(library, sources, { dates: 5, sentences: 1 }));
    expect(entries.map(({ when }) => when.iso)).toEqual(['2031-05-06']);
    const none = finish(timelineOf(library, sources, { dates: 5, sentences: 1, isIn: ({ iso }) => iso < '2031' }));
    expect(none).toEqual([]);
  });
});

describe('the sentences', () => {
  const REPORT = 'The old dam of Osk broke on 5 May 2031 and flooded nine farms.';

  it('are the ones closest to what the articles say about the day, up to the maximum', () => {
    const articles = [
      news(`${REPORT} The mayor of Osk had lunch in a new hotel on 5 May 2031.`, '2031-05-06', 'A'),
      news(
        'Nine farms stood under water when the dam broke on 5 May 2031, the farmers of Osk said.',
        '2031-05-07',
        'B',
      ),
    ];
    const told = (sentences: number) => timeline(articles, { dates: 1, sentences })[0]!.evidence;
    expect(told(1).map((e) => wordsOf(e.article, e.passage))).toEqual([expect.stringMatching(/dam .*broke/)]);
    expect(told(2)).toHaveLength(2);
    expect(told(9)).toHaveLength(2);
  });

  it('contain neither repeats nor near-duplicates', () => {
    const again = 'The old dam of Osk broke on 5 May 2031, and nine farms were flooded.';
    const articles = [news(REPORT, '2031-05-06', 'A'), news(again, '2031-05-07', 'B'), news(REPORT, '2031-05-08', 'C')];
    const entries = timeline(articles, { sentences: 2 });
    expect(entries.map(({ when, evidence, articles: count }) => [when.iso, evidence.length, count])).toEqual([
      ['2031-05-05', 1, 3],
    ]);
    const [shown] = entries[0]!.evidence;
    const places = [shown!, ...shown!.alsoIn!].map((e) => [e.article.title, wordsOf(e.article, e.answerSpan!)]);
    expect(places.sort()).toEqual(['A', 'B', 'C'].map((title) => [title, '5 May 2031']));
    const more = [...articles, ...['9', '10', '11'].map((day) => news(again, `2031-05-${day.padStart(2, '0')}`, day))];
    const [crowded] = timeline(more);
    expect([crowded!.articles, crowded!.evidence[0]!.alsoIn!.length]).toEqual([6, 3]);
  });

  it('carry news: no captions, bylines or page furniture', () => {
    const text = `By Ada Lind, 5 May 2031\n\n${REPORT}\n\nRead more: the dam of Osk on 5 May 2031.`;
    expect(told(timeline([news(text)]))).toEqual([`2031-05-05 said: ${REPORT}`]);
  });

  it('are neither very short nor very long if there are others', () => {
    const short = 'It was 5 May 2031.';
    const long = `On 5 May 2031 ${Array.from({ length: 50 }, (_, i) => `farm${i}`).join(', ')} stood under water.`;
    for (const odd of [short, long]) {
      expect(told(timeline([news(odd)]))).toEqual([`2031-05-05 said: ${odd}`]);
      expect(told(timeline([news(`${odd} ${REPORT}`)]))).toEqual([`2031-05-05 said: ${REPORT}`]);
    }
  });

  it('include the preceding sentence they refer to as context', () => {
    const text = 'Berit Solheim built the dam of Osk.\nShe left the valley of Osk for good on 7 May 2031.';
    const [entry] = timeline([news(text)]);
    const [evidence] = entry!.evidence;
    expect(wordsOf(evidence!.article, evidence!.passage)).toMatch(/^She left/);
    expect(wordsOf(evidence!.article, evidence!.context)).toBe(text);
  });
});

describe('the day of publication', () => {
  it('is told by a sentence with news, not by what somebody said or what goes on from another', () => {
    const text = [
      'Her mother, Ada Lind, said the same.',
      '"I see many people who are worried," she said.',
      'Is it the water?',
      'The illness has reached 286 people in Harrow.',
    ].join('\n\n');
    expect(told(timeline([news(text)]))).toEqual([
      '2031-05-20 published: The illness has reached 286 people in Harrow.',
    ]);
  });

  it('is left out if nothing tells of it', () => {
    expect(timeline([news('"I see many people who are worried," she said.')])).toEqual([]);
  });
});

it('a property: the dates and sentences of N dates are among those of N + 1', () => {
  const days = ['on 3 May 2031', 'on 4 May 2031', 'in 2029', 'on Monday', 'yesterday', 'last week', 'in June', ''];
  const words = [
    'The dam',
    'A flood',
    'Lind',
    'The mayor',
    'broke',
    'opened',
    'was built',
    'closed',
    'the bridge',
    'in Osk',
    'two boats',
  ];
  const sentence = fc
    .tuple(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 7 }), fc.constantFrom(...days))
    .map(([parts, day]) => `${parts.join(' ')} ${day}`.trim());
  const articles = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((texts) => texts.map((sentences, i) => news(`${sentences.join('. ')}.`, `2031-05-1${i}`, `News ${i}`)));
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 6 }), (given, dates) => {
      expect(told(timeline(given, { dates: dates + 1 }))).toEqual(
        expect.arrayContaining(told(timeline(given, { dates }))),
      );
    }),
    { numRuns: 40 },
  );
});
