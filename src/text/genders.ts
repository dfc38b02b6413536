import type { NameMention } from '../domain/article.ts';
import { lexicon } from './lexicon.ts';

export type Gender = 'he' | 'she';

const SHE_TITLE =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Baroness|Sister|Madam|Mme|\w*[sc]woman|\w*swoman|actress|mother|wife|daughter|sister|aunt|widow)\.?\s$/i;
const HE_TITLE =
  /\b(?:Mr|Sir|Lord|King|Prince|Baron|Father|Brother|Pope|M\.|\w*[sc]man|\w*sman|actor|father|husband|son|brother|uncle|widower)\.?\s$/i;
/** Characters before a name in which a title is looked for. */
const TITLE_REACH = 24;

const WOMEN = new Set(lexicon('women-names'));
const EITHER = new Set(lexicon('unisex-names'));
const KNOWN = new Set(lexicon('first-names').filter((name) => /^\p{Lu}/u.test(name)));

/** What the text and the given names tell of people's genders, by canonical name; titles count before given names. */
export function gendersOf(text: string, names: readonly NameMention[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const name of names) {
    if (name.kind !== 'person') continue;
    const before = text.slice(Math.max(0, name.start - TITLE_REACH), name.start);
    if (SHE_TITLE.test(before)) genders.set(name.canonical, 'she');
    else if (HE_TITLE.test(before)) genders.set(name.canonical, 'he');
    else if (!genders.has(name.canonical)) {
      const given = genderOfGiven(name.canonical);
      if (given) genders.set(name.canonical, given);
    }
  }
  return genders;
}

function genderOfGiven(canonical: string): Gender | undefined {
  const [given = ''] = canonical.split(/[\s-]+/);
  if (EITHER.has(given) || !KNOWN.has(given)) return undefined;
  return WOMEN.has(given) ? 'she' : 'he';
}
