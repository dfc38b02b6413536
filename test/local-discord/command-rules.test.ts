import { describe, expect, it } from 'vitest';
import { CALLBACK_RULES, COMMAND_RULES } from './command-rules.ts';
import { violationsOf } from './inspector.ts';
import type { CallbackBody, CommandBody, CommandOption, Component } from './shapes.ts';

const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const command = (extra: Partial<CommandBody> = {}): CommandBody => ({
  type: 1,
  name: 'ask',
  description: 'Ask',
  ...extra,
});
const option = (extra: Partial<CommandOption> = {}): CommandBody => command({ options: [plainOption(extra)] });
const plainOption = (extra: Partial<CommandOption> = {}): CommandOption => ({
  type: 3,
  name: 'words',
  description: 'Words',
  ...extra,
});
const choice = (name: string, value = 'v') => ({ name, value });

const commands: readonly (readonly [rule: string, bad: readonly CommandBody[], good: readonly CommandBody[]])[] = [
  [
    'at most 100 slash commands',
    times(101, (n) => command({ name: `c${n}` })),
    times(100, (n) => command({ name: `c${n}` })),
  ],
  [
    'at most 15 message commands',
    times(16, (n) => ({ type: 3, name: `m${n}` })),
    times(15, (n) => ({ type: 3, name: `m${n}` })),
  ],
  [
    'at most 15 user commands',
    times(16, (n) => ({ type: 2, name: `u${n}` })),
    times(15, (n) => ({ type: 2, name: `u${n}` })),
  ],
  ['a command name stands once', [command(), command()], [command(), { type: 3, name: 'ask' }]],
  [
    'a slash command name is lower case and of the allowed characters',
    [command({ name: 'Ask' })],
    [command({ name: 'frag-mich_ä' })],
  ],
  ['a menu command name has 1 to 32 characters', [{ type: 3, name: long(33) }], [{ type: 3, name: 'Who said this?' }]],
  [
    'a slash command description has 1 to 100 characters',
    [command({ description: '' })],
    [command({ description: long(100) })],
  ],
  [
    'a menu command has neither description nor options',
    [{ type: 3, name: 'x', description: 'y' }],
    [{ type: 3, name: 'x', description: '' }],
  ],
  [
    'a command has at most 25 options',
    [command({ options: times(26, (n) => plainOption({ name: `o${n}` })) })],
    [command({ options: times(25, (n) => plainOption({ name: `o${n}` })) })],
  ],
  [
    'required options stand before optional ones',
    [command({ options: [plainOption(), plainOption({ name: 'b', required: true })] })],
    [command({ options: [plainOption({ required: true }), plainOption({ name: 'b' })] })],
  ],
  [
    'an option name stands once in its command',
    [command({ options: [plainOption(), plainOption()] })],
    [command({ options: [plainOption(), plainOption({ name: 'b' })] })],
  ],
  [
    'an option name is lower case and of the allowed characters',
    [option({ name: 'two words' })],
    [option({ name: 'two_words' })],
  ],
  [
    'an option description has 1 to 100 characters',
    [option({ description: long(101) })],
    [option({ description: long(100) })],
  ],
  [
    'an option has at most 25 choices',
    [option({ choices: times(26, (n) => choice('c', `${n}`)) })],
    [option({ choices: times(25, (n) => choice('c', `${n}`)) })],
  ],
  ['a choice name has 1 to 100 characters', [option({ choices: [choice('')] })], [option({ choices: [choice('c')] })]],
  [
    'a choice value has at most 100 characters',
    [option({ choices: [choice('c', long(101))] })],
    [option({ choices: [choice('c', long(100))] })],
  ],
  [
    'an option offers at most 10 endings of files, each with its point',
    [option({ type: 11, file_types: ['txt'] })],
    [option({ type: 11, file_types: times(10, () => '.txt') })],
  ],
  [
    'choices exclude autocomplete',
    [option({ autocomplete: true, choices: [choice('c')] })],
    [option({ autocomplete: true })],
  ],
  [
    'only text and numbers have autocomplete',
    [option({ type: 5, autocomplete: true })],
    [option({ type: 4, autocomplete: true })],
  ],
  [
    'the least value is not above the greatest',
    [option({ type: 4, min_value: 2, max_value: 1 })],
    [option({ type: 4, min_value: 1, max_value: 1 })],
  ],
  [
    'a text length is bounded by 1 and 6000',
    [option({ max_length: 6001 })],
    [option({ min_length: 0, max_length: 6000 })],
  ],
  [
    'names, descriptions and values of a command have at most 8000 characters',
    [
      command({
        options: times(25, (n) =>
          plainOption({ name: `o${n}`, choices: times(25, (m) => choice('a name', `a value ${m}`)) }),
        ),
      }),
    ],
    [command()],
  ],
  [
    'texts in other languages are for languages that Discord has',
    [command({ name_localizations: { es: 'preguntar' } })],
    [command({ name_localizations: { 'es-ES': 'preguntar' } })],
  ],
  [
    'names and descriptions in other languages keep the bounds of the English ones',
    [option({ name_localizations: { de: 'Worte' } })],
    [option({ name_localizations: { de: 'worte' }, description_localizations: { de: 'Worte, die …' } })],
  ],
  [
    'a name stands once in each language: of commands, of the options of one, of the choices of one',
    [command({ name: 'who-is', name_localizations: { de: 'ask' } }), command()],
    [command({ name: 'who-is', name_localizations: { de: 'wer-ist' } }), command()],
  ],
  [
    'default_member_permissions is a number in text',
    [command({ default_member_permissions: 'ManageGuild' })],
    [command({ default_member_permissions: '32' })],
  ],
];

