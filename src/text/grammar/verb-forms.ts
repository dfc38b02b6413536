import { lexicon } from '../lexicon.ts';
import { IRREGULAR_VERBS, type IrregularVerb } from './irregular-verbs.ts';

/** The inflected forms of a verb, in lower case. */
export interface VerbForms {
  readonly base: string;
  /** Third person singular: "says". */
  readonly present: string;
  readonly past: string;
  /** The past participle; equals the past of regular verbs. */
  readonly participle: string;
  readonly ing: string;
}

/** The name of an inflected form; past and participle are one, since most verbs do not distinguish them. */
export type VerbInflection = 'base' | 'present' | 'past' | 'ing';

const IRREGULAR: ReadonlyMap<string, IrregularVerb> = new Map(IRREGULAR_VERBS.map((verb) => [verb.base, verb]));

/** The forms of any verb, given its base form in lower case. */
export function verbFormsOf(base: string): VerbForms {
  const regular = regularForms(base, DOUBLED.has(base));
  const irregular = IRREGULAR.get(base);
  return irregular ? { ...regular, past: irregular.past, participle: irregular.participle } : regular;
}

/** Verbs whose final consonant is doubled before -ed and -ing. */
const DOUBLED = new Set('admit concur rebut chat brag dub quip snap put'.split(' '));

function regularForms(base: string, doubled: boolean): VerbForms {
  const stem = doubled ? base + base.at(-1) : base;
  const past = pastOf(stem);
  return { base, present: presentOf(base), past, participle: past, ing: ingOf(stem) };
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function ingOf(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  return stem.endsWith('e') && !stem.endsWith('ee') ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

/** True for a word, in lower case, with the ending of a participle: "asked", "asking", but also "red" and "king". */
export function endsAsParticiple(word: string): boolean {
  return word.endsWith('ed') || word.endsWith('ing');
}

/** Past forms that are as often nouns, adjectives or forms of other verbs. */
const AMBIGUOUS_PASTS = new Set(
  'felt saw found left lay bore wound ground bound fell lit rose spoke wove cost cut set put hit shut split spread bet dove shot'.split(
    ' ',
  ),
);

/** Past forms of irregular verbs that have no other use: "went", "took". */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  IRREGULAR_VERBS.flatMap(({ base, past }) => (past !== base && !AMBIGUOUS_PASTS.has(past) ? [past] : [])),
);

const { inflections: INFLECTIONS, bases: BASES, unchanged: UNCHANGED } = readVerbs();

/** The inflection of a possible verb in lower case; undefined for other words. Unknown words in -ed are past forms. */
export function inflectionOf(word: string): VerbInflection | undefined {
  return INFLECTIONS.get(word) ?? (endsLikePast(word) ? 'past' : undefined);
}

/** True for words in -ed, in lower case, except those in -eed and the few that are no verbs: "hundred". */
export function endsLikePast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && word[word.length - 3] !== 'e' && !NON_PASTS.has(word);
}

const NON_PASTS = new Set('hundred sacred naked wicked hatred kindred beloved so-called'.split(' '));

/** "close" for "closed", "write" for "wrote"; undefined for unknown verbs. */
export function lemmaOf(word: string): string | undefined {
  return BASES.get(word);
}

/** True for a possible past form: "closed", "wrote", also "hurt", which is a base form as well. */
export function canBePast(word: string): boolean {
  return inflectionOf(word) === 'past' || UNCHANGED.has(word);
}

/** The verbs of `data/lexicon/grammar/common-verbs.txt`. */
interface CommonVerbs {
  /** By form. */
  readonly inflections: ReadonlyMap<string, VerbInflection>;
  /** The base by form. */
  readonly bases: ReadonlyMap<string, string>;
  /** Verbs whose past equals the base form. */
  readonly unchanged: ReadonlySet<string>;
}

function readVerbs(): CommonVerbs {
  const inflections = new Map<string, VerbInflection>();
  const bases = new Map<string, string>();
  const unchanged = new Set<string>();
  const put = (word: string, inflection: VerbInflection, base: string) => {
    inflections.set(word, inflection);
    bases.set(word, base);
  };
  for (const base of lexicon('grammar/common-verbs')) {
    // Where the final consonant may be doubled, both spellings are accepted: "travelled", "traveled".
    for (const doubled of /[^aeiou][aeiou][bdgmnprt]$/.test(base) ? [false, true] : [false]) {
      const { present, past, ing } = regularForms(base, doubled);
      put(present, 'present', base);
      put(past, 'past', base);
      put(ing, 'ing', base);
    }
    put(base, 'base', base);
  }
  for (const { base, past, participle } of IRREGULAR_VERBS) {
    if (!inflections.has(base)) continue;
    if (past === base || participle === base) unchanged.add(base);
    for (const form of [past, participle]) if (form !== base) put(form, 'past', base);
  }
  return { inflections, bases, unchanged };
}
