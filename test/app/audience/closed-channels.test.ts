import { describe, expect, it } from 'vitest';
import { type AudienceStage, GUILD, HIDDEN, OPEN, openStage, THREAD } from './stage.ts';

const SECRET = `Title: Board sells the tannery

The board of Velmouth sold the old tannery on Thursday. "Nobody outside is to hear of the price," said the chair, Ottoline Vask. The deed was signed at night.`;
const PUBLIC = `Title: Ferry runs again

The ferry of Velmouth runs again since Tuesday. "We painted her green," said the captain, Bertil Omdal. The fare stays at four crowns.`;
/** The same story with another figure. */
const SECRET_FERRY = PUBLIC.replace('Title: Ferry runs again', 'Title: Ferry, for the board').replace(
  'four crowns',
  'nine crowns',
);

async function onStage(play: (stage: AudienceStage) => Promise<void>): Promise<void> {
  const stage = openStage();
  await play(stage);
  expect(stage.faults).toEqual([]);
  await stage.close();
}

describe('a channel that becomes hidden', () => {
  it.each(['hidden', 'private-thread', 'age-restricted'] as const)(
    '(%s) loses its articles at once and gets them back',
    (why) =>
      onStage(async ({ post, see, say, run, suggest, titles, store }) => {
        await post(OPEN, 1, PUBLIC);
        await post(HIDDEN, 2, SECRET);
        expect(await say('Who sold the tannery?')).toContain('sold the old tannery');
        const changed = await see(HIDDEN, why);
        expect(changed).toMatchObject({ closed: [{ channel: HIDDEN, articles: 1 }], reopened: [] });
        expect(await titles()).toEqual(['Ferry runs again']);
        const told = [
          await say('Who sold the tannery?'),
          await say('and Vask?'),
          await run('search', { words: 'tannery' }),
          await run('articles'),
          await run('quotes'),
          await run('who-is', { name: 'Ottoline Vask' }),
          await run('help'),
          await suggest('summary', 'article', 'Board'),
          await suggest('who-is', 'name', 'Ott'),
        ].join('\n');
        expect(told).not.toMatch(/Board sells|sold the old|Ottoline Vask said|signed at night/);
        expect((await store.shelved()).map(({ article }) => article.title)).toEqual(['Board sells the tannery']);
        expect(await see(HIDDEN)).toMatchObject({ closed: [], reopened: [HIDDEN] });
        expect(await titles()).toEqual(expect.arrayContaining(['Ferry runs again', 'Board sells the tannery']));
        expect(await say('Who sold the tannery?')).toContain('sold the old tannery');
        expect(await store.shelved()).toEqual([]);
      }),
  );

  it('takes its public threads with it', () =>
    onStage(async ({ post, thread, see, titles }) => {
      await thread(THREAD, HIDDEN);
      await post(THREAD, 3, SECRET);
      expect(await titles()).toEqual(['Board sells the tannery']);
      await see(HIDDEN, 'hidden');
      expect(await titles()).toEqual([]);
      expect(await post(THREAD, 4, PUBLIC)).toEqual([]);
      expect(await titles()).toEqual([]);
    }));

  it('leaves a text that also stands in an open channel there, without its own place', () =>
    onStage(async ({ post, see, run, articles, store }) => {
      await post(HIDDEN, 1, SECRET, { author: '501' });
      await post(OPEN, 2, SECRET.replace('Board sells', 'Paper: board sells'), { author: '502' });
      await see(HIDDEN, 'hidden');
      const [article, ...others] = await articles();
      expect(others).toEqual([]);
      expect(article).toMatchObject({ title: 'Paper: board sells the tannery', origin: `message:${OPEN}/2` });
      expect(article!.alsoAt).toBeUndefined();
      expect(await run('articles')).not.toContain('"Board sells');
      expect((await store.shelved()).map(({ article }) => article.origin)).toEqual([`message:${HIDDEN}/1`]);
      await see(HIDDEN);
      expect((await articles())[0]!.alsoAt).toEqual([expect.objectContaining({ origin: `message:${HIDDEN}/1` })]);
    }));

  it('keeps on record what was done while the text stood in an open channel, too', () =>
    onStage(async ({ post, remove, see, moderate }) => {
      await post(HIDDEN, 1, SECRET, { author: '501' });
      await moderate('article', { article: 'Board sells the tannery', source: 'Tern' });
      await post(OPEN, 2, SECRET, { author: '502' });
      await see(HIDDEN, 'hidden');
      await moderate('article', { article: 'Board sells the tannery', source: 'Lark' });
      await remove(OPEN, 2);
      // As if it had never stood anywhere else.
      expect((await moderate('audit')).match(/Board sells the tannery/g)).toHaveLength(2);
    }));

  it('hides what was done while the text stood there alone, also when it is posted elsewhere later', () =>
    onStage(async ({ post, remove, see, moderate }) => {
      await post(HIDDEN, 1, SECRET, { author: '501' });
      await moderate('article', { article: 'Board sells the tannery', source: 'Tern' });
      await see(HIDDEN, 'hidden');
      await post(OPEN, 2, SECRET, { author: '502' });
      await moderate('article', { article: 'Board sells the tannery', title: 'The tannery is sold' });
      const audit = () => moderate('audit');
      expect(await audit()).not.toContain('article source');
      expect(await audit()).toContain('article title');
      await remove(OPEN, 2);
      expect(await audit()).not.toContain('article source');
      expect(await audit()).toContain('article title');
    }));

  it('hides what was done before an edit, which is on record under another title', () =>
    onStage(async ({ post, see, moderate, store }) => {
      await post(HIDDEN, 1, SECRET, { author: '501' });
      await moderate('article', { article: 'Board sells the tannery', source: 'Tern' });
      await post(HIDDEN, 1, SECRET.replace('Board sells', 'Board gives away').replace('Thursday', 'Friday'), {
        author: '501',
      });
      expect(await moderate('audit')).toContain('Board sells the tannery');
      await see(HIDDEN, 'hidden');
      expect((await store.shelved())[0]!.article.title).toBe('Board gives away the tannery');
      expect(await moderate('audit')).not.toContain('tannery');
    }));

  it('shows no other wording of a story that was posted there', () =>
    onStage(async ({ post, see, say }) => {
      const long = (text: string) =>
        `${text}\n\n${'She crosses the sound in eleven minutes, and the deckhand, Silje Aas, sells coffee and warm buns to those who stand in the wind on the upper deck. '.repeat(2)}`;
      await post(OPEN, 1, long(PUBLIC));
      await post(HIDDEN, 2, long(SECRET_FERRY));
      expect(await say('What is the fare of the ferry?')).toContain('nine crowns');
      await see(HIDDEN, 'hidden');
      const answer = await say('What is the fare of the ferry?');
      expect(answer).toContain('four crowns');
      expect(answer).not.toMatch(/nine crowns|differently/);
    }));

  it('takes nothing while it is closed, whatever way it comes', () =>
    onStage(async ({ app, post, see, titles }) => {
      await see(HIDDEN, 'hidden');
      expect(await post(HIDDEN, 1, SECRET)).toEqual([]);
      expect(await post(HIDDEN, 2, 'https://tern.example/a')).toEqual([]);
      const given = { text: SECRET, by: 'm1', origin: `message:${HIDDEN}/3` };
      await expect(app.within(GUILD, ({ ingestion }) => ingestion.text(given))).rejects.toMatchObject({
        code: 'closed',
        message:
          'Not everybody in this server can see this channel; what is posted there can then be quoted to everybody in this server.',
      });
      // A page that is known already is not linked from there either.
      await post(OPEN, 4, 'https://tern.example/a');
      await post(HIDDEN, 5, 'https://tern.example/a');
      const [page] = await app.within(GUILD, async ({ library }) => library.readings());
      expect(page!.article.alsoAt).toBeUndefined();
      expect(await titles()).toHaveLength(1);
    }));

  it('forgets what was deleted meanwhile', () =>
    onStage(async ({ post, see, remove, titles, store }) => {
      await post(HIDDEN, 1, SECRET);
      await post(HIDDEN, 2, PUBLIC);
      await see(HIDDEN, 'hidden');
      await remove(HIDDEN, 1);
      expect((await store.shelved()).map(({ article }) => article.title)).toEqual(['Ferry runs again']);
      await see(HIDDEN);
      expect(await titles()).toEqual(['Ferry runs again']);
    }));

  it('repeats no word of a message that was deleted when a conversation goes on', () =>
    onStage(async ({ post, remove, say }) => {
      await post(OPEN, 1, PUBLIC);
      await post(OPEN, 2, `${SECRET} The workers stole a crooked ledger.`);
      expect(await say('What did the workers steal?')).toContain('a crooked ledger');
      const goesOn = () => say('When did they steal it?');
      expect(await goesOn()).toContain('crooked');
      await remove(OPEN, 2);
      expect(await goesOn()).not.toMatch(/crooked|workers/);
    }));

  it('keeps nothing of a channel or a thread that is deleted', () =>
    onStage(async ({ app, post, thread, see, store }) => {
      await thread(THREAD, HIDDEN);
      await post(HIDDEN, 1, SECRET);
      await post(THREAD, 2, PUBLIC);
      await see(HIDDEN, 'hidden');
      await app.channelDeleted(GUILD, THREAD);
      expect((await store.shelved()).map(({ article }) => article.title)).toEqual(['Board sells the tannery']);
      await app.channelDeleted(GUILD, HIDDEN);
      expect(await store.shelved()).toEqual([]);
      expect((await app.settings(GUILD)).audiences.size).toBe(0);
    }));

  it('does not bring back what a moderator forgot meanwhile', () =>
    onStage(async ({ post, see, moderate, titles, store }) => {
      await post(HIDDEN, 1, SECRET);
      await see(HIDDEN, 'hidden');
      await post(OPEN, 2, SECRET);
      await moderate('forget', { article: 'Board sells the tannery' });
      await see(HIDDEN);
      expect(await titles()).toEqual([]);
      expect(await store.shelved()).toEqual([]);
    }));
});

