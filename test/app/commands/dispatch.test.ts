import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import type { Caller } from '../../../src/app/caller.ts';
import { type Context, defineCommand } from '../../../src/app/commands/command.ts';
import { dispatch, findCommand, withRights } from '../../../src/app/commands/dispatch.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/guild-settings.ts';
import type { Ingestion, Moderation } from '../../../src/app/ports.ts';
import type { Reply } from '../../../src/app/reply.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { UserError } from '../../../src/domain/errors.ts';
import { finish } from '../../../src/domain/steps.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';

function article(id: string, title: string): Article {
  return {
    id,
    title,
    text: `The harbour of ${id} opened again.`,
    ingestedAt: '2025-08-21T08:00:00Z',
    ingestedBy: 'u1',
    origin: `text:${id}`,
  };
}

const OPEN = article('aaaa1111', 'Harbour reopens');
const ERDEM = article('aaaa2222', 'Akdoğan Café');
const TWINS = [article('bbbb1111', 'Budget vote'), article('cccc1111', 'Budget Vote')];

/** Returns its input, so that tests can inspect it. */
const show = defineCommand({
  name: 'show',
  about: 'Shows.',
  access: 'everyone',
  options: {
    article: { kind: 'article', about: 'Which one.' },
    count: { kind: 'integer', about: 'How many.', min: 1, max: 5 },
  },
  examples: [],
  run: async (input) => ({ blocks: [{ kind: 'line', text: JSON.stringify(input) }] }),
});
const remove = defineCommand({ ...show, name: 'forget', access: 'moderators' });

const member: Caller = { id: 'u1', name: 'Una', moderator: false };

async function contextWith(articles: readonly Article[], caller = member): Promise<Context> {
  const library = await StoredLibrary.open(openSqliteStore(':memory:').library('north'));
  await library.addAll(articles);
  return {
    guild: 'north',
    caller,
    library: library.catalogue,
    ingestion: {} as Ingestion,
    settings: DEFAULT_SETTINGS,
    moderation: {} as Moderation,
    conversation: { plain: false, turns: () => [], remember: () => {} },
    commands: [],
    keepUnanswered: async () => {},
    isGapKept: false,
    confirmations: async () => [],
    inSlices: async (steps) => finish(steps),
    progress: () => {},
    now: () => new Date(),
  };
}

const ALL = [OPEN, ERDEM, ...TWINS];
const run = async (raw: Record<string, unknown>, articles = ALL) => dispatch(show, raw, await contextWith(articles));
const inputOf = (reply: Reply) =>
  reply.blocks.map((block) => (block.kind === 'line' ? JSON.parse(block.text) : block))[0];
const faultOf = (request: Promise<unknown>): Promise<UserError> =>
  request.then(
    () => Promise.reject(new Error('it passed')),
    (error) => error,
  );

describe('findCommand', () => {
  it('ignores case, and suggests the most similar command for an unknown one', () => {
    expect(findCommand([show], ' SHOW ')).toBe(show);
    expect(() => findCommand([show, remove], 'shwo')).toThrow('There is no command /shwo; did you mean /show?');
    expect(() => findCommand([show, remove], 'weather')).toThrow('there are /show, /forget.');
  });
});

