import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/app/languages/catalogue.ts';
import { ENGLISH, inEnglish, type Message, type MessageKey } from '../../../src/app/languages/messages.ts';
import { wordingIn } from '../../../src/app/languages/wording.ts';
import { said } from '../../../src/app/reply.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';

const KEYS = Object.keys(ENGLISH) as MessageKey[];
/** Discord's bound of what stands on a button. */
const MAX_BUTTON = 80;

/** Texts that are equal to the English ones, with the reason. */
const SAME_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { tr: {}, de: {}, fr: {}, es: {} };

const variablesOf = (text: string) => [...new Set(text.match(/(?<=\{ ?\$?)[a-z]+/g) ?? [])].sort();

/** A message with something for each of its variables. */
function filled(key: MessageKey): Message {
  const values = variablesOf(ENGLISH[key]).map((name) => [name, name === 'count' ? 7 : `<${name}>`]);
  return { key, values: Object.fromEntries(values) };
}

describe.each(['tr', 'de', 'fr', 'es'] as const)('what is said around answers in the language %s', (language) => {
  const catalogue = openCatalogue(language);
  const wording = wordingIn(language);

  it('has every message of the English one, and no other', () => {
    const own = catalogue.keys().filter((key) => !/^(?:command|option|choice|menu|further)-/.test(key));
    expect(own.toSorted()).toEqual(KEYS.toSorted());
  });

  it('keeps the values of each message, and has no other', () => {
    for (const key of KEYS) {
      const said = wording.text(filled(key));
      const kept = [...said.matchAll(/<([a-z]+)>/g)].map(([, name]) => name).sort();
      expect([...new Set(kept)], key).toEqual(variablesOf(ENGLISH[key]).filter((name) => name !== 'count'));
      expect(said.includes('7'), key).toBe(ENGLISH[key].includes('{count}'));
      expect(said, key).not.toMatch(/[{}]/);
    }
  });

  it('is translated, but for words that both languages have', () => {
    const same = KEYS.filter((key) => wording.text(filled(key)) === inEnglish(filled(key)));
    expect(same).toEqual(Object.keys(SAME_WORDS[language]!));
  });

  it('fits on buttons', () => {
    for (const key of KEYS.filter((each) => each.startsWith('button-')))
      expect(wording.text({ key }).length, key).toBeLessThanOrEqual(MAX_BUTTON);
  });
});

describe('a message', () => {
  it('is said with its numbers, lists and further messages in each language', () => {
    const names = { items: ['Ada Lind', { key: 'inferred-name', values: { name: 'Bo Rask' } }], joint: 'and' } as const;
    const message: Message = { key: 'nearly', values: { rest: { key: 'said-by', values: { names } } } };
    expect(inEnglish(message)).toBe('Nearly: Said by Ada Lind and Bo Rask (inferred).');
    expect(wordingIn('de').text(message)).toBe('Beinahe: Gesagt von Ada Lind und Bo Rask (erschlossen).');
    expect(wordingIn('fr').text({ key: 'articles-say', values: { count: 1200 } })).toMatch(
      /^1.200 articles disent :$/u,
    );
    expect(wordingIn('es').text({ key: 'articles-say', values: { count: 1 } })).toBe('Un artículo dice:');
  });

  it('is a line in English for whoever knows no other language', () => {
    const line = said('not-answered');
    expect(line.text).toBe('The articles do not answer this.');
    expect(wordingIn('en').line(line)).toBe(line.text);
    expect(wordingIn('tr').line(line)).toBe('Haberler bunu yanıtlamıyor.');
    expect(wordingIn('tr').line({ text: 'In English alone.' })).toBe('In English alone.');
  });

  it('without a value that it needs is refused', () => {
    expect(() => inEnglish({ key: 'about-question' })).toThrow('needs question');
  });

  it('is said somewhere', () => {
    const folders = ['src/app/answers', 'src/adapters/discord', 'commands'].map((folder) =>
      join(packageRoot(), folder),
    );
    const code = folders
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(KEYS.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });
});
