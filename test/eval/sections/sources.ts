import { foundAttributions, markedAttributions } from '../attributions/attributions.ts';
import { scoreAttributions } from '../attributions/score.ts';
import { percent, type Table } from '../markdown.ts';
import type { Bench } from './bench.ts';

/** How well `/sources` finds what is attributed to whom, in articles whose attributions are marked. */
export async function sourcesSection({ tell }: Bench): Promise<Table[]> {
  const marked = markedAttributions();
  const found = [...new Set(marked.map(({ article }) => article))].flatMap(foundAttributions);
  const { faults, ...score } = scoreAttributions(marked, found);
  for (const fault of faults) tell(fault);
  return [
    {
      title: 'Sources of articles',
      about:
        'Attributions that `/sources` finds, beside those that somebody marked who had not read the rules: statements (F1), and of ' +
        'those that were found the kind, name and role of the source that are right, and the reason for not naming it (F1).',
      head: ['marked', 'found', 'statement', 'kind', 'name', 'role', 'reason'],
      rows: [
        [
          `${score.marked}`,
          `${score.found}`,
          ...[score.statement, score.kind, score.name, score.role, score.reason].map(percent),
        ],
      ],
    },
  ];
}
