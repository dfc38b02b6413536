import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article } from './articles.ts';
import { MISSES, type Miss, missesOf, type Outcome, outcomesOf, type Seen } from './golden-outcomes.ts';
import { FOLDER, parseQuestion, readGoldenQuestions } from './golden-questions.ts';

/** With UPDATE_GOLDEN=1 the list of known misses is written anew. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const KNOWN = join(FOLDER, 'known-misses.txt');

const set = readGoldenQuestions();
const outcomes = outcomesOf(set);

/** The file of known misses: a heading for each kind of miss, under it the questions that are missed so. */
function listed(of: readonly Outcome[]): string {
  const missed = (miss: Miss) => of.filter((outcome) => missesOf(outcome).includes(miss)).map(nameOf);
  return (Object.keys(MISSES) as Miss[])
    .map((miss) => [`== ${miss}: ${MISSES[miss]}`, ...missed(miss), ''].join('\n'))
    .join('\n');
}

function nameOf({ question }: Outcome): string {
  return `${question.article}: ${question.question}`;
}

/** The lines of a list with their heading's name before them. */
function entries(list: string): string[] {
  const sections = list.split(/^== /m).slice(1);
  return sections.flatMap((section) => {
    const [head, ...lines] = section.split('\n');
    return lines.filter((line) => line !== '').map((line) => `${head!.split(':')[0]}: ${line}`);
  });
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

describe('our own questions', () => {
  const answerable = set.questions.filter(({ evidence }) => evidence.length > 0);

  it('are enough, of many articles, about a quarter of them without an answer', () => {
    expect(set.articles.length).toBeGreaterThanOrEqual(25);
    expect(set.questions.length).toBeGreaterThanOrEqual(400);
    const share = 1 - answerable.length / set.questions.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  });

  it('are asked half in other words than the article has', () => {
    const own = answerable.filter(({ way }) => way === 'plain').length;
    expect(own).toBeLessThan(answerable.length / 2);
  });

  it('are each asked once', () => {
    const names = outcomes.map(nameOf);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('their answers', () => {
  const actual = listed(outcomes);
  if (UPDATE) writeFileSync(KNOWN, actual);
  const known = entries(readFileSync(KNOWN, 'utf8'));

  it('are right, but for the known misses', () => {
    expect(without(entries(actual), known)).toEqual([]);
  });

  it('miss nothing that is no longer missed', () => {
    expect(without(known, entries(actual))).toEqual([]);
  });
});

describe('a line of questions', () => {
  const dam = article('The dam held. Ada Lind built it in 1911. The dam is dry.', { id: 'dam' });

  it('says where the answer stands', () => {
    expect(parseQuestion(dam, 'who | plain | Who built it? | built it in // is dry | Ada Lind / Lind')).toEqual({
      ...{ article: 'dam', kind: 'who', way: 'plain', question: 'Who built it?' },
      evidence: [
        { start: 23, end: 34 },
        { start: 49, end: 55 },
      ],
      answers: ['Ada Lind', 'Lind'],
    });
  });

  it('may say that there is no answer', () => {
    expect(parseQuestion(dam, 'who | plain | Who broke it? | no answer').evidence).toEqual([]);
  });

  it.each([
    ['words that stand twice', 'who | plain | Q? | The dam | Lind', /exactly once/],
    ['words that do not stand there', 'who | plain | Q? | the lake | Lind', /exactly once/],
    ['an answer in other words', 'who | plain | Q? | built it in | Ada K. Lind', /does not hold \(Ada K\. Lind\)/],
    ['a kind that is none', 'whom | plain | Q? | built it in | Lind', /unknown kind/],
    ['a question without its evidence', 'who | plain | Q?', /no evidence/],
  ])('is refused for %s', (_, line, message) => {
    expect(() => parseQuestion(dam, line)).toThrow(message);
  });
});

describe('what counts as a miss', () => {
  const [some] = outcomes.filter(({ question }) => question.evidence.length > 0);
  const right: Seen = { first: true, shown: true, short: 1, refused: false, best: undefined };
  const misses = (own: Partial<Seen>, library: Partial<Seen> | undefined = {}, evidence = some!.question.evidence) =>
    missesOf({
      question: { ...some!.question, evidence },
      own: { ...right, ...own },
      library: { ...right, ...library },
      rightType: true,
    });

  it('is a wrong passage before all else', () => {
    expect(misses({})).toEqual([]);
    expect(misses({ first: false, short: 0, refused: true })).toEqual(['neighbour']);
    expect(misses({ first: false, shown: false })).toEqual(['passage']);
  });

  it('is a right passage without its answer, held back, or not found among others', () => {
    expect(misses({ refused: true, short: 0.4 }, { first: false })).toEqual(['silence', 'short', 'library']);
    expect(misses({ short: undefined })).toEqual([]);
    expect(misses({ short: 0.5 })).toEqual([]);
  });

  it('is an answer where there is none', () => {
    expect(misses({}, {}, [])).toEqual(['answered']);
    expect(misses({ refused: true, first: false }, {}, [])).toEqual([]);
  });
});
