import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { confidenceOf } from '../../src/questions/answerability/confidence.ts';
import { explain } from '../../src/questions/explain.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { libraryOf } from './example-library.ts';

const FERRY =
  'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. The ferry Tern was built in 1992. The ferry Gannet was built in 1987.';

const answer = answerQuestion(libraryOf(FERRY), 'When was the ferry Gannet built?');
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
    expect(lines[0]).toBe('Understood as: when something happened. Looked for: a date or time.');
    const said = explain(answerQuestion(libraryOf(FERRY), 'What did Stoll say about the engine?')).lines[0];
    expect(said).toBe(
      'Understood as: what somebody said, perhaps about something (speaker “Stoll”, topic “the engine”). Looked for: what somebody said.',
    );
  });

  it.each(EXAMPLES)('of "$question" names the winner, whose votes sum to its points', ({ question, article }) => {
    const found = answerQuestion(libraryOf(article), question);
    const [winner, second] = found.ranked;
    const { lines, runnerUp } = explain(found);
    const place = `First: sentence ${winner!.sentences[0] + 1}`;
    const isQuoted = winner!.votes[0]!.rule === 'quoted-words';
    expect(lines.find((text) => text.startsWith('First: '))).toBe(
      isQuoted
        ? `${place}. It holds the very words in a quotation, which goes first.`
        : `${place}, with ${winner!.score.toFixed(2)} points, because it`,
    );
    expect(below(lines, 'First').length).toBeLessThanOrEqual(7);
    expect(sum(winner!.votes.map(({ weight }) => weight))).toBeCloseTo(winner!.score, 6);
    if (!isQuoted) expect(sum(numbersIn(below(lines, 'First')))).toBeCloseTo(winner!.score, 0);
    for (const other of found.ranked.filter(({ votes }) => votes[0]?.rule !== 'quoted-words'))
      expect(other.score === winner!.score || winner!.score > other.score || winner!.quote).toBeTruthy();
    expect(runnerUp).toBe(second);
    expect(explain(found, found.ranked.slice(0, 1)).runnerUp).toBe(second);
    expect(explain(found, found.ranked).runnerUp).toBeUndefined();
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
    const [sure, needed] = [answer.confidence, answer.threshold!].map((share) => Math.round(100 * share));
    expect(lines).toContain(`How sure it is that this answers: ${sure} %; ${needed} % is needed.`);
    expect(confidenceOf(answer.signs!)).toBeCloseTo(answer.confidence, 9);
    const odds = sum(['For it:', 'Against it:'].flatMap((side) => numbersIn(below(lines, side))));
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(answer.confidence, 1);
  });

  it('tells in words what every rule and every sign says', () => {
    for (const { question, article } of EXAMPLES)
      for (const text of explain(answerQuestion(libraryOf(article), question)).lines)
        expect(text, question).not.toMatch(/^ {2}\S+ [a-z]+(?:-[a-z]+)+$|undefined|[+−]0\.00/u);
  });

  it('says that an absent name decides, that nothing was found, and what a quotation makes sure', () => {
    const absent = explain(answerQuestion(libraryOf(FERRY), 'When did Zoltan Fabry build the ferry Gannet?')).lines;
    expect(absent.at(-1)).toBe('Not taken for an answer: no article names “Zoltan Fabry”, which alone decides.');
    const none = explain(answerQuestion(libraryOf(FERRY), 'When?', { article: 'article-9' })).lines;
    expect(none).toContain('No passage was found.');
    const quoted = libraryOf('"We will dredge the whole harbour," Tove Eklund said. It rained.');
    const sure = explain(answerQuestion(quoted, 'Who said "dredge the whole harbour"?')).lines;
    expect(sure.at(-1)).toBe('How sure it is that this answers: 99 %; 50 % is needed.');
  });

  it('tells what speaks most against what is not taken for an answer', () => {
    const { lines } = explain({
      ...answer,
      kind: 'nothing',
      signs: [...answer.signs!, { rule: 'names-elsewhere', weight: -9 }],
    });
    const against = below(lines, 'Against it');
    expect(against[0]).toBe("  −9.00 names of the question are not in the passage's article");
    expect(lines.at(-1)).toBe(
      "Not taken for an answer; what speaks against it most: names of the question are not in the passage's article.",
    );
  });

  it('never gives for a reason what holds before anything is known', () => {
    const signs = [{ rule: 'bias', weight: -4 }];
    expect(explain({ ...answer, kind: 'nothing', signs }).lines.at(-1)).toBe(
      'Not taken for an answer; too little speaks for it.',
    );
  });

  it('names the article of a passage by its title', () => {
    const titled = { ...answer, ranked: answer.ranked.map((e) => ({ ...e, article: { ...e.article, title: 'Fog' } })) };
    expect(explain(titled).lines.some((text) => text.startsWith('First: sentence 4 of “Fog”, with '))).toBe(true);
  });

  it('names the pattern that took the question, and why others that fitted lost', () => {
    const question = 'How tall is the new crane?';
    const { lines } = explain(answerQuestion(libraryOf('The new crane is 48 metres tall.'), question), [], question);
    expect(lines).toContain('Pattern: “how {degree} <aux> {rest}” (how-tall). Others fitted, but each');
    expect(lines).toContain("  matches fewer of the question's words outside of slots: “how {rest}” (how)");
    expect(explain(answerQuestion(libraryOf('It rained.'), question)).lines.join()).not.toContain('Pattern');
  });
});