const callbacks: readonly (readonly [rule: string, bad: CallbackBody, good: CallbackBody])[] = [
  ['a callback has one of the types 1 and 4 to 9', { type: 3 }, { type: 5 }],
  [
    'at most 25 completions',
    { type: 8, data: { choices: times(26, () => choice('c')) } },
    { type: 8, data: { choices: times(25, () => choice('c')) } },
  ],
  [
    'a completion has a name of 1 to 100 characters',
    { type: 8, data: { choices: [choice(long(101))] } },
    { type: 8, data: { choices: [choice(long(100))] } },
  ],
  [
    'a completion has a value of at most 100 characters',
    { type: 8, data: { choices: [choice('c', long(101))] } },
    { type: 8, data: { choices: [choice('c', long(100))] } },
  ],
  [
    'a modal title has 1 to 45 characters',
    { type: 9, data: { title: long(46), custom_id: 'm', components: [modalPart()] } },
    { type: 9, data: { title: long(45), custom_id: 'm', components: [modalPart()] } },
  ],
  ['a modal has 1 to 5 parts', form(), form(modalPart())],
  [
    'a form has a custom_id of 1 to 100 characters',
    { type: 9, data: { title: 'M', custom_id: long(101), components: [modalPart()] } },
    { type: 9, data: { title: 'M', custom_id: long(100), components: [modalPart()] } },
  ],
  [
    'a field of a form stands in a label of 1 to 45 characters',
    form({ ...modalPart(), label: long(46) }),
    form({ ...modalPart(), label: long(45) }),
  ],
  [
    'a label tells more in at most 100 characters',
    form({ ...modalPart(), description: long(101) }),
    form({ ...modalPart(), description: long(100) }),
  ],
  [
    'a field of a form has a custom_id of 1 to 100 characters that stands once',
    form(modalPart(), modalPart()),
    form(modalPart(), modalPart({ custom_id: long(100) })),
  ],
  [
    'a text field takes 1 to 4000 characters',
    form(modalPart({ max_length: 4001 })),
    form(modalPart({ max_length: 4000 })),
  ],
  [
    'a choice in a form has 2 to 10 options, boxes to check 1 to 10, with labels and values of 1 to 100 characters',
    form(modalPart({ type: 21, options: [{ label: 'A', value: 'a' }] })),
    form(modalPart({ type: 22, options: [{ label: 'A', value: 'a' }] })),
  ],
  [
    'a field takes 1 to 10 files, of at most 10 endings',
    form(modalPart({ type: 19, max_values: 11 })),
    form(modalPart({ type: 19, max_values: 10, file_types: times(10, () => '.txt') })),
  ],
];

function form(...components: readonly Component[]): CallbackBody {
  return { type: 9, data: { title: 'M', custom_id: 'm', components } };
}

function modalPart(field: Partial<Component> = {}): Component {
  const style = (field.type ?? 4) === 4 ? { style: 1 } : {};
  return { type: 18, label: 'Words', component: { type: 4, custom_id: 'words', ...style, ...field } };
}

describe("the local Discord's rules for commands", () => {
  it.each(commands)('%s', (rule, bad, good) => {
    expect(violationsOf({ kind: 'commands', body: bad })).toContain(rule);
    expect(violationsOf({ kind: 'commands', body: good })).toEqual([]);
  });

  it('each have a case', () => {
    expect(commands.map(([rule]) => rule)).toEqual(COMMAND_RULES.map((rule) => rule.says));
  });
});

describe("the local Discord's rules for first answers", () => {
  it.each(callbacks)('%s', (rule, bad, good) => {
    expect(violationsOf({ kind: 'callback', body: bad, files: [] })).toContain(rule);
    expect(violationsOf({ kind: 'callback', body: good, files: [] })).toEqual([]);
  });

  it('each have a case', () => {
    expect(callbacks.map(([rule]) => rule)).toEqual(CALLBACK_RULES.map((rule) => rule.says));
  });

  it('let a deferred edit hold nothing', () => {
    expect(violationsOf({ kind: 'callback', body: { type: 6 }, files: [] })).toEqual([]);
  });
});
