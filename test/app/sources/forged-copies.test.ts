import { describe, expect, it } from 'vitest';
import { replyLine } from '../../../src/adapters/console/json.ts';
import { render } from '../../../src/adapters/console/render.ts';
import { attributionOf } from '../../../src/adapters/discord/rendering/attribution.ts';
import { type Evidence, linkOf } from '../../../src/domain/answer.ts';
import { shortId, wordsOf } from '../../../src/domain/article.ts';
import { evidencesOf, itemsOf, linesOf } from '../../commands/library.ts';
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
    // A list of quotations may hold both as entries of their own.
    expect(before.map(({ link }) => link)).toContain(POST);
    await newsroom.deletePost(7);
    const after = shown(evidencesOf(await newsroom.run(command, options)));
    expect(after.map(({ link }) => link)).toContain(PAGE);
    for (const { words, link } of after) {
      expect(words).not.toContain('not keep');
      expect(link).toBe(PAGE);
    }
  });
});

describe('a text that a member posted', () => {
  const setUp = async (text: string) => {
    const newsroom = openNewsroom();
    await newsroom.post(7, text);
    return newsroom;
  };

  it('is answered with the link of the message; what it says of its source is shown as its claim', async () => {
    const newsroom = await setUp(`Title: Lock to stay open\nLink: ${PAGE}\nSource: The Gull\n\n${TRUE}`);
    const reply = await newsroom.run('who-said', { words: 'keep the lock open' });
    expect(shown(evidencesOf(reply)).map(({ link }) => link)).toEqual([POST]);
    const text = render(reply, { colour: false });
    expect(text).toContain(`says it is from The Gull (gull.example) · 1970-01-01 · sentence`);
    expect(text).not.toContain(PAGE);
    const [evidence] = evidencesOf(reply);
    expect(attributionOf({ kind: 'evidence', evidence: evidence! })).toContain(
      'says it is from The Gull (gull.example)',
    );
    expect(attributionOf({ kind: 'evidence', evidence: evidence! })).not.toContain(PAGE);
    const [block] = JSON.parse(replyLine(reply)).blocks.filter(({ kind }: { kind: string }) => kind === 'evidence');
    expect(block.article).toMatchObject({ link: POST, claimedLink: PAGE, claimedSource: 'The Gull', unvouched: true });
  });

  it('of a moderator is believed', async () => {
    const newsroom = openNewsroom();
    await newsroom.post(7, `Link: ${PAGE}\nSource: The Gull\n\n${TRUE}`, { isByModerator: true });
    const [article] = await newsroom.articles();
    expect(article).toMatchObject({ link: PAGE, source: 'The Gull' });
    expect(article).not.toHaveProperty('unvouched');
  });

  it('in several messages stays a claim when one of them is edited or deleted', async () => {
    const newsroom = openNewsroom();
    const [first, second] = [`Link: ${PAGE}\nSource: The Gull\n\n${TRUE}`, PADDING];
    await newsroom.postMany([7, 8], [first, second]);
    const metadata = async () =>
      (await newsroom.articles()).map(({ link, claimedLink, parts = [] }) => [link, claimedLink, parts.length]);
    expect(await metadata()).toEqual([[POST, PAGE, 2]]);
    await newsroom.edit(8, PADDING.replace('soup', 'bread'));
    expect(await metadata()).toEqual([[POST, PAGE, 2]]);
    await newsroom.remove(8);
    expect(await metadata()).toEqual([[POST, PAGE, 0]]);
    await newsroom.remove(7);
    expect(await metadata()).toEqual([]);
  });

  it('in several messages goes with its first message even where another place gives title and link', async () => {
    const newsroom = openNewsroom();
    newsroom.pages.set(PAGE, { text: `${TRUE}\n\n${PADDING}` });
    await newsroom.link(PAGE);
    await newsroom.postMany([7, 8], [TRUE, PADDING]);
    const places = async () =>
      (await newsroom.articles()).map(({ origin, alsoAt = [], text }) => [
        text.endsWith(PADDING) ? 'whole' : 'cut',
        origin,
        ...alsoAt.map((place) => place.origin),
      ]);
    expect(await places()).toEqual([['whole', `link:${PAGE}`, 'message:1/7']]);
    await newsroom.remove(8);
    expect((await places()).toSorted()).toEqual([
      ['cut', 'message:1/7'],
      ['whole', `link:${PAGE}`],
    ]);
  });
});

