import { type Catalogue, openCatalogue } from './catalogue.ts';
import { dateIn } from './dates.ts';
import type { Language } from './language.ts';
import { inEnglish, type Listed, type Message, type Words } from './messages.ts';
import { Refusal } from './refusal.ts';

/** A line in English, and the same as words that other languages have; a list of such lines. */
interface Line {
  readonly text: string;
  readonly message?: Words;
}

interface Lines {
  readonly items: readonly string[];
  readonly messages?: readonly Words[];
}

/** How words are said in one language. */
export interface Wording {
  text(words: Words): string;
  /** A line of a reply; in English where it has no other words. */
  line(line: Line): string;
  /** The lines of a list. */
  items(list: Lines): readonly string[];
  /** The sentence of an error. */
  error(error: Error): string;
}

export const IN_ENGLISH: Wording = {
  text: inEnglish,
  line: ({ text }) => text,
  items: ({ items }) => items,
  error: ({ message }) => message,
};

const opened = new Map<Language, Wording>();

/** Each language is read once. */
export function wordingIn(language: Language): Wording {
  if (language === 'en') return IN_ENGLISH;
  const known = opened.get(language) ?? wordingOf(openCatalogue(language));
  opened.set(language, known);
  return known;
}

function wordingOf(catalogue: Catalogue): Wording {
  const text = (words: Words): string => {
    if (typeof words === 'string') return words;
    if ('items' in words) return listed(words);
    return 'declared' in words ? (catalogue.text(words.declared) ?? words.english) : said(words);
  };
  const said = (message: Message): string => {
    const values = Object.entries(message.values ?? {}).map(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [name, value] as const;
      return [name, 'when' in value ? dateIn(catalogue.language, value.when) : text(value)] as const;
    });
    return catalogue.text(message.key, Object.fromEntries(values)) ?? inEnglish(message);
  };
  const listed = ({ items, joint }: Listed): string => {
    const words = items.map(text);
    if (joint !== 'and' && joint !== 'or') return words.join(joint ?? ', ');
    const type = joint === 'and' ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(catalogue.language, { type }).format(words);
  };
  return {
    text,
    line: (line) => (line.message ? text(line.message) : line.text),
    items: ({ items, messages }) => messages?.map(text) ?? items,
    error: (error) => (error instanceof Refusal ? text(error.said) : error.message),
  };
}
