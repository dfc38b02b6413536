import { confidenceOf, signVotes } from '../../../src/questions/answerability/confidence.ts';
import { candidatesFrom, candidatesIn } from '../../../src/questions/ranking/candidates.ts';
import { RULES } from '../../../src/questions/ranking/features/index.ts';
import { rank } from '../../../src/questions/ranking/rank.ts';
import { type Gold, goldOf, SETS } from '../gold.ts';
import { percent, type Table } from '../markdown.ts';
import { type Bench, data } from './bench.ts';

/** Names of rules that say the same kind of thing. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "the question's words": ['idf-match', 'own-idf-match', 'predicate-match', 'rarest-word', 'last-word'],
  'their form and order': ['same-form', 'wording', 'small-words'],
  'what is counted': ['fitting', 'of-other'],
  'sentences around': ['carried-match', 'rest-before', 'rest-after', 'before-match'],
  'the kind of answer': ['expected-type', 'typed-alone', 'typed-near', 'figure', 'person-noun', 'place-phrase'],
  speech: ['speech', 'speaker', 'carried-speaker', 'quoted-words'],
  reasons: ['reason-cue', 'reason-near'],
  definitions: ['definition'],
  'agency reports': ['wire-lead', 'wire-early', 'wire-name'],
};

/** Steps of confidence in the table of reliability. */
const STEPS = 10;

/** What each group of rules adds, and whether confidence says what it promises. */
export async function ablationSection(bench: Bench): Promise<Table[]> {
  const unknown = Object.values(GROUPS)
    .flat()
    .filter((name) => !RULES.some((rule) => rule.name === name));
  if (unknown.length > 0) throw new Error(`no rule is called ${unknown.join(', ')}`);
  const rows: string[][] = [];
  const steps: string[][] = [];
  for (const set of SETS) {
    const golds = (await goldOf(set, data(bench, 'ask'))).filter(({ row, library }) => library.reading(row.doc_id));
    const all = hits(golds, []);
    const without = Object.values(GROUPS).map((group) => all - hits(golds, group));
    rows.push([set.name, `${golds.length}`, percent(all), ...without.map(percent)]);
    if (set.name !== 'qamr.dev' && set.name !== 'squad2.dev') steps.push(...reliability(set.name, golds));
  }
  return [
    {
      title: 'What each group of rules adds',
      about: 'First passages that answer (hit@1, article), and the points that are lost without the rules of a group.',
      head: ['set', 'n', 'all rules', ...Object.keys(GROUPS)],
      rows,
    },
    {
      title: 'What confidence promises',
      about:
        'Questions to the whole library by confidence: how many there are, how many of their first passages stand in ' +
        'the right article, which is what confidence speaks of, and how many answer.',
      head: ['set', 'confidence', 'n', 'right article', 'right passage'],
      rows: steps,
    },
  ];
}

/** Share of the first passages that answer when some rules are silent. */
function hits(golds: readonly Gold[], silent: readonly string[]): number {
  const right = golds.filter(({ row, question, rules, library, holds }) => {
    const voting = rules.filter((rule) => !silent.includes(rule.name));
    const [best] = rank(question, candidatesIn(library, library.reading(row.doc_id)!, question), voting);
    return best && holds(best.candidate.passage.sentence);
  });
  return right.length / (golds.length || 1);
}

function reliability(set: string, golds: readonly Gold[]): string[][] {
  const steps = Array.from({ length: STEPS }, () => ({ n: 0, sum: 0, article: 0, passage: 0 }));
  for (const { row, question, rules, library, holds } of golds) {
    const ranked = rank(question, candidatesFrom(library, question), rules);
    const [best] = ranked;
    const confidence = confidenceOf(signVotes(question, ranked));
    const step = steps[Math.min(STEPS - 1, Math.floor(confidence * STEPS))]!;
    const isArticle = best?.candidate.passage.reading.article.id === row.doc_id;
    step.n++;
    step.sum += confidence;
    if (isArticle) step.article++;
    if (best && isArticle && holds(best.candidate.passage.sentence)) step.passage++;
  }
  const rows = steps.flatMap(({ n, article, passage }, i) =>
    n === 0 ? [] : [[set, `${i / STEPS} to ${(i + 1) / STEPS}`, `${n}`, percent(article / n), percent(passage / n)]],
  );
  // Expected calibration error: how far confidence and what was found lie apart, over all steps.
  const off = (found: 'article' | 'passage') =>
    percent(steps.reduce((sum, step) => sum + Math.abs(step.sum - step[found]), 0) / (golds.length || 1));
  return [...rows, [set, 'off by (mean)', `${golds.length}`, off('article'), off('passage')]];
}
