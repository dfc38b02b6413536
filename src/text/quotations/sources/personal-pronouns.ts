import type { NameMention, Span } from '../../../domain/article.ts';
import { type Gender, gendersOf } from '../../names/genders.ts';
import type { NameIndex } from './name-index.ts';
import { RECENT, type Referent, type Referents } from './referents.ts';

/** How sure an inferred name is, from 0 to 1, by what speaks for it. */
const CONFIDENCE = {
  /** The only one, or one whose gender is known to agree. */
  agreeing: 0.9,
  /** The last subject or speaker, whose gender is not known. */
  lastOfUnknownGender: 0.6,
  /** Another person was named since, who fits as well. */
  contested: 0.4,
} as const;
/** An inferred name below this is not given: the speaker stays as written, since no name is better than a wrong one. */
const MIN_CONFIDENCE = 0.5;
/** Maximum distance of a pronoun from the owner in its sentence, in UTF-16 units. */
const MAX_CLAUSE = 400;

/** Two or three words with capitals. */
const MAY_BE_PERSON = /^\p{Lu}\S+(?:\s\p{Lu}\S+){1,2}$/u;
/** A person who is not named. */
const UNKNOWN = { name: undefined, kind: 'person', isNamed: false } as const;

/** What "he" and "she" are resolved with: the article and what was mentioned in it so far. */
export interface PersonalContext {
  readonly text: string;
  readonly names: readonly NameMention[];
  readonly placed: NameIndex;
  /** The start offsets of the statements' subjects. */
  readonly subjects: ReadonlySet<number>;
  /** The quotations in marks, whose words are the speakers' own; in text order. */
  readonly marks: readonly Span[];
  readonly referents: Referents;
  /** The people named so far. */
  readonly people: ReadonlySet<string>;
}

/** Resolves "he" and "she" to the last subject or speaker that agrees, unless somebody else fits as well. */
export class PersonalPronouns {
  readonly #context: PersonalContext;
  readonly #genders: Map<string, Gender | undefined>;

  constructor(context: PersonalContext) {
    this.#context = context;
    this.#genders = gendersOf(context.text, context.names);
  }

  /** The gender of a person, as far as the article shows it. */
  genderOf(one: Referent): Gender | undefined {
    return one.gender ?? (one.isNamed && one.name ? this.#genders.get(one.name) : undefined);
  }

  /**
   * Whom a pronoun at an offset refers to; one without a name when several people fit, undefined when nobody does.
   * `isAside` for a pronoun inside another's words, which tells nothing of whoever stands outside them.
   */
  antecedentOf(pronoun: Gender, at: number, isAside: boolean): Referent | undefined {
    const { referents, subjects } = this.#context;
    const inClause = subjects.has(at) ? undefined : this.#ownerInSentence(pronoun, at);
    if (inClause) return inClause;
    const opening = this.#openingQuestion(at);
    const fitting = referents.last(
      (one) => one.kind === 'person' && this.#agrees(one, pronoun) && !(one.speaks && one.end > opening),
    );
    const last = fitting && (this.#onlyPersonBehind(fitting, pronoun) ?? fitting);
    if (last && this.#isUnknownSince(last)) return { ...UNKNOWN, gender: pronoun, end: at };
    if (last) return this.#lastUnlessContested(last, pronoun, at, isAside);
    const nearest = this.#mentionsBefore(at, 0).find((one) => this.#agrees(one, pronoun) && this.#isSurelyPerson(one));
    return nearest && movedTo(nearest, at);
  }

  /** The last fitting subject or speaker, unless another person was named since. */
  #lastUnlessContested(last: Referent, pronoun: Gender, at: number, isAside: boolean): Referent {
    const since = this.#mentionsBefore(at, last.end).filter(
      (one) => one.name !== last.name && this.#agrees(one, pronoun),
    );
    const known = this.genderOf(last) === pronoun;
    // "Lind met Peter. He said …": a man is nearer than somebody whose gender is not known.
    const free = last.speaks ? since.filter(({ end }) => this.#isSentenceBetween(last.end, end)) : since;
    const other = known ? undefined : free.find((one) => this.genderOf(one) === pronoun);
    if (other) return movedTo(other, at);
    const contested = free.some((one) =>
      known ? this.genderOf(one) === pronoun && this.#isSentenceBetween(last.end, one.end) : one.name?.includes(' '),
    );
    const confidence = contested ? CONFIDENCE.contested : known ? CONFIDENCE.agreeing : CONFIDENCE.lastOfUnknownGender;
    if (confidence < MIN_CONFIDENCE) return { ...UNKNOWN, gender: pronoun, end: at };
    if (last.isNamed && last.name && !isAside) this.#genders.set(last.name, pronoun);
    return movedTo(last, at);
  }

  /** "Ada Lind opens the door. |The climber| has come home.": the only person named so far is who is described. */
  #onlyPersonBehind({ name, isNamed, isDefinite, speaks, end }: Referent, pronoun: Gender): Referent | undefined {
    // "The owner of a garage" is described enough to be somebody new.
    if (isNamed || !isDefinite || speaks || /\s(?:of|in|at|for|from)\s/.test(name ?? '')) return undefined;
    const { people } = this.#context;
    const only: Referent | undefined =
      people.size === 1 ? { name: people.values().next().value, kind: 'person', isNamed: true, end } : undefined;
    return only && this.#agrees(only, pronoun) ? only : undefined;
  }

  /** Whether the last to speak may be a person whose name is not known as one: "|Lise Marsh| said it rained. She said …". */
  #isUnknownSince({ end }: Referent): boolean {
    const speaker = this.#context.referents.last(({ speaks }) => speaks === true);
    if (!speaker || speaker.kind === 'person' || speaker.end <= end) return false;
    if (speaker.isNamed && speaker.kind !== 'place') return false;
    return MAY_BE_PERSON.test(speaker.name ?? '');
  }

