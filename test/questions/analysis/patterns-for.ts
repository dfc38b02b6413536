import { fittingPatterns } from '../../../src/questions/analysis/template-matcher.ts';
import { templates } from '../../../src/questions/templates/index.ts';

/** The message of a failing test: the templates' patterns that fit a question, the winner first, and why each other lost. */
export function patternsFor(question: string): string {
  const lines = fittingPatterns(templates, question).map(
    ({ template, pattern, lostBecause = 'takes the question' }) => `  ${template}: "${pattern}" ${lostBecause}`,
  );
  return [`patterns that fit "${question}":`, ...lines].join('\n');
}
