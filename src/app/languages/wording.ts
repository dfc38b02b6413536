import { type Catalogue, openCatalogue } from './catalogue.ts';
import type { Language } from './language.ts';
import { inEnglish, type Listed, type Message } from './messages.ts';

/** A line in English, and the same as a message if there is one. */
interface Line {
  readonly text: string;
  readonly message?: Message;
}

/** How messages are said in one language. */
export interface Wording {
  text(message: Message): string;
  /** A line of a reply; in English where it has no other words. */
  line(line: Line): string;
}

export const IN_ENGLISH: Wording = { text: inEnglish, line: ({ text }) => text };

const opened = new Map<Language, Wording>();

/** Each language is read once. */
export function wordingIn(language: Language): Wording {
  if (language === 'en') return IN_ENGLISH;
  const known = opened.get(language) ?? wordingOf(openCatalogue(language));
  opened.set(language, known);
  return known;
}

function wordingOf(catalogue: Catalogue): Wording {
  const text = (message: Message): string => {
    const values = Object.entries(message.values ?? {}).map(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [name, value] as const;
      return [name, 'key' in value ? text(value) : listed(value)] as const;
    });
    return catalogue.text(message.key, Object.fromEntries(values)) ?? inEnglish(message);
  };
  const listed = ({ items, joint }: Listed): string => {
    const words = items.map((item) => (typeof item === 'string' ? item : text(item)));
    if (!joint) return words.join(', ');
    const type = joint === 'and' ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(catalogue.language, { type }).format(words);
  };
  return { text, line: (line) => (line.message ? text(line.message) : line.text) };
}
