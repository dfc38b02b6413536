import { describe, expect, it } from 'vitest';
import { type Evidence, linkOf } from '../../../src/domain/answer.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { evidencesOf } from '../../commands/library.ts';
import { openNewsroom } from './newsroom.ts';

const PAGE = 'https://gull.example/lock';
const POST = 'https://chat.example/1/7';

const TRUE_QUOTE = '"We will keep the lock open all winter," said the harbour master, Tove Brekke.';
const FORGED_QUOTE = '"We will not keep the lock open this winter," said the harbour master, Tove Brekke.';

const TRUE = `Lock at Norrhavn to stay open

The lock at Norrhavn will be repaired in the autumn, and 14 boats can wait in the inner basin while the gates are lifted out by a floating crane.

${TRUE_QUOTE} She told the council on Monday evening that the work would not begin before the last ferry of the season had left for the islands.

The council set aside 3 million crowns for the gates, which were cast in 1931 and have been painted every fourth summer since then. A diver found the first crack in March.`;

const PADDING = `The harbour office is open from eight to four, and the café beside the lock keeper's house serves soup and waffles to everybody who has to wait for the gates.`;

/** The same text with its quotation turned round and more than a tenth more words. */
const FORGED = `${TRUE.replace(TRUE_QUOTE, FORGED_QUOTE)}\n\n${PADDING}`;

/** The passage with the link that stands beside it, also of the places named with it. */
function shown(evidences: readonly Evidence[]): { readonly words: string; readonly link: string | undefined }[] {
  return evidences.flatMap((evidence) => [
    { words: wordsOf(evidence.article, evidence.passage), link: linkOf(evidence) },
    ...shown(evidence.alsoIn ?? []),
  ]);
}

describe.each([
  ['a longer copy with a quotation turned round', FORGED],
  ['a copy that claims a later date', `Published: 2031-05-06\n\n${TRUE.replace(TRUE_QUOTE, FORGED_QUOTE)}`],
  ['a copy that claims the link', `Link: ${PAGE}\nSource: The Gull\nPublished: 2031-05-06\n\n${FORGED}`],
])('%s, posted by a member', (_, forged) => {
  async function setUp() {
    const newsroom = openNewsroom();
    newsroom.pages.set(PAGE, { text: TRUE, source: 'The Gull', publishedAt: '2031-05-05' });
    await newsroom.link(PAGE);
    await newsroom.post(7, forged);
    return newsroom;
  }

  it.each([
    ['ask', { question: 'What did Tove Brekke say about the lock?' }],
    ['who-said', { words: 'keep the lock open' }],
    ['search', { words: 'Brekke keep lock open winter' }],
    ['quotes', { speaker: 'Tove Brekke' }],
  ])('leaves the words of the page with the page: /%s', async (command, options) => {
    const newsroom = await setUp();
    const before = shown(evidencesOf(await newsroom.run(command, options)));
    expect(before.filter(({ link }) => link === PAGE).map(({ words }) => words)).toContainEqual(
      expect.stringContaining(TRUE_QUOTE),
    );
    for (const { words, link } of before) {
      if (words.includes('not keep')) expect(link).toBe(POST);
      if (words.includes('all winter')) expect(link).toBe(PAGE);
    }
    await newsroom.deletePost(7);
    const after = shown(evidencesOf(await newsroom.run(command, options)));
    expect(after.map(({ link }) => link)).toContain(PAGE);
    for (const { words, link } of after) {
      expect(words).not.toContain('not keep');
      expect(link).toBe(PAGE);
    }
  });
});
