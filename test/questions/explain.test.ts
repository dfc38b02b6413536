import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { ask } from '../../src/questions/ask.ts';
import { confidenceOf } from '../../src/questions/confidence.ts';
import { explain } from '../../src/questions/explain.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { libraryOf } from './example-library.ts';

const FERRY =
  'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. The ferry Tern was built in 1992. The ferry Gannet was built in 1987.';

const answer = ask(libraryOf(FERRY), 'When was the ferry Gannet built?');
const EXAMPLES = templates.map(({ examples: [example] }) => example!);

const numbersIn = (lines: readonly string[]) =>
  lines.map((text) => Number(/^ {2}([+−]\d+\.\d\d) /u.exec(text)?.[1]?.replace('−', '-')));

/** The indented lines below the line that begins so. */
function below(lines: readonly string[], beginning: string): string[] {
  const at = lines.findIndex((text) => text.startsWith(beginning));
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((text) => !text.startsWith('  '));
  return rest.slice(0, end < 0 ? rest.length : end);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('an explanation', () => {
  it('tells the template in words, its slots and what was looked for', () => {
    const { lines } = explain(answer);
    expect(lines[0]).toBe(
      'Taken as a question of the kind “when” (when something happened); rest: “was the ferry Gannet built”.',
    );
    expect(lines[1]).toBe('Looked for: a date or time.');
  });

  it.each(EXAMPLES)('of "$question" names the winner, whose votes sum to its points', ({ question, article }) => {
    const found = ask(libraryOf(article), question);
    const [winner, second] = found.ranked;
    const { lines, runnerUp } = explain(found);
    expect(lines.find((text) => text.startsWith('First: '))).toBe(
      `First: sentence ${winner!.sentences[0] + 1}, ${winner!.score.toFixed(2)} points.`,
    );
    expect(sum(winner!.votes.map(({ weight }) => weight))).toBeCloseTo(winner!.score, 6);
    expect(sum(numbersIn(below(lines, 'First')))).toBeCloseTo(winner!.score, 0);
    for (const other of found.ranked.filter(({ votes }) => votes[0]?.rule !== 'quoted-words'))
      expect(other.score === winner!.score || winner!.score > other.score || winner!.quote).toBeTruthy();
    expect(runnerUp).toBe(second);
  });

  it('tells by which votes the runner-up lost, the largest first, and no more than three', () => {
    const [winner, second] = answer.ranked;
    const { lines } = explain(answer);
    const lost = numbersIn(below(lines, 'Runner-up'));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThanOrEqual(3);
    expect(lost).toEqual([...lost].sort((a, b) => a - b));
    const weight = (votes: Answer['ranked'][number]['votes'], rule: string) =>
      votes.find((vote) => vote.rule === rule)?.weight ?? 0;
    const gaps = winner!.votes.map(({ rule, weight: own }) => own - weight(second!.votes, rule));
    expect(-lost[0]!).toBeCloseTo(Math.max(...gaps), 2);
  });

  it('tells the confidence, what was needed, and the signs, whose sum it is', () => {
    const { lines } = explain(answer);
    const told = lines.find((text) => text.startsWith('Confidence'))!;
    expect(told).toBe(`Confidence: ${answer.confidence.toFixed(2)}, ${answer.threshold!.toFixed(2)} needed, from`);
    expect(confidenceOf(answer.signs!)).toBeCloseTo(answer.confidence, 9);
    const odds = sum(numbersIn(below(lines, 'Confidence')));
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(answer.confidence, 1);
  });

  it('tells in words what every rule and every sign says', () => {
    for (const { question, article } of EXAMPLES)
      for (const text of explain(ask(libraryOf(article), question)).lines)
        expect(text, question).not.toMatch(/^ {2}\S+ [a-z]+(?:-[a-z]+)+$|undefined|[+−]0\.00/u);
  });

  it('says that an absent name decides, that nothing was found, and what a quotation makes sure', () => {
    const absent = explain(ask(libraryOf(FERRY), 'When did Zoltan Fabry build the ferry Gannet?')).lines;
    expect(absent.at(-1)).toBe('A name that no article holds is asked about: that alone decides.');
    const none = explain(ask(libraryOf(FERRY), 'When?', { article: 'article-9' })).lines;
    expect(none).toContain('No passage was found.');
    const quoted = libraryOf('"We will dredge the whole harbour," Tove Eklund said. It rained.');
    const sure = explain(ask(quoted, 'Who said "dredge the whole harbour"?')).lines;
    expect(sure.at(-1)).toBe('Confidence: 1.00, 0.50 needed');
  });

  it('names the article of a passage by its title', () => {
    const titled = { ...answer, ranked: answer.ranked.map((e) => ({ ...e, article: { ...e.article, title: 'Fog' } })) };
    expect(explain(titled).lines.some((text) => text.startsWith('First: sentence 4 of “Fog”, '))).toBe(true);
  });
});
