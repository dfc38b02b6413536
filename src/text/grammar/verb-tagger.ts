import { Class } from './function-words.ts';
import type { Tag, TaggedToken } from './tag.ts';
import { isA } from './token-tests.ts';
import type { LexicalToken } from './tokens.ts';
import { canBePast } from './verb-forms.ts';

/** The neighbours of a token; the preceding ones are tagged already. */
export interface Around {
  readonly next: LexicalToken | undefined;
  readonly before: TaggedToken | undefined;
  readonly earlier: TaggedToken | undefined;
}

/** True for a word that may follow a determiner. Before such a word "this", "some" and "her" are determiners, elsewhere pronouns. */
export function startsNoun(token: LexicalToken | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { word, traits } = token;
  return (
    traits.classes === 0 || (traits.classes & Class.time) !== 0 || word === 'first' || word === 'long' || word === 'own'
  );
}

/** True for a token after which a noun phrase continues: a determiner, a possessive, a preposition. */
export function continuesNounPhrase(before: TaggedToken | undefined): boolean {
  return before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'preposition';
}

/** A possible verb form is a verb after a subject, "to" or an auxiliary, and none after a determiner. */
export function verbTag({ word, traits }: LexicalToken, around: Around): Tag | undefined {
  switch (traits.inflection) {
    case 'ing':
      return ingTag(around);
    case 'past':
      return (continuesNounPhrase(around.before) || around.before?.tag === 'verb') && startsNoun(around.next)
        ? undefined
        : 'verb';
    case 'base':
      return isBaseVerb(around) || (canBePast(word) && isFiniteVerb(around)) ? 'verb' : undefined;
    case 'present':
      return isFiniteVerb(around) ? 'verb' : undefined;
    default:
      return unknownVerb(word, around);
  }
}

/** In "the killing", "for killing of" and "Firing continued" the -ing form is a noun. */
function ingTag({ before, next }: Around): Tag | undefined {
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || next?.word === 'of') return undefined;
  return before === undefined && next?.traits.inflection === 'past' ? undefined : 'ing';
}

/** A base form is a verb after "to", a modal, a pronoun, "who", or a plural noun with an object after it. */
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
      return isPlural(before) && isObjectStart(next) && next!.traits.classes !== 0;
  }
}

const isSubject = (token: TaggedToken | undefined) =>
  token?.tag === 'pronoun' || token?.tag === 'relative' || isPlural(token);

const PLURALS = new Set('people police men women children others many'.split(' '));

const isPlural = (token: TaggedToken | undefined) =>
  token?.tag === 'noun' && (PLURALS.has(token.word) || (/[^sui]s$/.test(token.word) && token.word.length > 3));

function isFiniteVerb({ before, next }: Around): boolean {
  const tag = before?.tag;
  return (tag === 'noun' || tag === 'pronoun' || tag === 'relative' || tag === 'adverb') && isObjectStart(next);
}

/** An unlisted word before an object may be a verb: "to reconstruct the", "will hinder the", ", chanting a". */
function unknownVerb(word: string, { before, earlier, next }: Around): Tag | undefined {
  if (!isA(next, Class.determiner | Class.object) || !/^[a-z]{3,}$/.test(word)) return undefined;
  if (word.endsWith('ing')) return word.length > 5 && before?.tag === 'comma' ? 'ing' : undefined;
  const follows =
    before?.tag === 'to' || isA(before, Class.modal) || (before?.tag === 'adverb' && isA(earlier, Class.modal));
  return follows ? 'verb' : undefined;
}

/** True for a token that follows a verb in the present rather than a plural noun. */
function isObjectStart(next: LexicalToken | undefined): boolean {
  if (next === undefined || next.word === 'of') return false;
  if (next.traits.classes === 0) return !/^[.,;:)]/.test(next.word);
  return isA(next, Class.determiner | Class.pronoun | Class.object | Class.adverb | Class.preposition | Class.relative);
}
