import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { declarations } from '../../../../src/adapters/discord/commands/declare.ts';
import { violationsOf } from '../../../local-discord/inspector.ts';
import type { CommandBody } from '../../../local-discord/shapes.ts';
import { smallCommands } from '../small-app.ts';

describe('declarations', () => {
  const [ask, ingest] = declarations(smallCommands);

  it('give a reader’s command its options by kind, and one for a private answer', () => {
    expect(ask).toEqual({
      type: 1,
      name: 'ask',
      description: 'Ask a question',
      contexts: [0],
      default_member_permissions: null,
      options: [
        { type: 3, name: 'question', description: 'Your question', required: true, max_length: 500 },
        { type: 3, name: 'article', description: 'Look in one article only', autocomplete: true, max_length: 1000 },
        {
          type: 3,
          name: 'length',
          description: 'How much',
          choices: [
            { name: 'short', value: 'short' },
            { name: 'long', value: 'long' },
          ],
        },
        { type: 4, name: 'most', description: 'How many', min_value: 0, max_value: 9 },
        { type: 5, name: 'explain', description: 'Show how' },
        { type: 5, name: 'private', description: 'Show the answer only to me' },
      ],
    });
  });

  it('offer channels in which articles are posted, and roles', () => {
    const options = { where: { kind: 'channel', about: 'Where' }, who: { kind: 'role', about: 'Who' } } as const;
    const [command] = declarations([{ ...smallCommands[1]!, options }]);
    expect(command).toMatchObject({
      options: [
        { type: 7, name: 'where', description: 'Where', channel_types: [0, 5, 15, 12] },
        { type: 8, name: 'who', description: 'Who' },
      ],
    });
  });

  it('show a moderators’ command only to members who manage the server', () => {
    expect(ingest).toMatchObject({
      default_member_permissions: '32',
      options: [{ type: 11, name: 'file', description: 'A text file' }],
    });
  });

  it('add entries to the message menu whose commands there are, and for moderators "Add to library"', () => {
    const menus = declarations(commands).filter(({ type }) => type === 3);
    const readers = ['Who said this?', 'Check this', 'Summarise', 'Ask about this'];
    expect(menus).toEqual(
      expect.arrayContaining([
        ...readers.map((name) => ({ type: 3, contexts: [0], name, default_member_permissions: null })),
        { type: 3, contexts: [0], name: 'Add to library', default_member_permissions: '32' },
      ]),
    );
    expect(declarations(commands.slice(0, 1)).filter(({ type }) => type === 3)).toHaveLength(1);
  });

  it('give each further file of an option its own option, after all others', () => {
    const options = {
      papers: { kind: 'files', about: 'Papers', max: 3, endings: ['.txt'] },
      title: { kind: 'text', about: 'Title' },
    } as const;
    const [command] = declarations([{ ...smallCommands[0]!, options }]);
    const names = command && 'options' in command ? command.options?.map(({ name }) => name) : [];
    expect(names).toEqual(['papers', 'title', 'private', 'papers-2', 'papers-3']);
    expect(command).toMatchObject({
      options: [{ type: 11, file_types: ['.txt'] }, {}, {}, { file_types: ['.txt'] }, {}],
    });
  });

  it('of all commands are valid for Discord', () => {
    expect(violationsOf({ kind: 'commands', body: declarations(commands) as CommandBody[] })).toEqual([]);
  });
});