describe('dispatch', () => {
  it('runs moderators’ commands for moderators only', async () => {
    const fault = await faultOf(dispatch(remove, {}, await contextWith([])));
    expect(fault).toMatchObject({ code: 'not-allowed', message: '/forget is for moderators of this server.' });
    const context = await contextWith([], { ...member, moderator: true });
    expect(inputOf(await dispatch(remove, {}, context))).toEqual({});
  });

  it('treats members of the moderator role as moderators, and nobody else', () => {
    const settings = { ...DEFAULT_SETTINGS, moderatorRole: '22' };
    const isModerator = (roles?: string[], moderator = false) =>
      withRights({ ...member, moderator, ...(roles && { roles }) }, settings).moderator;
    expect(isModerator(['11', '22'])).toBe(true);
    expect(isModerator(['11', '222'])).toBe(false);
    expect(isModerator()).toBe(false);
    expect(isModerator([], true)).toBe(true);
    expect(withRights({ ...member, roles: ['22'] }, settings).byRole).toBe(true);
    expect(withRights({ ...member, roles: ['22'], moderator: true }, settings).byRole).toBeUndefined();
    expect(withRights({ ...member, roles: ['22'] }, DEFAULT_SETTINGS).moderator).toBe(false);
  });

  it('passes typed values, and leaves out missing ones', async () => {
    expect(inputOf(await run({ count: '3', article: '' }))).toEqual({ count: 3 });
  });

  it.each([
    ['its id', 'aaaa1111', OPEN],
    ['its id in capitals', ' AAAA1111 ', OPEN],
    ['the beginning of its id', 'aaaa2', ERDEM],
    ['its title in any case', 'HARBOUR reopens', OPEN],
    ['its title without accents', 'akdogan cafe', ERDEM],
    ['words of its title', 'reopens', OPEN],
    ['words of its title with other endings', "harbour's reopening", OPEN],
  ])('finds an article by %s', async (_, typed, found) => {
    expect(inputOf(await run({ article: typed }))).toEqual({ article: found.id });
  });

  it('finds an article by an id from before an edit', async () => {
    const store = openSqliteStore(':memory:').library('north');
    const library = await StoredLibrary.open(store);
    await library.add(article('0ld00000', 'Harbour'));
    await library.add({ ...article('new00000', 'Harbour'), origin: 'text:0ld00000' });
    const context = { ...(await contextWith([])), library: library.catalogue };
    expect(inputOf(await dispatch(show, { article: '0ld00000' }, context))).toEqual({ article: 'new00000' });
  });

  it.each([
    ['a title', 'budget vote', ['bbbb1111', 'cccc1111']],
    ['the beginning of an id', 'aaaa', ['aaaa1111', 'aaaa2222']],
    ['a word of their titles', 'vote', ['bbbb1111', 'cccc1111']],
  ])('offers a choice if several articles match %s', async (_, typed, ids) => {
    const { blocks } = await run({ article: typed, count: '2' });
    expect(blocks[0]).toMatchObject({ kind: 'line', text: `2 articles fit "${typed}": which one?` });
    expect(blocks[1]).toMatchObject({ kind: 'choices', command: 'show', option: 'article', options: { count: '2' } });
    expect(blocks[1]).toMatchObject({ items: ids.map((value) => ({ value })) });
  });

  it.each([24, 25, 26])('offers at most 25 of %i', async (count) => {
    const many = Array.from({ length: count }, (_, i) => article(`dddd${String(i).padStart(4, '0')}`, 'Same'));
    const { blocks } = await run({ article: 'same' }, many);
    expect(blocks[1]).toMatchObject({ items: { length: Math.min(count, 25) } });
    expect(JSON.stringify(blocks[0]).includes('the first 25')).toBe(count > 25);
  });

  it.each(['aaa', '', 'a'])('does not take "%s" as an id prefix: too short', async (typed) => {
    if (typed === '') expect(inputOf(await run({ article: typed }))).toEqual({});
    else expect((await faultOf(run({ article: typed }))).code).toBe('unknown-article');
  });

  it('suggests the most similar titles if none matches', async () => {
    const fault = await faultOf(run({ article: 'harbor reopen' }));
    expect(fault.code).toBe('unknown-article');
    expect(fault.message).toMatch(/^No article is called "harbor reopen"\. Closest: "Harbour reopens"/);
  });

  it('matches other word endings only for commands that change nothing', async () => {
    const context = await contextWith(ALL, { ...member, moderator: true });
    expect((await faultOf(dispatch(remove, { article: 'harbours' }, context))).code).toBe('unknown-article');
    expect(inputOf(await dispatch(remove, { article: 'harbour' }, context))).toEqual({ article: OPEN.id });
    expect(inputOf(await dispatch(show, { article: 'harbours' }, context))).toEqual({ article: OPEN.id });
  });

  it('explains how to ask for a topic if the command has one', async () => {
    const topic = { kind: 'text', about: 'What of.' } as const;
    const tell = defineCommand({ ...show, name: 'tell', options: { ...show.options, topic } });
    const told = async (typed: string) => dispatch(tell, { article: typed }, await contextWith(ALL));
    const hint = (typed: string) => `/tell topic: ${typed} tells what all articles say of it.`;
    expect((await told('vote')).blocks[0]).toMatchObject({
      text: `2 articles fit "vote": which one? ${hint('vote')}`,
    });
    expect((await faultOf(told('salmon'))).message).toBe(
      `No article is called "salmon". /articles lists them. ${hint('salmon')}`,
    );
    expect((await faultOf(told('v'.repeat(61)))).message).not.toContain('topic');
  });

  it('reports an empty library', async () => {
    expect((await faultOf(run({ article: 'anything' }, []))).code).toBe('no-articles');
  });
});
