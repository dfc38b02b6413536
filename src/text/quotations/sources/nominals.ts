import { ROLE_NOUNS } from '../../grammar/role-nouns.ts';
import { lexicon } from '../../lexicon.ts';
import { type Gender, genderOfNoun } from '../../names/genders.ts';

/** What a speaker without a name is: "the mayor", "prosecutors", "the ministry"; a thing is never referred to. */
export type NominalKind = 'person' | 'group' | 'body' | 'thing';

/** A speaker that is described, not named. */
export interface Nominal {
  readonly kind: NominalKind;
  readonly gender: Gender | undefined;
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
const PERSON = /^(?:man|woman|boy|girl|person|teen|teenager|pensioner|\d{1,3}-year-old)$|(?:man|woman|ist|er|or)$/;
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
    gender: kind === 'person' ? genderOfNoun(head) : undefined,
    label: label.length <= MAX_LABEL && label !== '' ? label : undefined,
  };
}

/** "defend not paying |an architect|": without what precedes the last article, unless the phrase begins as one should. */
function nounPhraseOf(words: string): string {
  if (BEGINS_NOUN.test(words)) return words;
  return /^.*?\b((?:an?|the)\s(?!.*\b(?:an?|the)\s).*)$/u.exec(words)?.[1] ?? words;
}

const BEGINS_NOUN = /^(?:the|an?|one|some|many|several|other|his|her|their|its|\p{Lu}|\p{Ll}+s\b)/u;

/** The head noun in small letters: "mayor" for "the mayor of Oxby". */
export function headOf(words: string): string {
  const before = words.replace(/\s(?:in|of|from|at|with|for|on|to|by|near|behind|aged)\s.*$/su, '');
  return before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
}

function kindOf(head: string, words: string): NominalKind {
  if (BODIES.has(head)) return 'body';
  if (DOCUMENTS.has(head)) return head === 'police' || head === 'media' ? 'group' : 'body';
  if (ROLE_NOUNS.has(head)) return 'person';
  if (PLURAL.test(head)) return 'group';
  if (/^\p{Lu}/u.test(words.slice(words.lastIndexOf(' ') + 1))) return 'body';
  return PERSON.test(head) ? 'person' : 'thing';
}
