import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/checking/check-text.ts';
import { readGivenText } from '../../../src/checking/given-text.ts';
import { type Mark, VERDICTS, type Verdict } from '../../../src/checking/mark.ts';
import { overlaps } from '../../../src/domain/article.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import type { Library } from '../../../src/retrieval/library.ts';
import { libraryOf } from '../ask.ts';
import { blindArticles, blindClaims } from '../checking/blind-posts.ts';
import { makeClaims } from '../checking/claims.ts';
import { postClaims } from '../checking/posts.ts';
import { sourceArticles } from '../checking/sources.ts';
import { percent, type Table } from '../markdown.ts';
import type { Bench } from './bench.ts';

/** A claim with what is right to say of it. */
interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** Further verdicts that are right. */
  readonly also?: readonly Verdict[];
}

/** What `/check` may say besides: not marked, or as it stands by a speaker who is not certain. */
const OTHER_OUTCOMES = ['not certain', 'none'] as const;

/** One in so many of the texts made by program is kept for the last look. */
const HELD_OUT = 3;

/** What `/check` says of texts whose verdicts are known. */
export async function verdictsSection({ tell }: Bench): Promise<Table[]> {
  const sources = sourceArticles();
  const library = libraryOf(sources.map(({ article }) => article));
  const invented = readFileSync(join(packageRoot(), 'test', 'eval', 'checking', 'invented.txt'), 'utf8');
  const made = makeClaims(sources, invented.trim().split('\n'));
  return [
    await tableOf(library, 'Texts made from articles, for development', ofPart(made, false)),
    await tableOf(library, 'Texts made from articles, held out', ofPart(made, true)),
    await tableOf(library, 'Posts as people write them', postClaims()),
    await tableOf(
      libraryOf([...sources.map(({ article }) => article), ...blindArticles()]),
      'Posts by somebody who had not read the rules',
      blindClaims(),
      tell,
    ),
  ];
}

function ofPart<T>(claims: readonly T[], isHeldOut: boolean): T[] {
  return claims.filter((_, at) => (at % HELD_OUT === 0) === isHeldOut);
}

/** @param tell told of each claim of which something else is said */
async function tableOf(
  library: Library,
  title: string,
  expected: readonly Expected[],
  tell: (what: string) => void = () => {},
): Promise<Table> {
  const counts = new Map<string, number>();
  let [rightOnes, wronglyExact] = [0, 0];
  for (const { text, verdict, also = [], ...claim } of expected) {
    const { marks } = checkText(library, await readGivenText(text));
    const said = outcomeOf(marks.filter((mark) => overlaps(mark, claim)));
    counts.set(`${verdict} ${said}`, (counts.get(`${verdict} ${said}`) ?? 0) + 1);
    // "As it stands; the speaker is not certain" is right for words whose speaker is only inferred.
    const right = [verdict, ...also];
    if (right.some((one) => one === said || (one === 'exact' && said === 'not certain'))) {
      rightOnes++;
      continue;
    }
    tell(`${said} for ${right.join(' or ')}: ${text.slice(claim.start, claim.end)} | ${text}`);
    if (said === 'exact') wronglyExact++;
  }
  const outcomes = [...VERDICTS, ...OTHER_OUTCOMES];
  return {
    title,
    about:
      `What \`/check\` says (across) of ${expected.length} claims whose verdict is known (down). Right: ` +
      `${percent(rightOnes / expected.length)} %. Wrongly called "as it stands": ${wronglyExact}.`,
    head: ['claimed', ...outcomes],
    rows: VERDICTS.map((verdict) => [verdict, ...outcomes.map((said) => `${counts.get(`${verdict} ${said}`) ?? 0}`)]),
  };
}

/** What is said of a claim: the worst of its marks, so that a part that does not stand is not passed over. */
function outcomeOf(marks: readonly Mark[]): Verdict | (typeof OTHER_OUTCOMES)[number] {
  const mark = marks.find(({ verdict }) => verdict !== 'exact') ?? marks[0];
  if (!mark) return 'none';
  return mark.verdict === 'exact' && mark.isSpeakerCertain === false ? 'not certain' : mark.verdict;
}
