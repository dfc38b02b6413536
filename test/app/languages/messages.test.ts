import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/app/languages/catalogue.ts';
import {
  ENGLISH,
  facts,
  inEnglish,
  type Message,
  type MessageKey,
  message,
  sentences,
} from '../../../src/app/languages/messages.ts';
import { refusal } from '../../../src/app/languages/refusal.ts';
import { wordingIn } from '../../../src/app/languages/wording.ts';
import { list, said } from '../../../src/app/reply.ts';
import { whenOf } from '../../../src/digest/timeline/when.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';

const KEYS = Object.keys(ENGLISH) as MessageKey[];

/** Discord's bounds, in characters, of texts that stand in its components; all others are lines of a message. */
const BOUNDS: readonly (readonly [most: number, keys: RegExp])[] = [
  // What stands on a button.
  [
    80,
    /^(?:button-|remedy-|page-)(?!.*\b(?:error|robots|cookies|paywall|video|list)$)|^(?:undo|welcome-button|forget-person-button|next-items)$/,
  ],
  // The title of a form, and the name of a field.
  [45, /^(?:button-ask-on|form-ask-about|form-question|setting-threshold|panel-(?:answering|posts|tell|percent))$/],
  // What stands below the name of a field; an option of a select, a radio group or a checkbox group.
  [
    100,
    /^(?:form-ask-on|form-this-article|panel-percent-about|panel-(?:answering|posts|tell|gaps)-|panel-p(?:ublic|rivate)$)/,
  ],
  // What stands in a select in which nothing is chosen.
  [150, /^(?:choose-one|panel-(?:channel|role|news))$/],
  // A sentence of its own; see `sentence` of the Discord adapter.
  [800, /./],
];

const LOAN = 'the same word, taken over from English';
const COGNATE = 'the same word in both languages';

/** Texts that are equal to the English ones, with the reason. Those without a letter of their own need none. */
const SAME_WORDS: Readonly<Record<string, Partial<Record<MessageKey, string>>>> = {
  tr: {},
  de: {
    'field-link': LOAN,
    'source-person': COGNATE,
    'source-organisation': COGNATE,
    'value-news': COGNATE,
  },
  fr: {
    'count-articles': COGNATE,
    'count-dates': COGNATE,
    'count-sources': COGNATE,
    'name-in-articles': COGNATE,
    'kind-organisation': COGNATE,
    'kind-document': COGNATE,
    'source-organisation': COGNATE,
    'source-document': COGNATE,
  },
  es: {},
};

/** A German noun is a capital letter away from the English one. */
const alike = (text: string) => text.toLowerCase();

