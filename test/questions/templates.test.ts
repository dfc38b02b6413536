import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/article.ts';
import { matcherOf } from '../../src/questions/analysis/template-matcher.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { explain } from '../../src/questions/explain.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { patternsFor } from './analysis/patterns-for.ts';
import { libraryOf } from './example-library.ts';

const match = matcherOf(templates);

describe.each(templates.map((template) => [template.name, template] as const))('the template %s', (name, template) => {
  it('has three examples and three neighbours or more', () => {
    expect(template.examples.length).toBeGreaterThanOrEqual(3);
    expect(template.notFor.length).toBeGreaterThanOrEqual(3);
  });

  it.each(template.examples)('answers: $question', ({ question, article, passage, short, knownRefusal }) => {
    const answer = answerQuestion(libraryOf(article), question);
    const votes = explain(answer).lines.join('\n');
    expect(answer.template, patternsFor(question)).toBe(name);
    expect(answer.kind, votes).toBe(knownRefusal === undefined ? 'found' : 'nothing');
    const best = answer.ranked[0];
    expect(best && wordsOf(best.article, best.passage), votes).toContain(passage);
    if (short !== undefined) expect(best?.answerSpan && wordsOf(best.article, best.answerSpan), votes).toBe(short);
  });

  it.each(template.notFor)('leaves to another: $question', ({ question, takenBy }) => {
    expect(takenBy).not.toBe(name);
    expect(match(question)?.template.name, patternsFor(question)).toBe(takenBy);
  });
});
