import { expect, it } from 'vitest';
import { canonicalLink } from '../../../src/adapters/web/canonical.ts';

const FOUND = new URL('https://www.post.example/lock?id=7&utm_source=mail#boats');
const PLAIN = 'https://www.post.example/lock?id=7';

it.each([
  ['the address that a page names', 'https://www.post.example/2031/lock', 'https://www.post.example/2031/lock'],
  ['one that begins at its own', '/2031/lock', 'https://www.post.example/2031/lock'],
  ['one of the same site in another form', 'http://m.post.example/lock', 'http://m.post.example/lock'],
  ['one without what only follows readers', '/lock?fbclid=abc#top', 'https://www.post.example/lock'],
  ['its own when it names none', undefined, PLAIN],
  ['its own when it names nonsense', 'http://[', PLAIN],
  ['its own when it names another site', 'https://gazette.example/lock', PLAIN],
  ['its own when it names a longer name', 'https://www.post.example.evil.example/lock', PLAIN],
  ['its own when it names the front page', 'https://www.post.example/', PLAIN],
  ['its own when it names a script', 'javascript:alert(1)', PLAIN],
  ['its own when it names a port', 'https://www.post.example:8080/lock', PLAIN],
  ['its own when it names a user', 'https://ada@www.post.example/lock', PLAIN],
])('a page is known under %s', (_, named, expected) => {
  expect(canonicalLink(FOUND, named)).toBe(expected);
});

it('the front page has its own address', () => {
  expect(canonicalLink(new URL('https://post.example/?a=1'), '/')).toBe('https://post.example/');
});
