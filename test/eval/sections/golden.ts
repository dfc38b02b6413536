import { type Outcome, outcomesOf } from '../../golden-outcomes.ts';
import { readGoldenQuestions } from '../../golden-questions.ts';
import { percent, type Table } from '../markdown.ts';

const HEAD = ['asked type', 'hit@1', 'shown', 'short F1', 'answered', 'library hit@1', 'unanswerable', 'refused'];

/** Our own questions by what they ask for and by how they ask; they need no data from elsewhere. */
export async function goldenSection(): Promise<Table[]> {
  const outcomes = outcomesOf(readGoldenQuestions());
  const rows = (of: (outcome: Outcome) => string) =>
    groupsOf(outcomes, of).map(([name, of]) => [name, ...figuresOf(of)]);
  return [
    {
      title: 'Our own questions, by what they ask for',
      about:
        'How often the right kind of answer is looked for (of all questions); asked of their own article: the passage that stands first, with its neighbours (shown), the short answer, ' +
        'right and not held back (answered); asked of all articles where the question names something; and how many ' +
        'of those that the article does not answer are refused.',
      head: ['kind', 'n', ...HEAD],
      rows: [['**all**', ...figuresOf(outcomes)], ...rows(({ question }) => question.kind)],
    },
    {
      title: 'Our own questions, by how they ask',
      about: 'The same by the way in which they are put.',
      head: ['way', 'n', ...HEAD],
      rows: rows(({ question }) => question.way),
    },
  ];
}

/** The outcomes by name, the largest group first. */
function groupsOf(outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string): [string, Outcome[]][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(nameOf(outcome), [...(groups.get(nameOf(outcome)) ?? []), outcome]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function figuresOf(outcomes: readonly Outcome[]): string[] {
  const answerable = outcomes.filter(({ question }) => question.evidence.length > 0);
  const others = outcomes.filter(({ question }) => question.evidence.length === 0);
  const named = answerable.flatMap(({ library }) => library ?? []);
  const short = answerable.flatMap(({ own }) => own.short ?? []);
  return [
    String(answerable.length),
    mean(outcomes.map(({ rightType }) => Number(rightType))),
    mean(answerable.map(({ own }) => Number(own.first))),
    mean(answerable.map(({ own }) => Number(own.shown))),
    mean(short),
    mean(answerable.map(({ own }) => Number(own.first && !own.refused))),
    mean(named.map(({ first }) => Number(first))),
    String(others.length),
    mean(others.map(({ own }) => Number(own.refused))),
  ];
}

function mean(values: readonly number[]): string {
  return values.length === 0 ? '–' : percent(values.reduce((sum, value) => sum + value, 0) / values.length);
}
