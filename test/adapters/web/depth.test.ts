import { describe, expect, it } from 'vitest';
import { refuseDeepPage } from '../../../src/adapters/web/depth.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

const LIMITS = { depth: 5, tags: 1000 };
const deep = (html: string) => () => refuseDeepPage(html, LIMITS);
const nested = (count: number, open = '<div>', close = '</div>') => open.repeat(count) + close.repeat(count);

describe('the depth of a page', () => {
  it.each([4, 5])('may be %i of 5', (count) => {
    expect(deep(nested(count))).not.toThrow();
    expect(deep('<b>'.repeat(count))).not.toThrow();
  });

  it('may not be 6', () => {
    expect(deep(nested(6))).toThrow(/more than 5 elements inside one another/);
    expect(deep('<B\n>'.repeat(6))).toThrow();
  });

  it.each([
    ['elements one after the other', '<div></div>'.repeat(50)],
    ['elements without content', '<br><img><hr>'.repeat(50)],
    ['paragraphs and list items without their end', '<p>a<li>b<td>c'.repeat(50)],
    ['what its container closes', '<div><b><i></div>'.repeat(50)],
    ['the text of a script', `<script>${'"<div>"'.repeat(50)}</script>`],
    ['comments', `<!-- ${'<div>'.repeat(50)} -->`],
    ['parts of a drawing that close themselves', `<svg>${'<path d="M0 0"/>'.repeat(50)}</svg>`],
    ['ends without a beginning', '</div>'.repeat(50)],
    ['signs', '1 < 2 << 3 </ 4 '.repeat(50)],
  ])('does not count %s', (_, html) => {
    expect(deep(html)).not.toThrow();
  });

  it.each([
    ['after a script', `<script>x</script>${nested(6)}`],
    ['after a comment', `<!-- x -->${nested(6)}`],
    ['that claim to close themselves outside of a drawing', '<div/>'.repeat(6)],
    ['after a drawing', `<svg><path/></svg>${'<div/>'.repeat(6)}`],
  ])('counts elements %s', (_, html) => {
    expect(deep(html)).toThrow();
  });

  it.each(['<svg>', '<g></g', '</g', '<!--', '<script', '<p', '< '])('is checked quickly for many of %s', (piece) => {
    const html = `<svg>${piece.repeat(150_000)}`;
    // If each tag searched all following text, this would take minutes.
    expect(cpuTimeOf(() => refuseDeepPage(html, { depth: 160_000, tags: 400_000 }))).toBeLessThan(1500);
  });

  it.each([-1, 0, 1])('%i over the maximum of tags in a page', (over) => {
    const check = deep('<'.repeat(LIMITS.tags + over));
    if (over > 0) expect(check).toThrow(/too many elements/);
    else expect(check).not.toThrow();
  });
});
