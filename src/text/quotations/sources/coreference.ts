import type { NameMention, Span } from '../../../domain/article.ts';
import { REPORTING_FORMS } from '../../grammar/reporting-verbs.ts';
import { isCommonWord } from '../../names/name-lexicon.ts';
import { DefiniteSources, lastWord } from './definite-sources.ts';
import { Epithets } from './epithets.ts';
import { NameIndex } from './name-index.ts';
import { antecedentOf, nominalOf } from './nominals.ts';
import { movedTo, PersonalPronouns } from './personal-pronouns.ts';
import { type Pronoun, pronounOf } from './pronouns.ts';
import { type Referent, Referents } from './referents.ts';

/** A speaker as written, with the antecedent of a relative pronoun. */
export interface Speaker {
  readonly span: Span;
  readonly antecedent?: Span | undefined;
}

/** The resolved name of a speaker; `inferred` when it was not written there. */
export interface NamedSpeaker {
  readonly name?: string;
  /** The further names of several people who speak together. */
  readonly others?: readonly string[];
  readonly inferred: boolean;
}

/** A speaker to be resolved. One that is `nested`, inside another's words, does not become an antecedent of later pronouns. */
export interface UnnamedSpeaker {
  readonly speaker: Speaker | undefined;
  readonly nested: boolean;
}

/** The words of others in an article, in text order. */
export interface QuotedSpans {
  /** Quotations in marks. */
  readonly marks: readonly Span[];
  /** What is reported without marks behind its cue. */
  readonly reports: readonly Span[];
}

/**
 * Resolves speakers to names. `subjects` are the subjects of the article's statements: a pronoun refers to the last
 * subject or speaker that agrees with it, not to the nearest name. A subject inside `quoted.reports` is only told of.
 */
export function resolveSpeakers(
  text: string,
  names: readonly NameMention[],
  speakers: readonly UnnamedSpeaker[],
  subjects: readonly Span[],
  quoted: QuotedSpans = { marks: [], reports: [] },
): NamedSpeaker[] {
  const roll = new Roll(text, names, new Set(subjects.map(({ start }) => start)), quoted.marks);
  const heard = outside(subjects, quoted.reports);
  const named: NamedSpeaker[] = speakers.map(() => UNNAMED);
  let subject = 0;
  for (const i of inOrder(speakers)) {
    const { speaker, nested } = speakers[i]!;
    if (!speaker) continue;
    for (; subject < heard.length && heard[subject]!.start < speaker.span.start; subject++) roll.hear(heard[subject]!);
    named[i] = roll.name(speaker, nested);
  }
  return named;
}

/** The spans that begin inside none of the others; both in text order. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  let next = 0;
  return spans.filter(({ start }) => {
    while (next < others.length && others[next]!.end <= start) next++;
    return !(next < others.length && others[next]!.start <= start);
  });
}

/** The speakers' indices in text order. */
function inOrder(speakers: readonly UnnamedSpeaker[]): number[] {
  const start = (i: number) => speakers[i]!.speaker?.span.start ?? -1;
  return speakers.map((_, i) => i).sort((a, b) => start(a) - start(b));
}

/** How a noun phrase occurs: as a speaker, as a speaker inside another's words, or as a subject that says nothing. */
type Occurrence = 'speaker' | 'aside' | 'subject';

/** Greater than every offset; two offsets then fit into one exact number. */
const MAX_OFFSET = 2 ** 26;
const UNNAMED: NamedSpeaker = { inferred: false };

function keyOf({ start, end }: Span): number {
  return start * MAX_OFFSET + end;
}

/** Number of latest referents among which a group is preferred to an organisation that did not speak. */
const NEAR = 4;

