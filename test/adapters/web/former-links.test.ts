import { expect, it } from 'vitest';
import { FormerLinks } from '../../../src/adapters/web/former-links.ts';

const LINK = 'https://post.example/lock';

it('remembers where a link led, in any form', () => {
  const former = new FormerLinks(2);
  former.remember('https://sho.rt/a#b', LINK);
  expect(former.linkOf('https://SHO.rt/a?utm_source=mail')).toBe(LINK);
  expect(former.linkOf('https://sho.rt/b')).toBeUndefined();
});

it('does not store links that are already canonical', () => {
  const former = new FormerLinks(2);
  former.remember(`${LINK}#boats`, LINK);
  expect(former.linkOf(LINK)).toBeUndefined();
});

it('keeps a limited number of links, most recent first', () => {
  const former = new FormerLinks(2);
  for (const name of ['a', 'b', 'a', 'c']) former.remember(`https://sho.rt/${name}`, LINK);
  expect(['a', 'b', 'c'].map((name) => former.linkOf(`https://sho.rt/${name}`))).toEqual([LINK, undefined, LINK]);
});
