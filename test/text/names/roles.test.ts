import { expect, it } from 'vitest';
import { findNames } from '../../../src/text/names/names.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** The roles of the first person named. */
function roles(text: string): string[] {
  const person = findNames(text, findSentences(text)).find((name) => name.kind === 'person');
  return (person?.roles ?? []).map(({ start, end }) => text.slice(start, end));
}

it.each<[string, string[]]>([
  ['Norwegian Foreign Minister Ada Lind left.', ['Norwegian Foreign Minister']],
  ['They met former deputy mayor Ada Lind there.', ['former deputy mayor']],
  ['Harbour manager Ada Lind left.', ['Harbour manager']],
  ['When coach Ada Lind left, it rained.', ['coach']],
  ['Then the harbour manager Ada Lind left.', ['harbour manager']],
  ['The Norwegian coach Ada Lind left.', ['Norwegian coach']],
  ['Ada Lind, the mayor of Velm, left.', ['the mayor of Velm']],
  ['Ada Lind, a spokeswoman for the harbour, said so.', ['a spokeswoman for the harbour']],
  ["The harbour's manager, Ada Lind, left.", ["The harbour's manager"]],
  ['Judge Ada Lind, chairwoman of the panel, left.', ['Judge', 'chairwoman of the panel']],
  ['It was mended by the head vet, Dr. Ada Lind.', ['the head vet']],
  ['The head of the union, Dame Ada Lind, left.', ['The head of the union']],
  ['Dr Ada Lind, a surgeon, left.', ['Dr', 'a surgeon']],
  ['In the town, Mrs Ada Lind left.', ['Mrs']],
  ['Ada Lind, 34, left.', []],
  ['Ada Lind, who is a mayor, left.', []],
  ['On Monday, Ada Lind left the harbour.', []],
  [
    'Ada Lind, speaking to the mayor of Velm for the first time since the harbour was closed by order of the king and his court, left.',
    [],
  ],
])('%j', (text, expected) => {
  expect(roles(text)).toEqual(expected);
});
