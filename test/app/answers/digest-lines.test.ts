import { describe, expect, it } from 'vitest';
import { keyWordsLine } from '../../../src/app/answers/digest-lines.ts';
import { keyNames } from '../../../src/digest/summary/key-names.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const LOCK = [
  'The council of Vintersund will replace the canal lock, said Berit Solheim, an engineer, on Monday.',
  'Solheim told the council that the canal lock leaks.',
  'Farmers above the canal lock depend on the water.',
].join('\n');

describe('the key words of an article', () => {
  it('describe it without repeating its names', () => {
    const reading = readArticle(article(LOCK));
    const toldOf = (names: number) =>
      keyWordsLine(reading, keyNames([reading], names)).map((block) => (block.kind === 'line' ? block.text : ''));
    expect(toldOf(0)).toEqual([expect.stringMatching(/^Key words: .*Berit Solheim.*\.$/)]);
    const [told = ''] = toldOf(5);
    expect(told).toMatch(/^Key words: .*canal lock.*\.$/);
    expect(told).not.toMatch(/Solheim|Vintersund/);
    expect(told.split(', ')).toHaveLength(5);
  });

  it('are empty if there is nothing to say', () => {
    expect(keyWordsLine(readArticle(article('It is what it is.')), [])).toEqual([]);
  });
});