describe('/settings', () => {
  const watch = { channel: HIDDEN, watch: true };

  it.each([
    [
      ['hidden'],
      'Not everybody in this server can see this channel, and what is posted there can then be quoted to everybody in this server; if that is meant, add open: yes.',
    ],
    [
      ['age-restricted'],
      'This channel is age-restricted, and what is posted there can then be quoted in every age-restricted channel of this server; if that is meant, add open: yes.',
    ],
    [
      ['hidden', 'private-thread'],
      'Not everybody in this server can see this channel and it is private, and what is posted there can then be quoted to everybody in this server; if that is meant, add open: yes.',
    ],
  ] as const)('refuses to watch a channel that is %s', (why, sentence) =>
    onStage(async ({ restrict, moderate, app, store }) => {
      restrict(HIDDEN, ...why);
      expect(await moderate('settings', watch)).toBe(`closed: ${sentence}`);
      expect((await app.settings(GUILD)).channels.size).toBe(0);
      expect(await store.actions(5)).toEqual([]);
    }),
  );

  it('opens it if that is meant, on record and with a mark', () =>
    onStage(async ({ restrict, moderate, post, say, see, store }) => {
      restrict(HIDDEN, 'hidden');
      const mark = '🔓 opened by a moderator: quoted to everybody in this server';
      expect(await moderate('settings', { ...watch, open: true })).toContain(mark);
      expect(await moderate('settings')).toContain(mark);
      expect(await moderate('audit')).toContain(mark);
      await post(HIDDEN, 1, SECRET);
      expect(await see(HIDDEN, 'hidden')).toBeUndefined();
      expect(await say('Who sold the tannery?')).toContain('sold the old tannery');
      // A further restriction was not opened.
      expect(await see(HIDDEN, 'hidden', 'age-restricted')).toMatchObject({ closed: [{ articles: 1 }] });
      expect(await moderate('settings')).toContain('🔒 closed: this channel is age-restricted');
      expect((await store.shelves()).size).toBe(1);
    }));

  it('closes and reopens it, and says so', () =>
    onStage(async ({ restrict, moderate, post, titles }) => {
      restrict(HIDDEN, 'hidden');
      await moderate('settings', { ...watch, open: true });
      await post(HIDDEN, 1, SECRET);
      expect(await moderate('settings', { channel: HIDDEN, open: false })).toContain('🔒 closed');
      expect(await titles()).toEqual([]);
      expect(await moderate('settings', { channel: HIDDEN, open: true })).toContain('🔓 opened');
      expect(await titles()).toEqual(['Board sells the tannery']);
      expect(await moderate('settings', { channel: OPEN, open: true })).toContain('there is nothing to open');
    }));

  it('deletes what is kept, and watches the channel no more', () =>
    onStage(async ({ moderate, post, see, titles, store, app }) => {
      await moderate('settings', watch);
      await post(HIDDEN, 1, SECRET);
      await see(HIDDEN, 'hidden');
      expect(await moderate('settings', { channel: HIDDEN, forget: 'kept' })).toContain('1 article forgotten.');
      expect(await store.shelved()).toEqual([]);
      expect((await app.settings(GUILD)).channels.size).toBe(0);
      await see(HIDDEN);
      expect(await titles()).toEqual([]);
      expect(await moderate('settings', { channel: HIDDEN, forget: 'kept' })).toContain(
        'Nothing was kept of this channel.',
      );
    }));

  it('is for moderators', () =>
    onStage(async ({ run }) => {
      expect(await run('settings', { ...watch, open: true })).toBe(
        'not-allowed: /settings is for moderators of this server.',
      );
    }));
});

