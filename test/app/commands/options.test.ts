import { describe, expect, it } from 'vitest';
import { defineCommand, type Option, type Options } from '../../../src/app/commands/command.ts';
import { checkNames, readOption } from '../../../src/app/commands/options.ts';
import type { GivenFile } from '../../../src/app/given-file.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../src/app/limits.ts';
import { UserError } from '../../../src/domain/errors.ts';

const about = 'For the test.';
const file: GivenFile = { name: 'a.txt', size: 1, bytes: async () => new Uint8Array([65]) };

function faultOf(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it passed');
}

function commandWith(options: Options) {
  return defineCommand({
    name: 'try',
    about,
    access: 'everyone',
    options,
    examples: [],
    run: async () => ({ blocks: [] }),
  });
}

describe('checkNames', () => {
  const command = commandWith({
    words: { kind: 'text', about: 'What was said.', required: true },
    article: { kind: 'article', about },
  });
  const faultWith = (raw: Record<string, unknown>) => faultOf(() => checkNames(command, raw));

  it('suggests the right spelling', () => {
    expect(faultWith({ words: 'x', artikle: 'y' })).toMatchObject({
      code: 'bad-option',
      message: 'Misspelled option "artikle" should be "article".',
    });
    expect(faultWith({ words: 'x', Article: 'y' }).message).toContain('should be "article"');
  });

  it('lists the options if none is similar', () => {
    expect(faultWith({ words: 'x', colour: 'y' }).message).toBe(
      '/try has no option "colour"; it takes "words", "article".',
    );
    expect(faultOf(() => checkNames(commandWith({}), { colour: 'y' })).message).toContain('it takes none');
  });

  it('does not accept names of Object.prototype', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(faultWith(JSON.parse(`{"words":"x","${name}":"y"}`)).code).toBe('bad-option');
    }
  });

  it.each([undefined, null, '', ' \n'])('treats %j as not given', (words) => {
    expect(faultWith({ words })).toMatchObject({
      code: 'missing-option',
      message: '/try needs "words": What was said.',
    });
  });

  it('accepts a command with all required options', () => {
    expect(() => checkNames(command, { words: 'x', article: undefined })).not.toThrow();
  });
});

describe('readOption', () => {
  const read = (option: Option, value: unknown) => readOption('it', option, value);
  const codeOf = (option: Option, value: unknown) => faultOf(() => read(option, value)).code;
  const text: Option = { kind: 'text', about };
  const short: Option = { kind: 'text', about, maxLength: 5 };
  const integer: Option = { kind: 'integer', about, min: 1, max: 10 };
  const flag: Option = { kind: 'flag', about };
  const choice: Option = { kind: 'choice', about, choices: ['short', 'Long'] };

  it('keeps text unchanged, and accepts a number as text', () => {
    expect(read(text, ' two  words ')).toBe(' two  words ');
    expect(read(text, 3)).toBe('3');
    for (const value of [true, {}, ['x'], () => 'x']) expect(codeOf(text, value)).toBe('bad-option');
  });

  it.each([
    [short, 5],
    [text, DEFAULT_TEXT_LENGTH],
    [{ kind: 'speaker', about }, DEFAULT_TEXT_LENGTH],
    [{ kind: 'article', about }, DEFAULT_TEXT_LENGTH],
  ] satisfies [Option, number][])('bounds the length of %o at %i', (option, most) => {
    for (const length of [most - 1, most]) expect(read(option, 'a'.repeat(length))).toHaveLength(length);
    const fault = faultOf(() => read(option, 'a'.repeat(most + 1)));
    expect(fault).toMatchObject({
      code: 'too-long',
      message: expect.stringContaining(`at most ${most.toLocaleString('en')} `),
    });
  });

  it('matches a choice ignoring case', () => {
    expect(read(choice, ' LONG')).toBe('Long');
    expect(faultOf(() => read(choice, 'medium')).message).toBe('"it" takes one of "short", "Long".');
    expect(codeOf(choice, 3)).toBe('bad-option');
  });

  it.each([1, 10, '1', ' 10 ', '+3'])('accepts %j as an integer', (value) => {
    expect(read(integer, value)).toBe(Number(value));
  });

  it.each([0, 11, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '', 'three', '1e1', '0x3', '2.0', '-1', true, null])(
    'refuses %j as an integer from 1 to 10',
    (value) => {
      expect(faultOf(() => read(integer, value)).message).toBe('"it" takes a whole number from 1 to 10.');
    },
  );

  it('accepts common words for yes and no', () => {
    for (const yes of [true, 'yes', 'TRUE', ' on ', '1', 1]) expect(read(flag, yes)).toBe(true);
    for (const no of [false, 'no', 'False', 'off', '0', 0]) expect(read(flag, no)).toBe(false);
    for (const neither of ['maybe', '', 2, {}, ['yes'], 'constructor'])
      expect(codeOf(flag, neither)).toBe('bad-option');
  });

  it.each([
    ['channel', '<#1234>', '<@&1234>'],
    ['role', '<@&1234>', '<#1234>'],
    ['user', '<@1234>', '<@&1234>'],
    ['user', '<@!1234>', '<#1234>'],
  ] as const)('accepts a %s as an id or as copied from Discord', (kind, copied, other) => {
    const option: Option = { kind, about };
    expect(read(option, copied)).toBe('1234');
    for (const digits of [1, 19, 20]) expect(read(option, ` ${'1'.repeat(digits)} `)).toBe('1'.repeat(digits));
    for (const wrong of ['<@12', '1'.repeat(21), other, '<#12', '12>', '#general', '-1', '1.5', 1234, true, {}, '']) {
      expect(faultOf(() => read(option, wrong)).message).toBe(`"it" takes a ${kind} or its number.`);
    }
  });

  it('accepts only files as files', () => {
    expect(read({ kind: 'file', about }, file)).toBe(file);
    for (const other of ['a.txt', 3, {}, { name: 'a.txt', size: 3 }, { ...file, size: '1' }]) {
      expect(codeOf({ kind: 'file', about }, other)).toBe('bad-option');
    }
  });
});