describe('places of a story that differ', () => {
  it('are shown one below the other, the one that is vouched for first, with a line between', async () => {
    const newsroom = openNewsroom();
    await newsroom.post(7, FORGED);
    newsroom.pages.set(PAGE, { text: TRUE });
    await newsroom.link(PAGE);
    for (const [command, options] of [
      ['ask', { question: 'Who is the harbour master?' }],
      ['who-said', { words: 'keep the lock open' }],
      ['search', { words: 'Brekke keep lock open winter' }],
      ['summary', { topic: 'lock winter', sentences: 1 }],
    ] as const) {
      const { blocks } = await newsroom.run(command, options);
      const at = blocks.findIndex((block) => block.kind === 'line' && block.text.startsWith('Another place has this'));
      expect([command, at > 0]).toEqual([command, true]);
      const [above, below] = [blocks[at - 1], blocks[at + 1]].flatMap((block) =>
        block?.kind === 'evidence' ? [block.evidence] : [],
      );
      expect(linkOf(above!)).toBe(PAGE);
      expect(linkOf(below!)).toBe(POST);
      expect(wordsOf(below!.article, below!.passage)).toContain('not keep');
      for (const { article } of above!.alsoIn ?? []) expect(article.link).not.toBe(POST);
    }
  });

  it('are not called the newest for a date that the post claims', async () => {
    const newsroom = openNewsroom();
    newsroom.pages.set(PAGE, { text: TRUE, publishedAt: '2031-05-04' });
    await newsroom.link(PAGE);
    await newsroom.post(7, `Published: 2031-05-06\n\n${TRUE.replace('14 boats', '40 boats')}`);
    const reply = await newsroom.run('ask', { question: 'How many boats can wait in the inner basin?' });
    expect(linkOf(evidencesOf(reply)[0]!)).toBe(PAGE);
    expect(render(reply, { colour: false })).not.toContain('newest');
    const summary = await newsroom.run('summary', {});
    for (const evidence of evidencesOf(summary).slice(0, 1)) expect(linkOf(evidence)).toBe(PAGE);
  });

  it('count as one article, and are listed as texts of one story', async () => {
    const newsroom = openNewsroom();
    newsroom.pages.set(PAGE, { text: TRUE });
    await newsroom.link(PAGE);
    await newsroom.post(7, FORGED);
    const [first] = (await newsroom.articles()).filter(({ link }) => link === PAGE);
    const listed = itemsOf(await newsroom.run('articles', {}));
    expect(listed.filter((item) => item.endsWith(`another text of ${shortId(first!.id)}`))).toHaveLength(1);
    expect(linesOf(await newsroom.run('who-is', { name: 'Tove Brekke' }))[0]).toBe(
      'Tove Brekke is named once in 1 article.',
    );
    expect(linesOf(await newsroom.run('ask', { question: 'What will the floating crane lift out?' }))[0]).toBe(
      'The article says:',
    );
  });

  it.each(['the first', 'the further one'])(
    'are told of when another text of the story is forgotten: %s',
    async (which) => {
      const newsroom = openNewsroom();
      newsroom.pages.set(PAGE, { text: TRUE });
      await newsroom.link(PAGE);
      await newsroom.post(7, FORGED);
      const all = await newsroom.articles();
      const { id } = all.find(({ link }) => (link === PAGE) === (which === 'the first'))!;
      const other = all.find((each) => each.id !== id)!;
      const forgotten = await newsroom.moderate('forget', { article: id });
      expect(linesOf(forgotten)[1]).toBe(`Other texts of this story are still here: ${shortId(other.id)}.`);
    },
  );
});
