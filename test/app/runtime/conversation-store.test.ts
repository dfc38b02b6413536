import { describe, expect, it } from 'vitest';
import { MAX_CONVERSATIONS, MAX_TURNS, TURN_LIFETIME_MS } from '../../../src/app/limits.ts';
import type { Requester } from '../../../src/app/requester.ts';
import { ConversationStore } from '../../../src/app/runtime/conversation-store.ts';
import type { Turn } from '../../../src/questions/dialogue/turn.ts';

const turn = (question: string): Turn => ({ question, shown: [], named: [] });

function asker(fields: { guild?: string; channel?: string; person?: string } = {}): Requester {
  const { guild = 'north', channel = 'news', person = 'una' } = fields;
  return { guild, channel, caller: { id: person, name: person, moderator: false } };
}

function setUp() {
  const clock = { at: Date.parse('2031-05-04T10:00:00Z') };
  const conversations = new ConversationStore(() => new Date(clock.at));
  const questionsOf = (who: Requester) =>
    conversations
      .of(who, true)
      .turns()
      .map(({ question }) => question);
  const remember = (who: Requester, question: string) => conversations.of(who, true).remember(turn(question));
  return { clock, conversations, questionsOf, remember };
}

describe('a conversation', () => {
  it('has the turns of one person in one channel, oldest first', () => {
    const { questionsOf, remember } = setUp();
    remember(asker(), 'a');
    remember(asker(), 'b');
    expect(questionsOf(asker())).toEqual(['a', 'b']);
  });

  it.each([
    ['person', asker({ person: 'odd' })],
    ['channel', asker({ channel: 'sports' })],
    ['server', asker({ guild: 'south' })],
    ['pair of names that run together', asker({ guild: 'north"', channel: ',"news' })],
  ])('is not shared with another %s', (_, other) => {
    const { questionsOf, remember } = setUp();
    remember(asker(), 'a');
    expect(questionsOf(other)).toEqual([]);
    remember(other, 'b');
    expect(questionsOf(asker())).toEqual(['a']);
    expect(questionsOf(other)).toEqual(['b']);
  });

  it.each([
    [TURN_LIFETIME_MS - 1, ['a']],
    [TURN_LIFETIME_MS, []],
    [TURN_LIFETIME_MS + 1, []],
  ])('is forgotten after ten minutes: %i ms', (later, left) => {
    const { clock, questionsOf, remember } = setUp();
    expect(TURN_LIFETIME_MS).toBe(600_000);
    remember(asker(), 'a');
    clock.at += later;
    expect(questionsOf(asker())).toEqual(left);
  });

  it('forgets each turn separately', () => {
    const { clock, questionsOf, remember } = setUp();
    remember(asker(), 'a');
    clock.at += TURN_LIFETIME_MS / 2;
    remember(asker(), 'b');
    clock.at += TURN_LIFETIME_MS / 2;
    expect(questionsOf(asker())).toEqual(['b']);
  });

  it.each([
    [MAX_TURNS - 1, 0],
    [MAX_TURNS, 0],
    [MAX_TURNS + 1, 1],
  ])('of %i turns drops the oldest %i', (count, lost) => {
    const { questionsOf, remember } = setUp();
    const asked = Array.from({ length: count }, (_, i) => `${i}`);
    for (const question of asked) remember(asker(), question);
    expect(questionsOf(asker())).toEqual(asked.slice(lost));
  });

  it.each([
    [MAX_CONVERSATIONS - 1, true],
    [MAX_CONVERSATIONS, true],
    [MAX_CONVERSATIONS + 1, false],
  ])('among %i others is kept: %s', (count, kept) => {
    const { questionsOf, remember } = setUp();
    for (let i = 0; i < count; i++) remember(asker({ person: `p${i}` }), 'a');
    expect(questionsOf(asker({ person: 'p0' }))).toEqual(kept ? ['a'] : []);
    expect(questionsOf(asker({ person: `p${count - 1}` }))).toEqual(['a']);
  });

  it('that continues is not evicted first', () => {
    const { questionsOf, remember } = setUp();
    for (let i = 0; i < MAX_CONVERSATIONS; i++) remember(asker({ person: `p${i}` }), 'a');
    remember(asker({ person: 'p0' }), 'b');
    remember(asker({ person: 'new' }), 'a');
    expect(questionsOf(asker({ person: 'p0' }))).toEqual(['a', 'b']);
    expect(questionsOf(asker({ person: 'p1' }))).toEqual([]);
  });

  it.each([
    [TURN_LIFETIME_MS, 2],
    [TURN_LIFETIME_MS + 1, 1],
  ])('is dropped from memory when another continues %i ms later: %i are left', (later, left) => {
    const { clock, conversations, remember } = setUp();
    remember(asker(), 'a');
    clock.at += later;
    remember(asker({ person: 'odd' }), 'b');
    expect(conversations.size).toBe(left);
  });

  it('says whether plain text may be a follow-up', () => {
    const { conversations } = setUp();
    expect([conversations.of(asker(), true).plain, conversations.of(asker(), false).plain]).toEqual([true, false]);
  });
});
