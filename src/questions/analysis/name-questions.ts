import type { AnswerType } from '../../domain/answer-type.ts';
import { hyphenParts } from '../../retrieval/analysis/terms.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import type { QuestionWord } from '../model/utterance.ts';
import { lastNoun } from './head-noun.ts';

/** Maximum number of words from "what" to "name": "what is the full name of". */
const NAME_WITHIN = 6;
const NAMES = new Set(['name', 'names']);
const TITLES = new Set(['title', 'titles']);
/** Participles that introduce a name: "a boat called Gannet". */
export const NAMING: ReadonlySet<string> = new Set(['called', 'named', 'nicknamed', 'dubbed', 'titled', 'entitled']);
const FIRST = new Set(['first', 'given', 'christian']);
const LAST = new Set(['last', 'family']);
/** Determiners that may begin the noun phrase whose name is asked for. */
const SMALL = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that', 'these', 'those']);

/** The part of a person's name that is asked for, if any: "what is her first name", "the minister's surname". */
export function namePart(words: readonly QuestionWord[]): AnswerType | undefined {
  const keys = words.map(({ key }) => key);
  if (!asks(keys[0])) return undefined;
  if (keys.some((key) => key === 'surname' || key === 'surnames')) return 'last-name';
  const at = keys.findIndex((key) => NAMES.has(key));
  const before = keys[at - 1] ?? '';
  return FIRST.has(before) ? 'first-name' : LAST.has(before) ? 'last-name' : undefined;
}

/**
 * The noun whose name is asked for: "what is the name of the BOAT", "what was the MAN's name", "what is the BOAT
 * called". '' when a name is asked for without such a noun; undefined when no name is asked for.
 */
export function namedNoun(words: readonly QuestionWord[]): string | undefined {
  const keys = words.map(({ key }) => key);
  if (!asks(keys[0]) && !(keys[0] === 'the' && NAMES.has(keys[1] ?? ''))) return undefined;
  const at = keys.findIndex((key, i) => i > 0 && i <= NAME_WITHIN && NAMES.has(key));
  if (at > 0) return keys[at + 1] === 'of' ? nounFrom(keys.slice(at + 2)) : ownerOf(keys.slice(1, at));
  const title = keys.findIndex((key, i) => TITLES.has(key) && keys[i + 1] === 'of');
  if (title > 0 && title <= NAME_WITHIN) return nounFrom(keys.slice(title + 2));
  return NAMING.has(keys.at(-1) ?? '') ? (nounFrom(keys.slice(2, -1)) ?? '') : undefined;
}

/** Roles that are mostly written by their initials, folded. */
const SHORT_ROLES: ReadonlySet<string> = new Set(['pm', 'ceo', 'cfo', 'mp', 'vp', 'boss']);

/** The noun of "who is the JUDGE in the case", "who was Lind's LAWYER"; undefined for one that is no role. */
export function roleNoun(keys: readonly string[]): string | undefined {
  if (keys[0] !== 'who' || !isOfClass('be', keys[1] ?? '')) return undefined;
  const owner = keys.findIndex((key) => /'s$|s'$/.test(key));
  const noun = owner > 1 ? lastNoun(keys.slice(owner + 1)) : keys[2] === 'the' ? lastNoun(keys.slice(3)) : undefined;
  return noun !== undefined && (isRoleNoun(noun) || SHORT_ROLES.has(noun)) ? noun : undefined;
}

const asks = (key: string | undefined) => key === 'what' || key === 'which' || key === 'name';

function nounFrom(keys: readonly string[]): string {
  const from = keys.findIndex((key) => !SMALL.has(key));
  return from < 0 ? '' : (lastNoun(keys.slice(from).flatMap(hyphenParts)) ?? '');
}

/** "the man's name", "his real name", "the ship name"; none in "what did they name". */
function ownerOf(keys: readonly string[]): string | undefined {
  const last = keys.filter((key) => !WHOLE.has(key)).at(-1) ?? '';
  if (last === 'his' || last === 'her') return 'person';
  return SUBJECTS.has(last) ? undefined : last.replace(/'s?$/, '');
}

const WHOLE = new Set(['full', 'real', 'official', 'exact', 'new', 'old', 'original']);
const SUBJECTS = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they']);
