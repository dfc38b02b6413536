import { describe, expect, it } from 'vitest';
import type { Answer, Evidence } from '../../../src/domain/answer.ts';
import { contains, wordsOf } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { fuse } from '../../../src/questions/fusion/fuse.ts';
import { searchQuotations } from '../../../src/questions/quotation-search.ts';
import { SAME_CONTENT } from '../../../src/questions/ranking/jaccard.ts';
import { search } from '../../../src/questions/search.ts';
import { libraryOf } from '../example-library.ts';

const TOLD = 'The ferry Gannet ran aground off Holm Island on 3 May 2031, and 84 passengers were taken ashore.';

/** The answers of a library whose articles are these texts. */
function merged(question: string, ...texts: readonly string[]): Answer {
  const library = libraryOf(...texts);
  return fuse(library, answerQuestion(library, question));
}

const idsOf = (evidence: Evidence) => [evidence, ...(evidence.alsoIn ?? [])].map(({ article }) => article.id);
const figuresOf = ({ differing = [] }: Answer) => differing.map((e) => wordsOf(e.article, e.answerSpan ?? e.passage));

describe('the same fact in several articles', () => {
  const where = 'Where did the ferry Gannet run aground?';

  it('is one passage with all its sources', () => {
    const copy = TOLD.replace('ran aground', 'has run aground');
    const { ranked } = merged(where, `${TOLD} It is old.`, `The sea was calm. ${copy}`, `${TOLD} Nobody was hurt.`);
    const whole = ranked.filter((e) => wordsOf(e.article, e.passage).includes('Holm Island'));
    expect(whole).toHaveLength(1);
    expect(new Set(idsOf(whole[0]!))).toEqual(new Set(['article-0', 'article-1', 'article-2']));
    for (const also of whole[0]!.alsoIn!) expect(wordsOf(also.article, also.passage)).toContain('Holm Island');
  });

  it.each([
    ['another number', TOLD.replace('84', '87')],
    ['another day', TOLD.replace('3 May', '4 May')],
    ['other words', 'Fishing boats took 84 passengers off the ferry Gannet, which had hit a rock near Holm Island.'],
  ])('is not: %s', (_, other) => {
    const { ranked } = merged(where, TOLD, other);
    expect(ranked.map(idsOf).filter((ids) => ids.length > 1)).toEqual([]);
    expect(ranked.length).toBeGreaterThan(1);
  });

  it('is not: another person', () => {
    const told =
      'Captain Ingrid Stoll steered the old white ferry Gannet with its cargo of salt and timber onto the rocks of the lonely northern island in thick fog before dawn.';
    const { ranked } = merged('Who steered the ferry?', told, told.replace('Ingrid Stoll', 'Odd Brekke'));
    expect(ranked).toHaveLength(2);
    expect(
      merged('Who steered the ferry?', told, told.replace('salt and timber', 'coal and iron')).ranked,
    ).toHaveLength(1);
  });

  it('may leave out a given name', () => {
    const told = 'Captain Ingrid Stoll steered the old white ferry onto the rocks of the island in thick fog.';
    const short = `Ingrid Stoll is a captain. ${told.replace('Ingrid Stoll', 'Stoll')}`;
    expect(merged('Who steered the ferry onto the rocks?', told, short).ranked[0]!.alsoIn).toHaveLength(1);
  });

  it('takes every other article once, and stays within one article', () => {
    const { ranked } = merged(where, `${TOLD} ${TOLD}`, TOLD);
    expect(ranked.map(idsOf).sort((a, b) => b.length - a.length)).toEqual([['article-0', 'article-1'], ['article-0']]);
  });

  it.each([
    // Of ten content words, n are another's.
    [1, true],
    [2, false],
  ])('holds with %i of ten words changed: %s', (changed, same) => {
    expect(SAME_CONTENT).toBe(0.8);
    const words = 'alpha bravo castle dragon eagle falcon garden hammer island jungle'.split(' ');
    const other = words.map((word, i) => (i < changed ? `${word}x` : word));
    const library = libraryOf(`${words.join(' ')}.`, `${other.join(' ')}.`);
    const { ranked } = search(library, 'jungle');
    expect(ranked).toHaveLength(same ? 1 : 2);
  });

  it('counts for "who said" and for a search, too', () => {
    const said = '"The bridge sings at night when the wind is in the east," Tilda Roan said.';
    const library = libraryOf(`${said} She laughed.`, `It is old. ${said}`);
    expect(searchQuotations(library, 'sings at night').ranked.map(idsOf)).toEqual([['article-0', 'article-1']]);
    const otherwise = '"The bridge sings at night when the wind is in the east," Roan told a crowd at the town hall.';
    const reported = libraryOf(said, `Tilda Roan spoke. ${otherwise}`);
    expect(searchQuotations(reported, 'sings at night').ranked.map(idsOf)).toHaveLength(1);
    const other = libraryOf(said, said.replace('Tilda Roan', 'Odd Brekke'));
    expect(searchQuotations(other, 'sings at night').ranked).toHaveLength(2);
  });
});

it('makes an answer no less sure that another paper tells the same', () => {
  const question = 'Where did the ferry Gannet run aground?';
  const others = ['The museum of Durn opened in 2030.', 'It rained in Velm.'];
  const sure = (...texts: string[]) => answerQuestion(libraryOf(...texts, ...others), question).confidence;
  expect(sure(TOLD, TOLD.replace('84', '87'))).toBeCloseTo(sure(TOLD));
  expect(sure(TOLD)).toBeGreaterThan(0.5);
});

