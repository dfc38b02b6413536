import { regularSingular } from '../../grammar/plurals.ts';
import { ROLE_NOUNS } from '../../grammar/role-nouns.ts';
import { lexicon } from '../../lexicon.ts';
import { type Gender, genderOfNoun } from '../../names/genders.ts';

/** What a speaker without a name is: "the mayor", "prosecutors", "the ministry"; a thing is never referred to. */
type NominalKind = 'person' | 'group' | 'body' | 'thing';

/** A speaker that is described, not named. */
export interface Nominal {
  readonly kind: NominalKind;
  readonly gender: Gender | undefined;
  /** True when the noun shows that it is people or an organisation, even where it is not said to speak. */
  readonly isSure: boolean;
  /** The description without its article and its relative clause; undefined when it is too long to stand for a name. */
  readonly label: string | undefined;
}

/** Nouns that refer to an organisation mentioned before; true for those that its name must contain. */
export const BODIES: ReadonlyMap<string, boolean> = new Map(
  lexicon('quotations/organisation-nouns').map((row) => {
    const [noun = '', told = ''] = row.split('\t');
    return [noun, told === 'named'];
  }),
);
/** Documents and media, which say something but have no name of their own. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  'report study survey poll statement document lawsuit complaint filing memo letter notice website app tv television radio media government administration army navy police prosecution defence defense court jury union league embassy'.split(
    ' ',
  ),
);
/** Further documents, which do not stand for an organisation. */
const WRITINGS: ReadonlySet<string> = new Set(lexicon('quotations/document-nouns'));
const PERSON =
  /^(?:man|woman|boy|girl|person|teen|teenager|pensioner|\d{1,3}-year-old)$|(?:man|woman|ologist|[aeiou]nist|rist|lander|ager|eer|grapher|keeper|holder|maker|worker|owner|goer|dweller)$/;
/** Things in -er and -or that share their stem with a verb. */
const NON_AGENTS: ReadonlySet<string> = new Set(lexicon('grammar/non-agents-in-er'));

/** "builder", "editor": whoever does what a verb says; not "water" or "printer". */
function isAgent(head: string): boolean {
  if (NON_AGENTS.has(head)) return false;
  const stem = /^(.{3,})(?:er|or)$/.exec(head)?.[1];
  if (stem === undefined) return false;
  const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, undoubled, stem.replace(/i$/, 'y')].some((verb) => VERBS.has(verb));
}
const VERBS: ReadonlySet<string> = new Set(lexicon('grammar/common-verbs'));

const PLURAL = /(?:[^s'’]s|people|police|men|women|children)$/;
/** Maximum length of a description that stands for a name, in UTF-16 units. */
const MAX_LABEL = 80;
const ARTICLE = /^(?:the|a|an|but|and|one|some|many|several|other)\s+/i;

/** Whom a noun phrase describes. */
export function nominalOf(words: string): Nominal {
  const core = words
    .replace(/,.*$/su, '')
    .replace(/\s(?:who|which|that|whose|said|speaking)\s.*$/su, '')
    .trim();
  const head = headOf(core);
  const kind = kindOf(head, core);
  const label = nounPhraseOf(core).replace(ARTICLE, '');
  return {
    kind,
    isSure: kind === 'group' ? isPeople(head) : kind !== 'body' || isBody(head),
    gender: kind === 'person' ? genderOfNoun(head) : undefined,
    label: label.length <= MAX_LABEL && label !== '' ? label : undefined,
  };
}

/** The antecedent of "who" or "which": "the theorists" of "a nod to the theorists". */
export function antecedentOf(words: string): Nominal {
  const nearest = nominalOf(
    words.slice(
      words.search(
        /(?<=\s(?:to|by|with|from|among|for|like|of|as)\s)(?!.*\s(?:to|by|with|from|among|for|like|of|as)\s)/,
      ),
    ),
  );
  const whole = nominalOf(words);
  return whole.kind === 'thing' && (nearest.kind === 'person' || nearest.kind === 'group') ? nearest : whole;
}

/** "defend not paying |an architect|": without what precedes the last article, unless the phrase begins as one should. */
function nounPhraseOf(words: string): string {
  if (BEGINS_NOUN.test(words)) return words;
  return /^.*?\b((?:an?|the)\s(?!.*\b(?:an?|the)\s).*)$/u.exec(words)?.[1] ?? words;
}

const BEGINS_NOUN = /^(?:the|an?|one|some|many|several|other|his|her|their|its|\p{Lu}|\p{Ll}+s\b)/u;

/** The head noun in small letters: "mayor" for "the mayor of Oxby". */
function headOf(words: string): string {
  const before = words.replace(/\s(?:in|of|from|at|with|for|on|to|by|near|behind|aged)\s.*$/su, '');
  return before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
}

function kindOf(head: string, words: string): NominalKind {
  if (isBody(head)) return GROUPS.has(head) ? 'group' : 'body';
  if (ROLE_NOUNS.has(head)) return 'person';
  if (PAPERS.has(head)) return 'thing';
  if (PLURAL.test(head)) return 'group';
  if (/^\p{Lu}/u.test(words.slice(words.lastIndexOf(' ') + 1))) return 'body';
  return PERSON.test(head) || isAgent(head) ? 'person' : 'thing';
}

function isBody(head: string): boolean {
  return BODIES.has(head) || DOCUMENTS.has(head) || (WRITINGS.has(head) && !PAPERS.has(head));
}

/** Nouns that are plural without an ending. */
const GROUPS: ReadonlySet<string> = new Set(['police', 'media']);
const PEOPLE =
  /(?:people|men|women|children|police|media|(?:[eo]r|ist|ian|ant|ent|man|woman|ee|eer|ive)s|authorities)$/;

/** Documents and figures in the plural, which say something but are nobody. */
const PAPERS: ReadonlySet<string> = new Set(
  'records texts messages figures results data documents reports posts images findings tests papers files statistics polls studies surveys forecasts emails letters comments investigations estimates'.split(
    ' ',
  ),
);

/** "prosecutors", "the families", "two companies". */
function isPeople(head: string): boolean {
  if (NOT_PEOPLE.has(head)) return false;
  const singular = regularSingular(head);
  return ROLE_NOUNS.has(singular) || BODIES.has(singular) || PEOPLE_NOUNS.has(head) || PEOPLE.test(head);
}

/** Plurals of role nouns that are things as often. */
const NOT_PEOPLE: ReadonlySet<string> = new Set('chairs models heads fronts stars pilots posts orders'.split(' '));
const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'families couples crowds locals relatives others many some both critics chiefs staff crew brothers sisters'.split(
    ' ',
  ),
);