const textsOf = (key: MessageKey): readonly string[] => {
  const text = ENGLISH[key];
  return typeof text === 'string' ? [text] : [text.one, text.other];
};
const variablesOf = (key: MessageKey) => [
  ...new Set(textsOf(key).flatMap((text) => text.match(/(?<=\{)[a-z]+/g) ?? [])),
];

/** A message with something for each of its variables. */
function filled(key: MessageKey, count: number): Message {
  const values = variablesOf(key).map((name) => [name, name === 'count' ? count : `<${name}>`]);
  return { key, values: { count, ...Object.fromEntries(values) } };
}

describe.each(['tr', 'de', 'fr', 'es'] as const)('what is said in the language %s', (language) => {
  const catalogue = openCatalogue(language);
  const wording = wordingIn(language);

  it('has every message of the English one, and no other', () => {
    const own = catalogue
      .keys()
      .filter((key) => !/^(?:command|option|choice|menu|further)-/.test(key) || key in ENGLISH);
    expect(own.toSorted()).toEqual(KEYS.toSorted());
  });

  it('keeps the values of each message, and has no other', () => {
    for (const key of KEYS) {
      const told = wording.text(filled(key, 7));
      const kept = [...told.matchAll(/<([a-z]+)>/g)].map(([, name]) => name!);
      expect([...new Set(kept)].toSorted(), key).toEqual(
        variablesOf(key)
          .filter((name) => name !== 'count')
          .toSorted(),
      );
      expect(told.includes('7'), key).toBe(variablesOf(key).includes('count'));
      expect(told, key).not.toMatch(/[{}]/);
      // Spaces at its ends are there for what it is put into.
      expect(told.startsWith(' '), key).toBe(textsOf(key)[0]!.startsWith(' '));
    }
  });

  it('is translated, but for words that both languages have', () => {
    const same = KEYS.filter((key) => {
      const hasWords = textsOf(key).some((text) => /\p{L}/u.test(text.replace(/\{[a-z]+\}/g, '')));
      return hasWords && alike(wording.text(filled(key, 7))) === alike(inEnglish(filled(key, 7)));
    });
    expect(same.filter((key) => SAME_WORDS[language]![key] === undefined)).toEqual([]);
    // No reason without a case.
    expect(Object.keys(SAME_WORDS[language]!).filter((key) => !(same as string[]).includes(key))).toEqual([]);
  });

  it('fits where it stands', () => {
    const tooLong = KEYS.filter((key) => {
      const [most] = BOUNDS.find(([, keys]) => keys.test(key))!;
      return [1, 7].some((count) => wording.text(filled(key, count)).length > most);
    });
    expect(tooLong).toEqual([]);
  });

  it('has a word for one and for many', () => {
    const [one, many] = [1, 7].map((count) => wording.text(message('count-articles', { count })));
    expect([one, many]).toEqual(
      {
        tr: ['1 haber', '7 haber'],
        de: ['1 Artikel', '7 Artikel'],
        fr: ['1 article', '7 articles'],
        es: ['1 artículo', '7 artículos'],
      }[language],
    );
  });
});

describe('a message', () => {
  it('is said with its numbers, lists and further messages in each language', () => {
    const names = { items: ['Ada Lind', message('inferred-name', { name: 'Bo Rask' })], joint: 'and' } as const;
    const nearly = message('nearly', { rest: message('said-by', { names }) });
    expect(inEnglish(nearly)).toBe('Nearly: Said by Ada Lind and Bo Rask (inferred).');
    expect(wordingIn('de').text(nearly)).toBe('Beinahe: Gesagt von Ada Lind und Bo Rask (erschlossen).');
    expect(wordingIn('fr').text(message('articles-say', { count: 1200 }))).toMatch(/^1.200 articles disent :$/u);
    expect(wordingIn('fr').text(message('count-articles', { count: 0 }))).toBe('0 article');
    expect(wordingIn('es').text(message('articles-say', { count: 1 }))).toBe('Un artículo dice:');
  });

  it('is said with days as each language writes them', () => {
    const said = (iso: string) => {
      const told = message('date-inferred', { day: { when: whenOf(iso)! } });
      return [inEnglish(told), wordingIn('de').text(told), wordingIn('es').text(told)];
    };
    expect(said('2031-05-04')).toEqual([
      '4 May 2031 (inferred)',
      '4. Mai 2031 (erschlossen)',
      '4 de mayo de 2031 (deducido)',
    ]);
    expect(said('2031')).toEqual(['2031 (inferred)', '2031 (erschlossen)', '2031 (deducido)']);
    expect(said('2031-05-04/2031-05-06')[1]).toMatch(/^4\.\s?–\s?6\. Mai 2031 \(erschlossen\)$/);
  });

  it('may be one of several facts or sentences', () => {
    const words = facts('Bridge', undefined, message('count-sentences', { count: 2 }));
    expect([inEnglish(words), wordingIn('de').text(words)]).toEqual(['Bridge · 2 sentences', 'Bridge · 2 Sätze']);
    const both = sentences(message('who-is-meant'), message('nothing-kept'));
    expect(wordingIn('fr').text(both)).toBe("De qui s'agit-il ? Rien n'était conservé de ce salon.");
  });

  it('is a line in English for whoever knows no other language', () => {
    const line = said('not-answered');
    expect(line.text).toBe('The articles do not answer this.');
    expect(wordingIn('en').line(line)).toBe(line.text);
    expect(wordingIn('tr').line(line)).toBe('Haberler bunu yanıtlamıyor.');
    expect(wordingIn('tr').line({ text: 'In English alone.' })).toBe('In English alone.');
    const items = list(['A title', message('help-more')]);
    expect(items.items).toEqual(['A title', '/help and a command tells more about it.']);
    expect(wordingIn('tr').items(items)).toEqual(['A title', '/help ve bir komut, o komutu anlatır.']);
  });

  it('may be what an error says', () => {
    const error = refusal('too-long', 'archive-files', { count: 200 });
    expect(error.message).toBe('The archive has more than 200 files.');
    expect(wordingIn('de').error(error)).toBe('Das Archiv hat mehr als 200 Dateien.');
    expect(wordingIn('de').error(new Error('In English alone.'))).toBe('In English alone.');
  });

  it('without a value that it needs is refused', () => {
    expect(() => inEnglish({ key: 'about-question' })).toThrow('needs question');
  });

  it('is said somewhere', () => {
    const code = ['commands', 'src/app', 'src/adapters']
      .map((folder) => join(packageRoot(), folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.ts') && !path.includes('languages'))
          .map((path) => readFileSync(join(folder, path), 'utf8')),
      )
      .join('\n');
    const named = new Set([...code.matchAll(/'([a-z-]+)'/g)].map(([, key]) => key));
    // `kind-${kind}`: all keys with this beginning, or this end.
    const made = [...code.matchAll(/`([a-z-]*)\$\{[^}`]+\}([a-z-]*)`/g)]
      .filter(([, beginning, end]) => `${beginning}${end}`.includes('-'))
      .map(([, beginning, end]) => new RegExp(`^${beginning}[a-z-]+${end}$`));
    expect(KEYS.filter((key) => !named.has(key) && !made.some((keys) => keys.test(key)))).toEqual([]);
  });
});