describe('figures that differ', () => {
  const many = 'How many sheep died in the flood at Orm?';
  const dead = (count: string) =>
    `The flood at Orm came on Monday. In the flood at Orm ${count} sheep died. It is over.`;

  it('are told side by side, best first, each a span of its article', () => {
    const answer = merged(many, dead('120'), dead('140'));
    expect(new Set(figuresOf(answer))).toEqual(new Set(['120 sheep', '140 sheep']));
    for (const { article, passage, answerSpan } of answer.differing!) {
      expect(contains(passage, answerSpan!)).toBe(true);
      expect(article.text).toContain(wordsOf(article, answerSpan!));
    }
    expect(answer.differing![0]!.passage).toEqual(answer.ranked[0]!.passage);
  });

  it.each([
    ['the same number', ['120', '120']],
    ['the same number in words', ['12', 'twelve']],
    ['a rounded number', ['about 120', '118']],
    ['a rounded number', ['nearly 3,000', '2,870']],
  ])('are none: %s', (_, [one = '', other = '']) => {
    expect(figuresOf(merged(many, dead(one), dead(other)))).toEqual([]);
  });

  it.each([
    ['about 120', '126'],
    ['nearly 3,000', '2,400'],
    ['120', '121'],
  ])('are some: %s and %s', (one, other) => {
    expect(figuresOf(merged(many, dead(one), dead(other)))).toHaveLength(2);
  });

  it('may be three', () => {
    expect(figuresOf(merged(many, dead('120'), dead('140'), dead('160'), dead('140')))).toHaveLength(3);
  });

  it.each([
    ['on 12 May 2031', 'on 14 May 2031', 2],
    ['on 12 May 2031', 'in May 2031', 0],
    ['on 12 May 2031', 'in 2031', 0],
    ['in 2030', 'in May 2031', 2],
  ])('of time: %s and %s', (one, other, count) => {
    const opened = (date: string) => `The museum of Durn opened ${date}. It has a mill. Children go in free.`;
    expect(figuresOf(merged('When did the museum of Durn open?', opened(one), opened(other)))).toHaveLength(count);
  });

  it('are not looked for in what answers less well', () => {
    const far = 'In Durn 7 sheep are for sale. The flood did not reach Durn, and nothing died there at all this year.';
    expect(figuresOf(merged(many, dead('120'), far))).toEqual([]);
  });

  it('are not looked for within one article, nor where no figure is asked for', () => {
    expect(figuresOf(merged(many, `${dead('120')} ${dead('140')}`))).toEqual([]);
    expect(figuresOf(merged('What died in the flood at Orm?', dead('120'), dead('140')))).toEqual([]);
  });

  it('are not told where the articles do not answer', () => {
    const library = libraryOf(dead('120'), dead('140'));
    const answer = { ...answerQuestion(library, many), kind: 'nothing' as const };
    expect(fuse(library, answer)).not.toHaveProperty('differing');
  });

  const BUS = 'A school bus overturned on the road to Lenfield. A dozen pupils were hurt.';
  const WIRE = 'Twelve pupils were hurt when a school bus overturned near Ober on Monday.';
  const LATER = 'Fourteen pupils were hurt when the school bus overturned, the hospital said.';

  it('are told once each, with every article that gives the same in its own words', () => {
    const { differing = [] } = merged('How many pupils were hurt?', BUS, WIRE, LATER);
    expect(differing.map((e) => new Set(idsOf(e)))).toEqual(
      expect.arrayContaining([new Set(['article-0', 'article-1']), new Set(['article-2'])]),
    );
    const same = merged('How many pupils were hurt?', BUS, WIRE);
    expect(same.differing).toBeUndefined();
    expect(new Set(idsOf(same.ranked[0]!))).toEqual(new Set(['article-0', 'article-1']));
    const places = same.ranked
      .flatMap((e) => [e, ...(e.alsoIn ?? [])])
      .map((e) => `${e.article.id} ${e.passage.start}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it('are found where the other article has named the thing before', () => {
    const planned =
      'Lenfield will build a swimming hall beside the station. The hall will cost 12 million crowns. Work begins in May.';
    const dearer =
      'The swimming hall in Lenfield will cost 15 million crowns, the mayor said. The pool will be 25 metres long.';
    expect(new Set(figuresOf(merged('How much will the swimming hall cost?', planned, dearer)))).toEqual(
      new Set(['12 million crowns', '15 million crowns']),
    );
  });

  it('stand with the newest article first where all are dated', () => {
    const days = ['2031-04-07', '2031-04-08'];
    const dated = (order: readonly number[]) => {
      const library = libraryOf(WIRE, LATER);
      const answer = answerQuestion(library, 'How many pupils were hurt when the school bus overturned?');
      const ranked = answer.ranked.map((e) => {
        const at = Number(e.article.id.slice(-1));
        return { ...e, article: { ...e.article, publishedAt: days[order[at]!]! } };
      });
      return figuresOf(fuse(library, { ...answer, ranked }));
    };
    expect(dated([0, 1])).toEqual(['Fourteen pupils', 'Twelve pupils']);
    expect(dated([1, 0])).toEqual(['Twelve pupils', 'Fourteen pupils']);
  });

  it.each([
    [4, 4],
    [5, 0],
  ])('of %i articles, each with its own, are told: %i', (count, told) => {
    const numbers = ['Three', 'Seven', 'Twelve', 'Twenty', 'Forty'].slice(0, count);
    const texts = numbers.map((number) => `${number} pupils were hurt when a school bus overturned.`);
    expect(figuresOf(merged('How many pupils were hurt when a school bus overturned?', ...texts))).toHaveLength(told);
  });
});
