import { lexicon } from '../lexicon.ts';

/** Nouns for people by what they do, such as "mayor" or "goalkeeper", as in `data/lexicon/names/role-nouns.txt`. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(lexicon('names/role-nouns'));
