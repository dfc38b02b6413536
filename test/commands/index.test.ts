import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/adapters/console/parse.ts';
import { appWith, harbour, linesOf, READER } from './library.ts';

const run = harbour();

test.each(commands.filter((c) => c.access === 'everyone' && c.name !== 'help').map((c) => c.name))(
  '/%s without articles explains how to add one',
  async (name) => {
    const empty = await appWith([]);
    const options = Object.entries(commands.find((c) => c.name === name)!.options);
    const required = options.flatMap(([option, { required }]) => (required ? [[option, 'x']] : []));
    const reply = await empty.run(READER, name, Object.fromEntries(required));
    expect(linesOf(reply)).toEqual(['There are no articles yet. A moderator adds one with /ingest.']);
    await empty.close();
  },
);

describe('the declarations', () => {
  test.each(commands.map((c) => [c.name, c] as const))('%s keeps the bounds of slash commands', (name, command) => {
    expect(name).toMatch(/^[-a-z0-9]{1,32}$/);
    const options = Object.entries(command.options);
    for (const about of [command.about, ...options.map(([, o]) => o.about)])
      expect(about.length).toBeLessThanOrEqual(100);
    const required = options.map(([, o]) => o.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(options.length).toBeLessThanOrEqual(25);
  });

  test.each(commands.flatMap((c) => c.examples.map((example) => [example, c.name] as const)))(
    'the example %s is a call of /%s',
    (example, name) => {
      expect(parseLine(example, commands)).toMatchObject({ kind: 'command', name });
    },
  );
});

test.each(commands.filter((c) => c.access === 'moderators').map((c) => c.name))(
  '/%s is for moderators only',
  async (command) => {
    await expect(run(command)).rejects.toMatchObject({ code: 'not-allowed' });
  },
);
