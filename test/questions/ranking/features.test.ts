import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import type { Example } from '../../../src/questions/model/template.ts';
import { candidatesFrom } from '../../../src/questions/ranking/candidates.ts';
import { RULES } from '../../../src/questions/ranking/features/index.ts';
import { rank } from '../../../src/questions/ranking/rank.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { DECISIVE } from '../decisive-examples.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

/** The passage that wins in the library of an example, with one rule silenced or none. */
function winner({ question: text, article, others = [] }: Example & { others?: readonly string[] }, without?: string) {
  const library = libraryOf(article, ...others);
  const matched = match(text)!;
  const rules = matched.template.rules.filter((rule) => rule.name !== without);
  const question = analyse(matched, library);
  const best = rank(question, candidatesFrom(library, question), rules)[0];
  return best ? wordsOf(best.candidate.passage.reading.article, best.candidate.passage.sentence) : '';
}

/** The ones that were written for one rule first: they are the likeliest to tell. */
const examples = [...DECISIVE, ...templates.flatMap((template) => template.examples)];

describe('the rules', () => {
  it('are each used by a template', () => {
    const used = new Set(templates.flatMap((template) => template.rules));
    expect(RULES.filter((rule) => !used.has(rule)).map((rule) => rule.name)).toEqual([]);
  });

  it.each(DECISIVE)('find the passage: $question', (example) => {
    expect(winner(example)).toContain(example.passage);
  });

  it.each(RULES.map((rule) => rule.name))('%s decides an example: without it another sentence wins', (name) => {
    const decides = (example: Example) =>
      !winner(example, name).includes(example.passage) && winner(example).includes(example.passage);
    expect(examples.some(decides)).toBe(true);
  });
});
