import { describe, expect, it } from 'vitest';
import { plainText, withoutReferences } from '../../../src/app/ingestion/markup.ts';

describe('character references', () => {
  it.each([
    ['&#8220;Ja&#8221; &amp; &quot;Nej&quot;', '“Ja” & "Nej"'],
    ['caf&eacute; &#xE9;&nbsp;&euro;5 &ndash; &yuml;', 'café é\u00a0€5 – ÿ'],
    ['&amp;#8220;', '&#8220;'],
    ['AT&T; &unknown; &#0; &#xD800; &#x110000; R&D', 'AT&T; &unknown; &#0; &#xD800; &#x110000; R&D'],
  ])('in %j', (written, expected) => {
    expect(withoutReferences(written)).toBe(expected);
  });
});

describe('text with markup', () => {
  it.each([
    ['<p>One.</p><p>Two <b>words</b>.<br>Three.</p>', 'One.\n\nTwo words.\nThree.'],
    ['<style>p { color: red }</style><h2>Head</h2>\n\n\n<ul><li>One</li></ul>', 'Head\n\nOne'],
    ['Rain < 5 mm but > 2 mm, a <= b', 'Rain < 5 mm but > 2 mm, a <= b'],
    ['It stays.\n\n\n  As it is. ', 'It stays.\n\n\n  As it is. '],
  ])('%j', (written, expected) => {
    expect(plainText(written)).toBe(expected);
  });
});
