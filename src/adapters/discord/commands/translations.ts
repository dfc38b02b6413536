import { Locale, type LocalizationMap } from 'discord.js';
import type { Catalogue } from '../../../app/languages/catalogue.ts';
import type { Language } from '../../../app/languages/language.ts';

/** How Discord calls a language; English is what it shows without a translation. */
const LOCALES: Readonly<Record<Exclude<Language, 'en'>, readonly Locale[]>> = {
  tr: [Locale.Turkish],
  de: [Locale.German],
  fr: [Locale.French],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
};

/** The languages that commands are registered in, beside English. */
export const TRANSLATED = Object.keys(LOCALES) as (keyof typeof LOCALES)[];

/** A text in each language that has it, by Discord's names of them; undefined if none has. */
export type Translate = (key: string, suffix?: string) => LocalizationMap | undefined;

/** @param catalogues without English; none for commands in English alone */
export function translator(catalogues: readonly Catalogue[]): Translate {
  return (key, suffix = '') => {
    const texts = catalogues.flatMap((catalogue) => {
      const text = catalogue.text(key);
      const locales = catalogue.language === 'en' ? [] : LOCALES[catalogue.language];
      return text === undefined ? [] : locales.map((locale) => [locale, text + suffix] as const);
    });
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  };
}
