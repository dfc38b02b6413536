import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/adapters/console/parse.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { testCommands } from './commands.ts';

const parse = (line: string) => parseLine(line, testCommands);
const optionsOf = (line: string) => {
  const request = parse(line);
  return request.kind === 'command' ? request.options : request.kind;
};

describe('a typed line', () => {
  test.each(['', '   ', '\t'])('that is empty requests nothing: %j', (line) => {
    expect(parse(line)).toEqual({ kind: 'empty' });
  });

  test.each(['/quit', '/exit', 'quit', ' EXIT '])('quits: %j', (line) => {
    expect(parse(line)).toEqual({ kind: 'leave' });
  });

  test('without a slash is a question, including colons', () => {
    expect(parse(' Who said: "never"? ')).toEqual({ kind: 'question', words: 'Who said: "never"?' });
  });

  test('names a command, ignoring case', () => {
    expect(parse('/ARTICLES')).toEqual({ kind: 'command', name: 'articles', options: {} });
  });
});

describe('options', () => {
  test.each([
    ['/ask why now', { question: 'why now' }],
    ['/ask question: why now', { question: 'why now' }],
    ['/ask why now article: Tides rise explain: yes', { question: 'why now', article: 'Tides rise', explain: 'yes' }],
    ['/ask explain: article: Tides rise question: why', { explain: true, article: 'Tides rise', question: 'why' }],
    ['/ask why explain:', { question: 'why', explain: true }],
    ['/quotes About: the tide', { about: 'the tide' }],
    ['/quotes about:the tide', { about: 'the tide' }],
    ['/quotes', {}],
  ])('%s', (line, options) => {
    expect(optionsOf(line)).toEqual(options);
  });

  test('may contain colons, links and unknown names', () => {
    expect(optionsOf('/ask article: https://news.example:8080/a?b=c:d question: at 10:30 note: why?')).toEqual({
      article: 'https://news.example:8080/a?b=c:d',
      question: 'at 10:30 note: why?',
    });
  });

  test.each([
    ['/ask "why now"', 'why now'],
    ['/ask “why now”', 'why now'],
    ['/ask question: "why  article: now" article: x', 'why  article: now'],
    ['/ask "why" or "how"', '"why" or "how"'],
    ['/ask "why now', '"why now'],
    ['/ask Who said "never"', 'Who said "never"'],
  ])('in quotation marks: %s', (line, question) => {
    expect(optionsOf(line)).toMatchObject({ question });
  });

  test('a quoted value round-trips', () => {
    fc.assert(
      fc.property(
        fc.string().filter((s) => !/["“”\r\n]/.test(s)),
        (value) => {
          expect(optionsOf(`/quotes about: "${value}" length: long`)).toEqual({ about: value, length: 'long' });
        },
      ),
    );
  });

  test('any line is parsed or refused with a sentence', () => {
    const word = fc.constantFrom('/ask', '/quotes', 'about:', 'article:', '"', '”', ':', 'x', ' ', 'explain:', '/');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        try {
          expect(parse(words.join(' ')).kind).toBeTruthy();
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('mistakes are named', () => {
  test.each([
    ['/asq why', 'unknown-command', /no command \/asq; did you mean \/ask\?/],
    ['/', 'unknown-command', /\/ask, \/quotes/],
    ['/quotes speeker: Lind', 'bad-option', /no option "speeker"; did you mean "speaker"/],
    ['/articles now', 'bad-option', /\/articles has no options/],
    ['/ask why article: a article: b', 'bad-option', /"article" twice/],
  ])('%s', (line, code, message) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});