/** Resolves the subjects and speakers of an article in text order. */
class Roll {
  readonly #text: string;
  readonly #names: readonly NameMention[];
  readonly #placed: NameIndex;
  readonly #referents = new Referents();
  readonly #pronouns: PersonalPronouns;
  readonly #definite: DefiniteSources;
  readonly #epithets: Epithets;
  /** Who answers in an interview; empty when several people may. */
  #guestName: string | undefined;
  /** Computed when first needed for a transcript's label. */
  #surnames: ReadonlyMap<string, string> | undefined;
  /** Keyed by start and end, combined into one number. */
  readonly #known = new Map<number, NamedSpeaker>();
  /** The people named so far. */
  readonly #people = new Set<string>();
  /** Those of them who were not only named as the one who asks: "told |Berg|", "spoke to |Berg|". */
  readonly #guests = new Set<string>();
  #nextName = 0;

  constructor(text: string, names: readonly NameMention[], subjects: ReadonlySet<number>, marks: readonly Span[]) {
    this.#text = text;
    this.#names = names;
    const placed = new NameIndex(text, names);
    this.#placed = placed;
    const [referents, people] = [this.#referents, this.#people];
    this.#pronouns = new PersonalPronouns({ text, names, placed, subjects, marks, referents, people });
    this.#definite = new DefiniteSources(text, referents);
    this.#epithets = new Epithets(text, placed, marks);
  }

  /** Keeps a subject as an antecedent of later pronouns. */
  hear(subject: Span): void {
    this.#referents.forgetOld();
    this.#once(subject, undefined, 'subject');
  }

  /** The name of a speaker; one that is `aside`, inside another's words, is no antecedent. */
  name({ span, antecedent }: Speaker, aside: boolean): NamedSpeaker {
    this.#referents.forgetOld();
    const { length } = this.#referents;
    const isKnown = this.#known.has(keyOf(span));
    const named = this.#once(span, antecedent, aside ? 'aside' : 'speaker');
    if (aside) this.#referents.truncate(length);
    else if (isKnown || this.#referents.length > length) this.#referents.speak(span.end);
    return named;
  }

  /** The same span always resolves to the same name. */
  #once(span: Span, antecedent: Span | undefined, as: Occurrence): NamedSpeaker {
    const key = keyOf(span);
    const before = this.#known.get(key);
    if (before) return before;
    const named = antecedent ? this.#behindRelative(antecedent) : this.#resolve(span, as);
    // Somebody who is no antecedent as a subject may be one as a speaker.
    if (as !== 'subject' || named !== UNNAMED) this.#known.set(key, named);
    return named;
  }

  /** "the builders |who| said": the antecedent's name, else its description. */
  #behindRelative(antecedent: Span): NamedSpeaker {
    const named = this.#resolve(antecedent, 'speaker');
    if (named.name) return named;
    const { label, kind, isSure } = antecedentOf(this.#text.slice(antecedent.start, antecedent.end));
    return label && kind !== 'thing' && isSure ? { name: label, inferred: true } : UNNAMED;
  }

  #resolve(written: Span, as: Occurrence): NamedSpeaker {
    this.#learnNames(written.end);
    const pronoun = pronounOf(this.#text.slice(written.start, written.end));
    if (pronoun) return this.#behindPronoun(pronoun, written.start, as === 'aside');
    const span = withoutPossessive(this.#text, written);
    const words = this.#text.slice(span.start, span.end);
    const labelled = this.#behindLabel(words, span.end);
    if (labelled) return labelled;
    const several =
      words.includes(' and ') && this.#placed.within(span).length > 1 && !this.#placed.isOneDescribed(span);
    const head = several ? undefined : (this.#placed.headName(span) ?? this.#placed.sourceName(span));
    if (head) return this.#refer({ name: head.canonical, kind: head.kind, isNamed: true, end: span.end }, false);
    if (several) {
      this.#referents.add({ name: nominalOf(words).label, kind: 'group', isNamed: false, end: span.end });
      const [name, ...others] = this.#placed.peopleJoined(span).map(({ canonical }) => canonical);
      return name === undefined ? UNNAMED : { name, others, inferred: false };
    }
    const definite = this.#definite.referentOf(words);
    if (definite) return this.#refer(definite, true);
    const person = this.#epithets.personFor(words, span.end);
    if (person) return this.#refer({ name: person, kind: 'person', isNamed: true, end: span.end }, true);
    return this.#described(words, span.end, as);
  }

  /** "MAYOR LIND:", "QUESTION:": capitals hide whether a transcript's label contains a name. */
  #behindLabel(words: string, end: number): NamedSpeaker | undefined {
    if (this.#text[end] !== ':' || words !== words.toUpperCase()) return undefined;
    if (words.length === 1) {
      const guest = this.#guest(end);
      return words === 'A' ? guest : UNNAMED;
    }
    this.#surnames ??= peopleBySurname(this.#names);
    const name = this.#surnames.get(lastWord(words));
    if (name) return this.#refer({ name, kind: 'person', isNamed: true, end }, false);
    const word = words.toLowerCase();
    return isCommonWord(word) || REPORTING_FORMS.has(word) ? UNNAMED : undefined;
  }

  /** "A:" in an interview is said by the only person named before the first label who does not ask. */
  #guest(end: number): NamedSpeaker {
    this.#guestName ??= onlyOne(this.#guests.size > 0 ? this.#guests : this.#people) ?? '';
    return this.#guestName ? this.#refer({ name: this.#guestName, kind: 'person', isNamed: true, end }, true) : UNNAMED;
  }

  #refer(referent: Referent, inferred: boolean): NamedSpeaker {
    this.#referents.add(referent);
    return referent.name ? { name: referent.name, inferred } : UNNAMED;
  }

  /** Keeps a speaker who is described, so that a pronoun can refer to the description. */
  #described(words: string, end: number, as: Occurrence): NamedSpeaker {
    const { kind, gender, label, isSure } = nominalOf(words);
    if (kind === 'thing' || (as === 'subject' && !isSure)) return UNNAMED;
    const referred = kind === 'body' ? 'organisation' : kind;
    this.#referents.add({
      name: label,
      kind: referred,
      gender,
      isNamed: false,
      isDefinite: /^the\b/i.test(words),
      end,
    });
    return UNNAMED;
  }

  #behindPronoun(pronoun: Pronoun, at: number, isAside: boolean): NamedSpeaker {
    if (pronoun === 'he' || pronoun === 'she') {
      const person = this.#pronouns.antecedentOf(pronoun, at, isAside);
      return person ? this.#refer(person, true) : UNNAMED;
    }
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
      speaker?.kind === 'person' &&
      speaker.isNamed &&
      !speaker.name?.includes(' ') &&
      !this.#pronouns.genderOf(speaker);
    return isFirm ? speaker : this.#referents.last(({ kind }) => kind === 'organisation');
  }

  /** Processes the names up to an offset. */
  #learnNames(end: number): void {
    for (; this.#nextName < this.#names.length && this.#names[this.#nextName]!.start < end; this.#nextName++) {
      const name = this.#names[this.#nextName]!;
      if (name.kind === 'person') {
        this.#people.add(name.canonical);
        const isAsking = ASKING.test(this.#text.slice(Math.max(0, name.start - ASKING_REACH), name.start));
        if (!isAsking && name.canonical.includes(' ')) this.#guests.add(name.canonical);
      }
      this.#definite.learn(name);
    }
  }
}

/** The only one of a set. */
function onlyOne(names: ReadonlySet<string>): string | undefined {
  return names.size === 1 ? names.values().next().value : undefined;
}

/** Before the name of whoever leads an interview. */
const ASKING =
  /\b(?:told|tells|by|asked|asks|(?:spoke|speaks|talked|talks|speaking|talking|sat down|sits down) (?:to|with))\s$/i;
const ASKING_REACH = 24;

/** "|Lind|'s claim that …" */
function withoutPossessive(text: string, { start, end }: Span): Span {
  const ending = /['’]s?$/.exec(text.slice(Math.max(start, end - 2), end));
  return ending ? { start, end: end - ending[0].length } : { start, end };
}

/** People by surname, except names written in capitals. */
function peopleBySurname(names: readonly NameMention[]): ReadonlyMap<string, string> {
  return new Map(
    names
      .filter(({ kind, canonical }) => kind === 'person' && canonical !== canonical.toUpperCase())
      .map(({ canonical }) => [lastWord(canonical), canonical]),
  );
}
