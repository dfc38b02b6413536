import { expect, test } from 'vitest';
import { createRedaction } from '../../../src/adapters/service/redact.ts';

const TOKEN = 'bm90.dGhl=dG9r/ZW4';

test.each([
  ['as it is', `Authorization: Bot ${TOKEN}`, 'Authorization: Bot [redacted]'],
  ['in an address', `https://x.example/?t=${encodeURIComponent(TOKEN)}`, 'https://x.example/?t=[redacted]'],
  ['more than once', `${TOKEN} ${TOKEN}`, '[redacted] [redacted]'],
  ['not at all', 'nothing of it', 'nothing of it'],
])('a secret that is printed %s is removed', (_, text, shown) => {
  expect(createRedaction([TOKEN, undefined])(text)).toBe(shown);
});

test('what is too short to be a secret stays', () => {
  expect(createRedaction(['ab', ''])('about')).toBe('about');
});
