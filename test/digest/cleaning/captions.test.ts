import { describe, expect, test } from 'vitest';
import { captionsIn } from '../../../src/digest/cleaning/captions.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

function captions(...sentences: readonly string[]) {
  const { sure, likely } = captionsIn(readArticle(article(sentences.join('\n\n'))));
  return { sure: [...sure], likely: [...likely] };
}

describe('captions', () => {
  test('are sure where an article labels its pictures throughout', () => {
    const labelled = [
      'Last stand: The ferry on Monday.',
      'Below deck: Two of the cabins.',
      'Rescued: A dog swam ashore.',
    ];
    expect(captions('The ferry sank.', ...labelled)).toEqual({ sure: [1, 2, 3], likely: [1, 2, 3] });
    expect(captions('The ferry sank.', ...labelled.slice(1))).toEqual({ sure: [], likely: [1, 2] });
  });

  test.each([
    'Carts cross the bridge at Velm, March 9, 2031. REUTERS/Ada Lind/File Photo',
    'Ada Lind at the quay. (AP Photo/Una Brandt)',
    'The quay at dawn. AFP/Getty Images',
    'The quay at dawn (Photo: Una Brandt)',
  ])('are sure where a line ends in a credit: %s', (line) => {
    const { sure } = captions('The ferry sank.', line, 'It rained.');
    expect(sure).toContain(1);
    expect(sure).not.toContain(0);
    expect(sure.at(-1)).toBeLessThan(3);
  });

  test.each([
    'Reuters asked the port, and the port said nothing.',
    'He told AFP that the quay was shut.',
    `${'The ferry sank in the storm that night. '.repeat(12)}REUTERS/Ada Lind`,
  ])('are no sentences that name an agency: %s', (line) => {
    expect(captions('The ferry sank.', line).sure).toEqual([]);
  });

  test('are no lines of a transcript: names and labels that come again', () => {
    expect(captions('Lind: We rowed.', 'Holm: They did.', 'Lind: We slept.', 'Holm: All night.').sure).toEqual([]);
    expect(captions('Question: Did they row?', 'Answer: They did.', 'Question: When?', 'Answer: In May.').sure).toEqual(
      [],
    );
  });

  test.each([
    'Ada Lind (left) waits at the quay.',
    'The captain (pictured right) waits at the quay.',
    'Lind, pictured with her dog, waits at the quay.',
    'The quay in March (file photo).',
  ])('are likely where a place in a picture is told: %s', (sentence) => {
    expect(captions('The ferry sank.', sentence).likely).toEqual([1]);
  });

  test.each([
    'Lind later told the council: "The ferry is lost."',
    'He told the harbour board: Nobody knew.',
    'The result: nobody came.',
    'She turned left (and right) at the quay.',
    '“I pictured the ferry,” she said.',
    'At 10:30 the ferry left.',
  ])('but not: %s', (sentence) => {
    expect(captions('The ferry sank.', sentence).likely).toEqual([]);
  });
});