  /**
   * Start of the sentence of a pronoun when it opens with what somebody else said: "When a member asked if she was sure,
   * |she| said …". Infinity for other sentences.
   */
  #openingQuestion(at: number): number {
    const start = this.#sentenceStart(at);
    return /^["“]?(?:When|Asked)\s/.test(this.#context.text.slice(start, start + 8)) ? start : Number.POSITIVE_INFINITY;
  }

  #sentenceStart(at: number): number {
    const { text } = this.#context;
    let start = at;
    while (start > 0 && at - start < MAX_CLAUSE && !'.!?\n'.includes(text[start - 1]!)) start--;
    while (text[start] === ' ') start++;
    return start;
  }

  #agrees(one: Referent, pronoun: Gender): boolean {
    return (this.genderOf(one) ?? pronoun) === pronoun;
  }

  /** A single word that is only mentioned may be the name of a thing: "the first night of |Tosca|". */
  #isSurelyPerson(one: Referent): boolean {
    return one.name?.includes(' ') === true || this.genderOf(one) !== undefined;
  }

  /** "Part of |Lind's| plan for what he calls …": the only person of the sentence whom a pronoun in a later clause fits. */
  #ownerInSentence(pronoun: Gender, at: number): Referent | undefined {
    const { referents } = this.#context;
    const start = this.#sentenceStart(at);
    if ((referents.last(({ kind }) => kind === 'person')?.end ?? 0) > start) return undefined;
    const fitting = this.#mentionsBefore(at, start).filter(
      (one) => this.#agrees(one, pronoun) && this.#isSurelyPerson(one),
    );
    return new Set(fitting.map(({ name }) => name)).size === 1 ? fitting[0] : undefined;
  }

  /** The people named between two offsets outside quotation marks, the nearest first. */
  #mentionsBefore(at: number, from: number): Referent[] {
    const { names, placed } = this.#context;
    const found: Referent[] = [];
    const end = placed.indexAt(at);
    for (let i = end - 1; i >= Math.max(0, end - RECENT) && names[i]!.start >= from; i--) {
      const { canonical, kind, end: to, start } = names[i]!;
      if (kind === 'person' && !this.#isQuoted(start)) found.push({ name: canonical, kind, isNamed: true, end: to });
    }
    return found;
  }

  /** Whether a sentence ends between two offsets, so that what stands there is not reported by the earlier speaker. */
  #isSentenceBetween(from: number, to: number): boolean {
    return to - from > MAX_CLAUSE || /[.!?]["”’)]*\s/.test(this.#context.text.slice(from, to));
  }

  #isQuoted(at: number): boolean {
    const { marks } = this.#context;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low < marks.length && marks[low]!.start <= at;
  }
}

/** The referent as mentioned again at an offset. */
export function movedTo({ name, kind, gender, isNamed, isDefinite }: Referent, end: number): Referent {
  return { name, kind, gender, isNamed, isDefinite, end };
}
