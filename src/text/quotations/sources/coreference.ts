import type { NameMention, Span } from '../../../domain/article.ts';
import { REPORTING_FORMS } from '../../grammar/reporting-verbs.ts';
import { type Gender, gendersOf } from '../../names/genders.ts';
import { isCommonWord } from '../../names/name-lexicon.ts';
import { Descriptions, descriptionOf } from './descriptions.ts';
import { NameIndex } from './name-index.ts';
import { antecedentOf, BODIES, nominalOf } from './nominals.ts';
import { type Pronoun, pronounOf } from './pronouns.ts';
import { RECENT, type Referent, Referents } from './referents.ts';

/** A speaker as written, with the antecedent of a relative pronoun. */
export interface Speaker {
  readonly span: Span;
  readonly antecedent?: Span | undefined;
}

/** The resolved name of a speaker; `inferred` when it was not written there. */
export interface NamedSpeaker {
  readonly name?: string;
  readonly inferred: boolean;
}

/** A speaker to be resolved. One that is `nested`, inside another's words, does not become an antecedent of later pronouns. */
export interface UnnamedSpeaker {
  readonly speaker: Speaker | undefined;
  readonly nested: boolean;
}

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

/**
 * Resolves speakers to names. `subjects` are the subjects of the article's statements: a pronoun refers to the last
 * subject or speaker that agrees with it, not to the nearest name. `marks` are the quotations in marks, whose words are
 * the speakers' own.
 */
export function resolveSpeakers(
  text: string,
  names: readonly NameMention[],
  speakers: readonly UnnamedSpeaker[],
  subjects: readonly Span[],
  marks: readonly Span[] = [],
): NamedSpeaker[] {
  const roll = new Roll(text, names, new Set(subjects.map(({ start }) => start)), marks);
  const named: NamedSpeaker[] = speakers.map(() => UNNAMED);
  let subject = 0;
  for (const i of inOrder(speakers)) {
    const { speaker, nested } = speakers[i]!;
    if (!speaker) continue;
    for (; subject < subjects.length && subjects[subject]!.start < speaker.span.start; subject++)
      roll.hear(subjects[subject]!);
    named[i] = roll.name(speaker, nested);
  }
  return named;
}

/** The speakers' indices in text order. */
function inOrder(speakers: readonly UnnamedSpeaker[]): number[] {
  const start = (i: number) => speakers[i]!.speaker?.span.start ?? -1;
  return speakers.map((_, i) => i).sort((a, b) => start(a) - start(b));
}

/** Greater than every offset; two offsets then fit into one exact number. */
const MAX_OFFSET = 2 ** 26;
const UNNAMED: NamedSpeaker = { inferred: false };
/** Number of latest referents among which an organisation must be for "the company" to refer to it. */
const NEAR = 4;

/** Resolves the subjects and speakers of an article in text order. */
class Roll {
  readonly #text: string;
  readonly #names: readonly NameMention[];
  readonly #placed: NameIndex;
  readonly #subjects: ReadonlySet<number>;
  readonly #marks: readonly Span[];
  readonly #referents = new Referents();
  readonly #descriptions: Descriptions;
  readonly #genders: Map<string, Gender | undefined>;
  /** Organisations by the last word of their names: "the gallery" refers to the Oxby Gallery. */
  readonly #bodies = new Map<string, string>();
  /** Computed when first needed for a transcript's label. */
  #surnames: ReadonlyMap<string, string> | undefined;
  /** Keyed by start and end, combined into one number. */
  readonly #known = new Map<number, NamedSpeaker>();
  /** The people named so far. */
  readonly #people = new Set<string>();
  #nextName = 0;

  constructor(text: string, names: readonly NameMention[], subjects: ReadonlySet<number>, marks: readonly Span[]) {
    this.#text = text;
    this.#names = names;
    this.#placed = new NameIndex(text, names);
    this.#subjects = subjects;
    this.#marks = marks;
    this.#descriptions = new Descriptions(text);
    this.#genders = gendersOf(text, names);
  }

