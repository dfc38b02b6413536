import type { Answer, Evidence } from '../domain/answer.ts';
import { RULES } from './rules/index.ts';

const SAYS: ReadonlyMap<string, string> = new Map(RULES.map((rule) => [rule.name, rule.says]));

/** Why the answer is what it is, line by line: the template with its slots, then the votes on the first and the next. */
export function explain({ template, slots, ranked }: Answer): readonly string[] {
  const held = Object.entries(slots).map(([name, words]) => `${name}: “${words}”`);
  return [
    `Question of the kind “${template}”${held.length > 0 ? ` (${held.join(', ')})` : ''}.`,
    ...(ranked[0] ? votesOf('First', ranked[0]) : ['No passage was found.']),
    ...(ranked[1] ? votesOf('Runner-up', ranked[1]) : []),
  ];
}

function votesOf(place: string, { sentences, score, votes }: Evidence): string[] {
  const byWeight = [...votes].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return [
    `${place}: sentence ${sentences[0] + 1}, ${score.toFixed(2)} points.`,
    ...byWeight.map(({ rule, weight }) => `  ${signed(weight)} ${SAYS.get(rule) ?? rule}`),
  ];
}

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
