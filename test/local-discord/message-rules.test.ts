import { describe, expect, it } from 'vitest';
import { violationsOf } from './inspector.ts';
import { MESSAGE_RULES } from './message-rules.ts';
import type { Component, Embed, MessageBody } from './shapes.ts';

const V2 = 1 << 15;
const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const text = (content: string): Component => ({ type: 10, content });
const row = (...components: Component[]): Component => ({ type: 1, components });
const button = (custom_id: string, extra: Partial<Component> = {}): Component => ({
  type: 2,
  style: 2,
  label: 'Go',
  custom_id,
  ...extra,
});
const select = (extra: Partial<Component> = {}): Component => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'A', value: 'a' }],
  ...extra,
});
const roleSelect = (chosen: number): Component => ({
  type: 6,
  custom_id: 's',
  default_values: times(chosen, (n) => ({ id: `${n}`, type: 'role' })),
});
const fileAt = (name: string): Component => ({ type: 13, file: { url: `attachment://${name}` } });
const embed = (one: Embed): MessageBody => ({ embeds: [one] });

/** A bad body for every rule of messages; the boundary beside it is good. */
const messages: readonly (readonly [rule: string, bad: MessageBody, good: MessageBody, files?: readonly string[]])[] = [
  ['content has at most 2000 characters', { content: long(2001) }, { content: long(2000) }],
  ['a message is not empty', { content: ' ' }, { content: 'x' }],
  ['flags are ones that a bot may set', { content: 'x', flags: 1 << 7 }, { content: 'x', flags: 1 << 6 }],
  ['at most 10 embeds', { embeds: times(11, () => ({ title: 'x' })) }, { embeds: times(10, () => ({ title: 'x' })) }],
  ['an embed title has at most 256 characters', embed({ title: long(257) }), embed({ title: long(256) })],
  [
    'an embed description has at most 4096 characters',
    embed({ description: long(4097) }),
    embed({ description: long(4096) }),
  ],
  [
    'an embed has at most 25 fields',
    embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
    embed({ fields: times(25, () => ({ name: 'n', value: 'v' })) }),
  ],
  [
    'a field name has 1 to 256 characters',
    embed({ fields: [{ name: long(257), value: 'v' }] }),
    embed({ fields: [{ name: long(256), value: 'v' }] }),
  ],
  [
    'a field value has 1 to 1024 characters',
    embed({ fields: [{ name: 'n', value: '' }] }),
    embed({ fields: [{ name: 'n', value: 'v' }] }),
  ],
  [
    'an embed footer has at most 2048 characters',
    embed({ footer: { text: long(2049) } }),
    embed({ footer: { text: long(2048) } }),
  ],
  [
    'an embed author has at most 256 characters',
    embed({ author: { name: long(257) } }),
    embed({ author: { name: long(256) } }),
  ],
  [
    'the embeds have at most 6000 characters together',
    { embeds: times(2, () => ({ description: long(3001) })) },
    { embeds: times(2, () => ({ description: long(3000) })) },
  ],
  [
    'allowed_mentions names users either one by one or all',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
  ],
  [
    'Components V2 stand without content and embeds',
    { flags: V2, content: 'x', components: [text('y')] },
    { flags: V2, components: [text('y')] },
  ],
  ['V2 components need the V2 flag', { components: [text('x')] }, { components: [row(button('a'))] }],
  [
    'Components V2 have at most 40 components',
    { flags: V2, components: times(41, () => text('x')) },
    { flags: V2, components: times(40, () => text('x')) },
  ],
  [
    'Components V2 have at most 4000 characters of text',
    { flags: V2, components: [text(long(2000)), text(long(2001))] },
    { flags: V2, components: [text(long(2000)), text(long(2000))] },
  ],
  ['a text display is not empty', { flags: V2, components: [text(' ')] }, { flags: V2, components: [text('x')] }],
  [
    'Components V2 show every attachment',
    { flags: V2, components: [text('x')] },
    { flags: V2, components: [fileAt('a.txt')] },
    ['a.txt'],
  ],
  [
    'a component shows only files that were sent',
    { flags: V2, components: [fileAt('b.txt'), fileAt('a.txt')] },
    { flags: V2, components: [fileAt('a.txt')] },
    ['a.txt'],
  ],
  [
    'at most 5 rows',
    { components: times(6, (n) => row(button(`b${n}`))) },
    { components: times(5, (n) => row(button(`b${n}`))) },
  ],
  [
    'a row holds 1 to 5 buttons or one select',
    { components: [row(...times(6, (n) => button(`b${n}`)))] },
    { components: [row(...times(5, (n) => button(`b${n}`)))] },
  ],
  [
    'a button has a label of at most 80 characters, or an emoji',
    { components: [row(button('a', { label: long(81) }))] },
    { components: [row(button('a', { label: long(80) }))] },
  ],
  [
    'a custom_id has 1 to 100 characters',
    { components: [row(button(long(101)))] },
    { components: [row(button(long(100)))] },
  ],
  [
    'a custom_id stands once in a message',
    { components: [row(button('a')), row(button('a'))] },
    { components: [row(button('a')), row(button('b'))] },
  ],
  [
    'a link button has a url of at most 512 characters and no custom_id',
    { components: [row({ type: 2, style: 5, label: 'L' })] },
    { components: [row({ type: 2, style: 5, label: 'L', url: 'https://x.example' })] },
  ],
  [
    'a select has 1 to 25 options',
    { components: [row(select({ options: times(26, (n) => ({ label: 'A', value: `${n}` })) }))] },
    { components: [row(select({ options: times(25, (n) => ({ label: 'A', value: `${n}` })) }))] },
  ],
  [
    'a select option has a label of 1 to 100 characters',
    { components: [row(select({ options: [{ label: long(101), value: 'a' }] }))] },
    { components: [row(select({ options: [{ label: long(100), value: 'a' }] }))] },
  ],
  [
    'a select option has a value of 1 to 100 characters',
    { components: [row(select({ options: [{ label: 'A', value: long(101) }] }))] },
    { components: [row(select({ options: [{ label: 'A', value: long(100) }] }))] },
  ],
  [
    'a select option has a description of at most 100 characters',
    { components: [row(select({ options: [{ label: 'A', value: 'a', description: long(101) }] }))] },
    { components: [row(select({ options: [{ label: 'A', value: 'a', description: long(100) }] }))] },
  ],
  [
    'what is chosen in a select already is within what can be chosen',
    { components: [row(roleSelect(2))] },
    { components: [row(roleSelect(1))] },
  ],
  [
    'the values of a select differ',
    { components: [row(select({ options: times(2, () => ({ label: 'A', value: 'a' })) }))] },
    { components: [row(select({ options: times(2, (n) => ({ label: 'A', value: `${n}` })) }))] },
  ],
  [
    'a placeholder has at most 150 characters',
    { components: [row(select({ placeholder: long(151) }))] },
    { components: [row(select({ placeholder: long(150) }))] },
  ],
];

describe("the local Discord's rules for messages", () => {
  it.each(messages.map(([rule, bad, good, files]) => ({ rule, bad, good, files: files ?? [] })))(
    '$rule',
    ({ rule, bad, good, files }) => {
      expect(violationsOf({ kind: 'message', body: bad, files })).toContain(rule);
      expect(violationsOf({ kind: 'message', body: good, files })).toEqual([]);
    },
  );

  it('each have a case', () => {
    expect(messages.map(([rule]) => rule)).toEqual(MESSAGE_RULES.map((rule) => rule.says));
  });
});