  /** Keeps a subject as an antecedent of later pronouns. */
  hear(subject: Span): void {
    this.#referents.forgetOld();
    this.#once(subject, undefined, false);
  }

  /** The name of a speaker; one that is `aside`, inside another's words, is no antecedent. */
  name({ span, antecedent }: Speaker, aside: boolean): NamedSpeaker {
    this.#referents.forgetOld();
    const { length } = this.#referents;
    const named = this.#once(span, antecedent, true);
    if (aside) this.#referents.truncate(length);
    else this.#referents.speak(span.end);
    return named;
  }

  /** The same span always resolves to the same name. */
  #once(span: Span, antecedent: Span | undefined, speaks: boolean): NamedSpeaker {
    const key = span.start * MAX_OFFSET + span.end;
    const before = this.#known.get(key);
    if (before) return before;
    const named = antecedent ? this.#behindRelative(antecedent) : this.#resolve(span, speaks);
    this.#known.set(key, named);
    return named;
  }

  /** "the builders |who| said": the antecedent's name, else its description. */
  #behindRelative(antecedent: Span): NamedSpeaker {
    const named = this.#resolve(antecedent, true);
    if (named.name) return named;
    const { label } = antecedentOf(this.#text.slice(antecedent.start, antecedent.end));
    return label ? { name: label, inferred: true } : UNNAMED;
  }

  #resolve(span: Span, speaks: boolean): NamedSpeaker {
    this.#learnNames(span.end);
    const words = this.#text.slice(span.start, span.end);
    const pronoun = pronounOf(words);
    if (pronoun) return this.#behindPronoun(pronoun, span.start);
    const labelled = this.#behindLabel(words, span.end);
    if (labelled) return labelled;
    const several = words.includes(' and ') && this.#placed.within(span).length > 1;
    const head = several ? undefined : (this.#placed.headName(span) ?? this.#placed.sourceName(span));
    if (head) return this.#refer({ name: head.canonical, kind: head.kind, isNamed: true, end: span.end }, false);
    if (several) {
      this.#referents.add({ name: nominalOf(words).label, kind: 'group', isNamed: false, end: span.end });
      return UNNAMED;
    }
    return this.#behindNominal(words) ?? this.#described(words, span.end, speaks);
  }

  /** "MAYOR LIND:", "QUESTION:": capitals hide whether a transcript's label contains a name. */
  #behindLabel(words: string, end: number): NamedSpeaker | undefined {
    if (this.#text[end] !== ':' || words !== words.toUpperCase()) return undefined;
    this.#surnames ??= peopleBySurname(this.#names);
    const name = this.#surnames.get(lastWord(words));
    if (name) return this.#refer({ name, kind: 'person', isNamed: true, end }, false);
    const word = words.toLowerCase();
    return isCommonWord(word) || REPORTING_FORMS.has(word) ? UNNAMED : undefined;
  }

  #refer(referent: Referent, inferred: boolean): NamedSpeaker {
    this.#referents.add(referent);
    return referent.name ? { name: referent.name, inferred } : UNNAMED;
  }

  /** Keeps a speaker who is described, so that a pronoun can refer to the description. */
  #described(words: string, end: number, speaks: boolean): NamedSpeaker {
    const { kind, gender, label, isSure } = nominalOf(words);
    if (kind === 'thing' || (!speaks && !isSure)) return UNNAMED;
    const as = kind === 'body' ? 'organisation' : kind;
    this.#referents.add({ name: label, kind: as, gender, isNamed: false, isDefinite: /^the\b/i.test(words), end });
    return UNNAMED;
  }

  #behindPronoun(pronoun: Pronoun, at: number): NamedSpeaker {
    if (pronoun === 'he' || pronoun === 'she') return this.#behindHeOrShe(pronoun, at);
    const last = pronoun === 'they' ? this.#lastGroup() : pronoun === 'it' ? this.#lastBodyOrFirm() : undefined;
    return last ? this.#refer(movedTo(last, at), true) : UNNAMED;
  }

  /** The last group, or the last organisation when it spoke or no group is near. */
  #lastGroup(): Referent | undefined {
    const last = this.#referents.last(({ kind }) => kind === 'group' || kind === 'organisation');
    if (last?.kind !== 'organisation' || last.speaks) return last;
    return this.#referents.latest(NEAR).findLast(({ kind }) => kind === 'group') ?? last;
  }

  /** The last organisation; "it" after a speaker of one word shows that this was no person. */
  #lastBodyOrFirm(): Referent | undefined {
    const speaker = this.#referents.last(({ speaks }) => speaks === true);
    const isFirm =
      speaker?.kind === 'person' && speaker.isNamed && !speaker.name?.includes(' ') && !this.#genderOf(speaker);
    return isFirm ? speaker : this.#referents.last(({ kind }) => kind === 'organisation');
  }

  #behindHeOrShe(pronoun: Gender, at: number): NamedSpeaker {
    const inClause = this.#subjects.has(at) ? undefined : this.#ownerInSentence(pronoun, at);
    if (inClause) return this.#refer(inClause, true);
    const fitting = this.#referents.last((one) => one.kind === 'person' && this.#agrees(one, pronoun));
    const last = fitting && (this.#onlyPersonBehind(fitting, pronoun) ?? fitting);
    if (!last) {
      const nearest = this.#mentionsBefore(at, 0).find((one) => this.#agrees(one, pronoun));
      return nearest ? this.#refer(movedTo(nearest, at), true) : UNNAMED;
    }
    const since = this.#mentionsBefore(at, last.end).filter(
      (one) => one.name !== last.name && this.#agrees(one, pronoun),
    );
    const known = this.#genderOf(last) === pronoun;
    // "Lind met Peter. He said …": a man is nearer than somebody whose gender is not known.
    const free = last.speaks ? since.filter(({ end }) => this.#isSentenceBetween(last.end, end)) : since;
    const other = known ? undefined : free.find((one) => this.#genderOf(one) === pronoun);
    if (other) return this.#refer(movedTo(other, at), true);
    const contested = free.some((one) =>
      known ? this.#genderOf(one) === pronoun && this.#isSentenceBetween(last.end, one.end) : one.name?.includes(' '),
    );
    const confidence = contested ? CONFIDENCE.contested : known ? CONFIDENCE.agreeing : CONFIDENCE.lastOfUnknownGender;
    if (confidence < MIN_CONFIDENCE) {
      this.#referents.add({ name: undefined, kind: 'person', gender: pronoun, isNamed: false, end: at });
      return UNNAMED;
    }
    if (last.isNamed && last.name) this.#genders.set(last.name, pronoun);
    return this.#refer(movedTo(last, at), true);
  }

  /** "Ada Lind opens the door. |The climber| has come home.": the only person named so far is who is described. */
  #onlyPersonBehind({ isNamed, isDefinite, speaks, end }: Referent, pronoun: Gender): Referent | undefined {
    if (isNamed || !isDefinite || speaks) return undefined;
    const only: Referent | undefined =
      this.#people.size === 1
        ? { name: this.#people.values().next().value, kind: 'person', isNamed: true, end }
        : undefined;
    return only && this.#agrees(only, pronoun) ? only : undefined;
  }

  #genderOf(one: Referent): Gender | undefined {
    return one.gender ?? (one.isNamed && one.name ? this.#genders.get(one.name) : undefined);
  }

  #agrees(one: Referent, pronoun: Gender): boolean {
    return (this.#genderOf(one) ?? pronoun) === pronoun;
  }

  /** "Part of |Lind's| plan for what he calls …": the only person of the sentence whom a pronoun in a later clause fits. */
  #ownerInSentence(pronoun: Gender, at: number): Referent | undefined {
    let start = at;
    while (start > 0 && at - start < MAX_CLAUSE && !'.!?\n'.includes(this.#text[start - 1]!)) start--;
    if ((this.#referents.last(({ kind }) => kind === 'person')?.end ?? 0) > start) return undefined;
    const fitting = this.#mentionsBefore(at, start).filter((one) => this.#agrees(one, pronoun));
    return new Set(fitting.map(({ name }) => name)).size === 1 ? fitting[0] : undefined;
  }

  /** The people named between two offsets outside quotation marks, the nearest first. */
  #mentionsBefore(at: number, from: number): Referent[] {
    const found: Referent[] = [];
    const end = this.#placed.indexAt(at);
    for (let i = end - 1; i >= Math.max(0, end - RECENT) && this.#names[i]!.start >= from; i--) {
      const { canonical, kind, end: to, start } = this.#names[i]!;
      if (kind === 'person' && !this.#isQuoted(start)) found.push({ name: canonical, kind, isNamed: true, end: to });
    }
    return found;
  }

  /** Whether a sentence ends between two offsets, so that what stands there is not reported by the earlier speaker. */
  #isSentenceBetween(from: number, to: number): boolean {
    return to - from > MAX_CLAUSE || /[.!?]["”’)]*\s/.test(this.#text.slice(from, to));
  }

  #isQuoted(at: number): boolean {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low < this.#marks.length && this.#marks[low]!.start <= at;
  }

  /** Processes the names up to an offset: after "Governor Ada Lind", "the governor" refers to Ada Lind. */
  #learnNames(end: number): void {
    for (; this.#nextName < this.#names.length && this.#names[this.#nextName]!.start < end; this.#nextName++) {
      const name = this.#names[this.#nextName]!;
      if (name.kind === 'organisation') this.#bodies.set(lastWord(name.canonical), name.canonical);
      if (name.kind === 'person') this.#people.add(name.canonical);
      this.#descriptions.learn(name);
    }
  }

  /** "the governor", "the company": resolves a description by role or by a word of the name. */
  #behindNominal(words: string): NamedSpeaker | undefined {
    const description = descriptionOf(words);
    if (!description) return undefined;
    const { head } = description;
    const person = this.#onlyOf(this.#descriptions.people(description));
    if (person) return this.#refer({ name: person, kind: 'person', isNamed: true, end: 0 }, true);
    const body =
      this.#lastBody((parts) => parts.includes(head)) ??
      (BODIES.has(head) ? this.#bodies.get(head) : undefined) ??
      this.#onlyOf(this.#descriptions.bodies(head)) ??
      (BODIES.get(head) === false ? this.#nearBody() : undefined);
    return body ? this.#refer({ name: body, kind: 'organisation', isNamed: true, end: 0 }, true) : undefined;
  }

  /** The only name, or of several that of the last subject or speaker. */
  #onlyOf(names: ReadonlySet<string>): string | undefined {
    if (names.size < 2) return names.values().next().value;
    const last = this.#referents.last(({ kind }) => kind === 'person' || kind === 'organisation')?.name;
    return last !== undefined && names.has(last) ? last : undefined;
  }

  #lastBody(fits: (words: readonly string[]) => boolean): string | undefined {
    return this.#referents.last(
      ({ kind, name, isNamed }) =>
        kind === 'organisation' && isNamed && name !== undefined && fits(name.toLowerCase().split(/\s+/)),
    )?.name;
  }

  /** The only near organisation, when its name does not say that it is something else. */
  #nearBody(): string | undefined {
    const bodies = this.#referents.latest(NEAR).filter(({ kind, isNamed }) => kind === 'organisation' && isNamed);
    const names = new Set(bodies.map(({ name }) => name!));
    const [only] = names;
    return names.size === 1 &&
      !only!
        .toLowerCase()
        .split(/\s+/)
        .some((word) => BODIES.get(word))
      ? only
      : undefined;
  }
}

/** Maximum distance of a pronoun from the owner in its sentence, in UTF-16 units. */
const MAX_CLAUSE = 400;

/** The referent as mentioned again at an offset. */
function movedTo({ name, kind, gender, isNamed, isDefinite }: Referent, end: number): Referent {
  return { name, kind, gender, isNamed, isDefinite, end };
}

/** People by surname, except names written in capitals. */
function peopleBySurname(names: readonly NameMention[]): ReadonlyMap<string, string> {
  return new Map(
    names
      .filter(({ kind, canonical }) => kind === 'person' && canonical !== canonical.toUpperCase())
      .map(({ canonical }) => [lastWord(canonical), canonical]),
  );
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
