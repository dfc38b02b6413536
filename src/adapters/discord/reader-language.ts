import type { Requester } from '../../app/app.ts';
import type { Language } from '../../app/languages/language.ts';
import { type Wording, wordingIn } from '../../app/languages/wording.ts';

const LANGUAGES: readonly Language[] = ['tr', 'de', 'fr', 'es'];

/** The language of one of Discord's locales ("es-419"); English for those that are not spoken here. */
export function languageOf(locale: string): Language {
  const [language] = locale.split('-');
  return LANGUAGES.find((each) => each === language) ?? 'en';
}

/** What only one person sees is in that person's language, what all see in the server's. */
export function wordingFor({ languages }: Requester, isPrivate: boolean): Wording {
  return wordingIn((isPrivate ? languages?.own : languages?.server) ?? 'en');
}
