import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { declarations, PRIVATE } from '../../../../src/adapters/discord/commands/declare.ts';
import { ADD_TO_LIBRARY } from '../../../../src/adapters/discord/commands/ingest-command.ts';
import { menusOf } from '../../../../src/adapters/discord/commands/menus.ts';
import { TRANSLATED, translator } from '../../../../src/adapters/discord/commands/translations.ts';
import { openCatalogue } from '../../../../src/app/languages/catalogue.ts';
import { COMMAND_KEYS } from '../../../../src/app/languages/command-keys.ts';
import { violationsOf } from '../../../local-discord/inspector.ts';
import type { CommandBody } from '../../../local-discord/shapes.ts';

const LOAN = 'the same word, taken over from English';
const COGNATE = 'the same word in both languages';

/** Texts that are equal to the English ones, with the reason. */
const SAME_WORDS: Readonly<Record<(typeof TRANSLATED)[number], Readonly<Record<string, string>>>> = {
  de: {
    'option-bots': LOAN,
    'option-feed': LOAN,
    'option-link': LOAN,
    'option-name': COGNATE,
    'option-person': COGNATE,
    'option-text': COGNATE,
  },
  fr: {
    'command-articles': COGNATE,
    'command-sources': COGNATE,
    'option-article': COGNATE,
    'option-bots': LOAN,
    'option-date': COGNATE,
    'option-dates': COGNATE,
    'option-page': COGNATE,
    'option-question': COGNATE,
    'option-source': COGNATE,
    'choice-long': COGNATE,
    'choice-mentions': COGNATE,
    'choice-public': COGNATE,
  },
  es: { 'option-bots': LOAN },
  tr: {},
};

/** Every text that Discord shows of commands, in English, by its key. */
function english(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, about, options } of commands) {
    texts.set(COMMAND_KEYS.command(name), name).set(COMMAND_KEYS.commandDescription(name), about);
    for (const [option, { about: description, ...rest }] of Object.entries(options)) {
      texts.set(COMMAND_KEYS.option(option), option).set(COMMAND_KEYS.optionDescription(name, option), description);
      for (const choice of 'choices' in rest ? rest.choices : []) texts.set(COMMAND_KEYS.choice(choice), choice);
    }
  }
  for (const { name } of [...menusOf(commands), { name: ADD_TO_LIBRARY }]) texts.set(COMMAND_KEYS.menu(name), name);
  return texts
    .set(COMMAND_KEYS.option(PRIVATE), PRIVATE)
    .set(COMMAND_KEYS.private, 'Show the answer only to me')
    .set(COMMAND_KEYS.furtherFile, 'One more file');
}

describe.each(TRANSLATED)('the commands in the language %s', (language) => {
  const catalogue = openCatalogue(language);
  const needed = english();
  const commandKeys = catalogue.keys().filter((key) => /^(?:command|option|choice|menu|further)-/.test(key));

  it('have every text, and no other', () => {
    expect([...needed.keys()].filter((key) => catalogue.text(key) === undefined)).toEqual([]);
    expect(commandKeys.filter((key) => !needed.has(key))).toEqual([]);
    expect(new Set(commandKeys).size).toBe(commandKeys.length);
  });

  it('are translated, but for words that both languages have', () => {
    const same = [...needed].filter(([key, text]) => catalogue.text(key) === text).map(([key]) => key);
    expect(same.filter((key) => SAME_WORDS[language][key] === undefined)).toEqual([]);
    // No reason without a case.
    expect(Object.keys(SAME_WORDS[language]).filter((key) => !same.includes(key))).toEqual([]);
  });
});

describe('commands in all languages', () => {
  const declared = declarations(commands, translator(TRANSLATED.map(openCatalogue))) as CommandBody[];

  it('are valid for Discord', () => {
    expect(violationsOf({ kind: 'commands', body: declared })).toEqual([]);
  });

  it('keep their English texts beside the others', () => {
    const ask = declared.find(({ name }) => name === 'ask')!;
    expect(ask.description).toBe("Ask a question; the answer is in the articles' own words");
    expect(ask.name_localizations).toEqual({
      tr: 'sor',
      de: 'fragen',
      fr: 'demander',
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
    });
    expect(ask.description_localizations?.de).toContain('in den Worten der Artikel');
    const ingest = declared.find(({ name }) => name === 'ingest')!;
    expect(ingest.options?.find(({ name }) => name === 'file-2')?.name_localizations?.tr).toBe('dosya-2');
    const menu = declared.find(({ name }) => name === 'Who said this?')!;
    expect(menu.name_localizations?.fr).toBe('Qui a dit cela ?');
  });
});
