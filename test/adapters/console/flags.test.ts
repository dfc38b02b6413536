import { describe, expect, test } from 'vitest';
import { parseFlags, USAGE } from '../../../src/adapters/console/flags.ts';

const NONE = { console: false, memory: false, json: false, explain: false, help: false, version: false, files: [] };

describe('flags', () => {
  test.each([
    [[], NONE],
    [['--console', '--memory', '--json'], { ...NONE, console: true, memory: true, json: true }],
    [['--ask', 'Who?', 'a.txt'], { ...NONE, ask: 'Who?', files: ['a.txt'] }],
    [['--ask=Who said "-x"?'], { ...NONE, ask: 'Who said "-x"?' }],
    [['a.txt', '--memory', 'b.txt'], { ...NONE, memory: true, files: ['a.txt', 'b.txt'] }],
    [['--', '--memory'], { ...NONE, files: ['--memory'] }],
    [['--explain', '--ask', 'Who?'], { ...NONE, explain: true, ask: 'Who?' }],
    [['--save', 'out', 'a.txt'], { ...NONE, save: 'out', files: ['a.txt'] }],
    [['--backup', 'b.db'], { ...NONE, maintenance: { task: 'backup', file: 'b.db' } }],
    [['--export=out'], { ...NONE, maintenance: { task: 'export', file: 'out' } }],
    [['--restore', 'b.db'], { ...NONE, maintenance: { task: 'restore', file: 'b.db' } }],
    [['--verify'], { ...NONE, maintenance: { task: 'verify' } }],
    [['--stats'], { ...NONE, maintenance: { task: 'stats' } }],
    [['--doctor'], { ...NONE, maintenance: { task: 'doctor' } }],
    [['backup', 'verify', 'export'], { ...NONE, files: ['backup', 'verify', 'export'] }],
    [['-h'], { ...NONE, help: true }],
    [['--version'], { ...NONE, version: true }],
  ])('%j', (args, flags) => {
    expect(parseFlags(args)).toEqual(flags);
  });

  test.each([
    [['--jason'], 'bad-option', 'There is no flag --jason; did you mean --json?'],
    [['--zzzzzz'], 'bad-option', 'There is no flag --zzzzzz; --help lists them.'],
    [['-x'], 'bad-option', 'There is no flag -x; --help lists them.'],
    [['--toString'], 'bad-option', 'There is no flag --toString; --help lists them.'],
    [['--json=yes'], 'bad-option', '--json takes no value.'],
    [['--ask'], 'missing-option', '--ask needs a question.'],
    [['--ask', ' '], 'missing-option', '--ask needs a question.'],
    [['--save'], 'missing-option', '--save needs a folder.'],
    [['--backup'], 'missing-option', '--backup needs a file.'],
    [['--verify=all'], 'bad-option', '--verify takes no value.'],
    [['--verify', '--memory'], 'bad-option', '--verify is done alone: leave out what stands beside it.'],
    [['--backup', 'a', '--restore', 'b'], 'bad-option', '--backup is done alone: leave out what stands beside it.'],
    [['--verify', 'a.txt'], 'bad-option', '--verify is done alone: leave out what stands beside it.'],
  ])('%j is refused', (args, code, message) => {
    expect(() => parseFlags(args)).toThrow(expect.objectContaining({ code, message }));
  });

  test('the usage names every flag', () => {
    const maintenance = ['backup', 'verify', 'export', 'restore', 'stats', 'doctor'];
    for (const flag of ['console', 'memory', 'ask', 'explain', 'save', 'json', 'help', 'version', ...maintenance])
      expect(USAGE).toContain(`--${flag}`);
  });
});
