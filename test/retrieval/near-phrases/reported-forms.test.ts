import { expect, it } from 'vitest';
import { reportedForms } from '../../../src/retrieval/near-phrases/reported-forms.ts';

it.each([
  ['i', 'he'],
  ['he', 'i'],
  ['is', 'was'],
  ['will', 'would'],
  ['our', 'their'],
  ['dig', 'dug'],
  ['gone', 'went'],
])('%s may become %s', (word, form) => expect([...reportedForms(word)]).toContain(form));

it.each([
  ['is', "isn't"],
  ['i', 'it'],
  ['dig', 'big'],
])('%s does not become %s', (word, other) => expect([...reportedForms(word)]).not.toContain(other));

it('no word is a form of itself', () => {
  for (const word of ['put', 'cut', 'was', 'you']) expect([...reportedForms(word)]).not.toContain(word);
});