describe('the record', () => {
  it('does not name articles that are kept from everybody', () =>
    onStage(async ({ moderate, see, app }) => {
      const given = { text: SECRET, by: 'm1', origin: `message:${HIDDEN}/3` };
      await app.within(GUILD, ({ ingestion }) => ingestion.text(given));
      await moderate('article', { article: 'Board sells the tannery', source: 'The Board' });
      expect(await moderate('audit')).toContain('Board sells the tannery');
      await see(HIDDEN, 'hidden');
      expect(await moderate('audit')).not.toContain('Board sells the tannery');
      await see(HIDDEN);
      expect(await moderate('audit')).toContain('Board sells the tannery');
    }));
});

describe('an age-restricted channel that was opened', () => {
  const inAdults = { isAgeRestricted: true, channel: HIDDEN } as const;

  it('is quoted in age-restricted channels only', () =>
    onStage(async ({ restrict, moderate, post, say, run, suggest }) => {
      restrict(HIDDEN, 'age-restricted');
      await moderate('settings', { channel: HIDDEN, watch: true, open: true });
      await post(OPEN, 1, PUBLIC);
      await post(HIDDEN, 2, SECRET);
      await post(HIDDEN, 3, PUBLIC.replace('Title: Ferry runs again', 'Title: Ferry for adults'));
      expect(await say('Who sold the tannery?', inAdults)).toContain('sold the old tannery');
      expect(await run('articles', {}, inAdults)).toMatch(/Board sells.*Ferry|Ferry.*Board sells/);
      const told = [
        await say('Who sold the tannery?'),
        await run('articles'),
        await run('quotes'),
        await run('search', { words: 'ferry board' }),
        await suggest('summary', 'article', ''),
        await suggest('who-is', 'name', ''),
      ].join('\n');
      expect(told).toContain('Ferry runs again');
      expect(told).not.toMatch(/Board sells|Ottoline|Ferry for adults/);
      await post(OPEN, 4, SECRET.replace('Title: Board sells', 'Title: Now open: board sells'));
      expect(await say('Who sold the tannery?')).toContain('Now open: board sells the tannery');
    }));
});
