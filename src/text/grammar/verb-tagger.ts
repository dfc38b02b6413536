import { classNamesOf } from './function-words.ts';
import type { Tag, Tagged } from './tag.ts';
import { inflectionOf } from './verb-forms.ts';

/** The words beside a word, those before it with what they do. */
export interface Around {
  readonly next: string | undefined;
  readonly before: Tagged | undefined;
  readonly earlier: Tagged | undefined;
}

/** A determiner or pronoun ("this", "some", "her") is a determiner before a word that is no small word. */
export const startsNoun = (word: string | undefined): boolean => {
  if (word === undefined || !/^[\p{L}\p{N}$£€]/u.test(word)) return false;
  const classes = classNamesOf(word);
  return !classes || ['first', 'long', 'own'].includes(word) || classes.includes('time');
};

/** A word that can be a verb is one after a subject, "to" or an auxiliary, and none after a determiner. */
export function verbTag(word: string, around: Around): Tag | undefined {
  const form = NO_VERBS.has(word) ? undefined : (inflectionOf(word) ?? inflectionOf(word.replace(/^re-/, '')));
  switch (form) {
    case 'ing':
      return ingTag(around);
    case 'past':
      return (isNominal(around) || around.before?.tag === 'verb') && startsNoun(around.next) ? undefined : 'verb';
    case 'base':
      return isBaseVerb(around) || (UNCHANGED.has(word) && isFiniteVerb(around)) ? 'verb' : undefined;
    case 'present':
      return isFiniteVerb(around) ? 'verb' : undefined;
    default:
      return unknownVerb(word, around);
  }
}

/** Words in -ed that are no pasts. */
const NO_VERBS = new Set('hundred sacred naked wicked hatred kindred beloved so-called'.split(' '));
/** Verbs whose past is their base. */
const UNCHANGED = new Set('beat bet bid burst cast cost cut hit hurt let put quit set shut split spread'.split(' '));

const isNominal = ({ before }: Around) =>
  before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'preposition';

/** "the killing", "for killing of": nouns; "Firing continued" too. */
function ingTag({ before, next }: Around): Tag | undefined {
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || next === 'of') return undefined;
  return before === undefined && next !== undefined && inflectionOf(next) === 'past' ? undefined : 'ing';
}

/** After "to", a modal, a pronoun, "who", or a plural noun that something follows. */
function isBaseVerb(around: Around): boolean {
  const { before, earlier, next } = around;
  switch (before?.tag) {
    case 'to':
    case 'auxiliary':
    case 'relative':
      return true;
    case 'pronoun':
      return before.word !== 'one';
    case 'adverb':
      return before.word !== 'once' && (earlier?.tag === 'auxiliary' || isSubject(earlier) || earlier?.tag === 'to');
    case 'and':
      return earlier?.tag === 'verb' && isObjectStart(next);
    default:
      return isPlural(before) && isObjectStart(next) && next !== undefined && classNamesOf(next) !== undefined;
  }
}

const isSubject = (token: Tagged | undefined) =>
  token?.tag === 'pronoun' || token?.tag === 'relative' || isPlural(token);

const PLURALS = new Set('people police men women children others many'.split(' '));

const isPlural = (token: Tagged | undefined) =>
  token?.tag === 'noun' && (PLURALS.has(token.word) || (/[^sui]s$/.test(token.word) && token.word.length > 3));

function isFiniteVerb({ before, next }: Around): boolean {
  const tag = before?.tag;
  return (tag === 'noun' || tag === 'pronoun' || tag === 'relative' || tag === 'adverb') && isObjectStart(next);
}

/** A word that no list has: "to reconstruct the", "will hinder the", ", chanting a". */
function unknownVerb(word: string, { before, earlier, next }: Around): Tag | undefined {
  const classes = next === undefined ? undefined : classNamesOf(next);
  const takesObject = classes?.some((c) => c === 'determiner' || c === 'object') ?? false;
  if (!takesObject || !/^[a-z]{3,}$/.test(word)) return undefined;
  if (/ing$/.test(word)) return word.length > 5 && before?.tag === 'comma' ? 'ing' : undefined;
  const isModal = (token: Tagged | undefined) => classNamesOf(token?.word ?? '')?.includes('modal') ?? false;
  const follows = before?.tag === 'to' || isModal(before) || (before?.tag === 'adverb' && isModal(earlier));
  return follows ? 'verb' : undefined;
}

/** What follows a verb in the present rather than a plural noun. */
function isObjectStart(next: string | undefined): boolean {
  if (next === undefined) return false;
  const classes = classNamesOf(next);
  return classes === undefined
    ? !/^[.,;:)]/.test(next)
    : classes.some((c) => ['determiner', 'pronoun', 'object', 'adverb', 'preposition', 'relative'].includes(c)) &&
        next !== 'of';
}
