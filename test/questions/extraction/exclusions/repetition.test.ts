import { expect, it } from 'vitest';
import type { CandidateSpan } from '../../../../src/questions/extraction/candidate-spans.ts';
import type { ExtractionContext } from '../../../../src/questions/extraction/context.ts';
import { mostlyRepeats } from '../../../../src/questions/extraction/exclusions/repetition.ts';
import { termsOf } from '../../../../src/retrieval/analysis/terms.ts';
import { tag } from '../../../../src/text/grammar/pos-tagger.ts';

/** Whether a whole text, as the answer to a question, is excluded because it hardly says anything new. */
function isExcluded(question: string, text: string): boolean | undefined {
  const tokens = tag(text, { start: 0, end: text.length });
  const span: CandidateSpan = { shape: 'chunk', first: 0, last: tokens.length, start: 0, end: text.length };
  const context = {
    question: { allTerms: new Set(termsOf(question)), terms: [], expects: 'role' },
    parsed: { tokens },
    matched: tokens.map(() => false),
  } as unknown as ExtractionContext;
  return mostlyRepeats(context)?.(span);
}

it.each([
  ['the board of guild weavers', 'guild weavers and their Norwegian board', true],
  // Its end is left out: "deputy warden".
  ['her role in the guild of eastern weavers', 'deputy warden of the guild of eastern weavers', false],
  ['her role in the guild', 'deputy warden of the bakers', false],
])('a short answer that hardly says anything new is none: %s | %s', (question, text, expected) => {
  expect(isExcluded(question, text)).toBe(expected);
});
