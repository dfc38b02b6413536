import { expect, it } from 'vitest';
import { isSameSite, linkOrigin, plainLink } from '../../../src/app/ingestion/web-link.ts';

it.each([
  ['https://post.example/lock', 'https://post.example/lock'],
  ['  https://POST.example:443/lock#boats ', 'https://post.example/lock'],
  ['https://post.example/lock?id=7&utm_source=mail&fbclid=x&utm_medium=y', 'https://post.example/lock?id=7'],
  ['https://post.example/?utm_campaign=a', 'https://post.example/'],
  ['https://post.example/?utmost=a', 'https://post.example/?utmost=a'],
  [' no link ', 'no link'],
])('the normalised form of %s is %s', (written, plain) => {
  expect(plainLink(written)).toBe(plain);
  expect(plainLink(plain)).toBe(plain);
  expect(linkOrigin(written)).toBe(`link:${plain}`);
});

it.each([
  ['https://post.example/lock', 'https://www.post.example/', true],
  ['https://post.example/lock', 'http://feeds.post.example/rss', true],
  ['https://post.example/lock', 'https://lock.post.example/', false],
  ['https://post.example/lock', 'https://gull.example/lock', false],
])('%s and %s are of one site: %s', (a, b, expected) => {
  expect(isSameSite(new URL(a), new URL(b))).toBe(expected);
});
