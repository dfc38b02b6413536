import type { NameMention, Span } from '../../../domain/article.ts';
import { REPORTING_FORMS } from '../../grammar/reporting-verbs.ts';
import { lexicon } from '../../lexicon.ts';
import { type Gender, gendersOf } from '../../names/genders.ts';
import { isCommonWord } from '../../names/name-lexicon.ts';
import { NameIndex } from './name-index.ts';
import { roleHeadsOf } from './role-heads.ts';

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

interface Recent {
  /** Undefined for a speaker who is described but not named, and for pronouns that refer to such a speaker. */
  readonly name: string | undefined;
  readonly kind: NameMention['kind'] | 'several';
}

/** Pronouns as speakers, including contractions with the verb. */
const PRONOUN = /^(he|she|they|it|i|we|you|who|which|that|one|him|her|them)(?:['’](?:s|d|ll|ve|re|m))?$/i;
/** "which've" */
const MAX_PRONOUN_LENGTH = 8;
/** Nouns that refer to an organisation mentioned before; true for those that its name must contain. */
const BODIES: ReadonlyMap<string, boolean> = new Map(
  lexicon('quotations/organisation-nouns').map((row) => {
    const [noun = '', told = ''] = row.split('\t');
    return [noun, told === 'named'];
  }),
);
/** Maximum number of recent mentions searched; older ones are forgotten. */
const RECENT = 40;

/**
 * A speaker to be resolved. One with `aside`, inside another's words, does not become an antecedent of later pronouns.
 */
export interface UnnamedSpeaker {
  readonly speaker: Speaker | undefined;
  readonly nested: boolean;
}

/**
 * Resolves speakers to names. `subjects` are the subjects of the article's statements: a pronoun refers to the last
 * subject or speaker that agrees with it, not to the nearest name.
 */
export function resolveSpeakers(
  text: string,
  names: readonly NameMention[],
  speakers: readonly UnnamedSpeaker[],
  subjects: readonly Span[],
): NamedSpeaker[] {
  const roll = new Roll(text, names);
  const named: NamedSpeaker[] = speakers.map(() => UNNAMED);
  let subject = 0;
  for (const i of inOrder(speakers)) {
    const { speaker, nested } = speakers[i]!;
    if (!speaker) continue;
    for (; subject < subjects.length && subjects[subject]!.start < speaker.span.start; subject++)
      roll.name(subjects[subject]!, undefined, false);
    named[i] = roll.name(speaker.span, speaker.antecedent, nested);
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

/** The recent subjects and speakers, as possible antecedents. */
class Roll {
  private readonly recent: Recent[] = [];
  private readonly genders: ReadonlyMap<string, Gender | undefined>;
  private readonly roles = new Map<string, string>();
  /** Organisations by the last word of their names: "the gallery" refers to the Oxby Gallery. */
  private readonly bodies = new Map<string, string>();
  /** Computed when first needed for a transcript's label. */
  private surnames: ReadonlyMap<string, string> | undefined;
  /** Keyed by start and end, combined into one number. */
  private readonly known = new Map<number, NamedSpeaker>();
  private readonly text: string;
  private readonly names: readonly NameMention[];
  private readonly placed: NameIndex;
  private nextName = 0;

  constructor(text: string, names: readonly NameMention[]) {
    this.text = text;
    this.names = names;
    this.placed = new NameIndex(text, names);
    this.genders = gendersOf(text, names);
  }

  /** The same span always resolves to the same name. */
  name(span: Span, antecedent: Span | undefined, aside: boolean): NamedSpeaker {
    const key = span.start * MAX_OFFSET + span.end;
    const before = this.known.get(key);
    if (before) return before;
    const length = this.recent.length;
    const named = this.workOut(span, antecedent);
    if (aside) this.recent.length = Math.min(length, this.recent.length);
    this.known.set(key, named);
    return named;
  }

  private workOut(span: Span, antecedent: Span | undefined): NamedSpeaker {
    this.learnNames(span.end);
    if (antecedent) return this.workOut(antecedent, undefined);
    const words = this.text.slice(span.start, span.end);
    const pronoun = words.length <= MAX_PRONOUN_LENGTH ? PRONOUN.exec(words)?.[1]?.toLowerCase() : undefined;
    if (pronoun) return this.behindPronoun(pronoun, span.start);
    const labelled = this.behindLabel(words, span.end);
    if (labelled) return labelled;
    const several = words.includes(' and ') && this.placed.within(span).length > 1;
    const head = several ? undefined : (this.placed.headName(span) ?? this.placed.sourceName(span));
    if (head) return this.remember({ name: head.canonical, kind: head.kind }, false);
    if (several) this.note({ name: this.bare(span), kind: 'several' });
    else if (isPlural(words)) this.note({ name: this.groupName(span), kind: 'several' });
    return this.behindNominal(words);
  }

  /** "MAYOR LIND:", "QUESTION:": capitals hide whether a transcript's label contains a name. */
  private behindLabel(words: string, end: number): NamedSpeaker | undefined {
    if (this.text[end] !== ':' || words !== words.toUpperCase()) return undefined;
    this.surnames ??= peopleBySurname(this.names);
    const name = this.surnames.get(lastWord(words));
    if (name) return this.remember({ name, kind: 'person' }, false);
    const word = words.toLowerCase();
    return isCommonWord(word) || REPORTING_FORMS.has(word) ? { inferred: false } : undefined;
  }

  /** "Oxby officials": a group that begins with a name is identified by it; other groups are only described. */
  private groupName(span: Span): string | undefined {
    const bare = this.bare(span);
    const opening = this.placed.within(span)[0];
    const opens = opening && bare.startsWith(this.text.slice(opening.start, opening.end));
    return opens && /^\S{1,40}\s\p{Ll}[\p{L}-]*$/u.test(bare) ? bare : undefined;
  }

  /** A noun phrase without its article and without what follows a comma. */
  private bare(span: Span): string {
    return this.text
      .slice(span.start, span.end)
      .replace(/^(?:the|a|an|but|and)\s+/i, '')
      .replace(/,.*$/su, '')
      .trim();
  }

  private remember(recent: Recent, inferred: boolean): NamedSpeaker {
    this.note(recent);
    return recent.name ? { name: recent.name, inferred } : { inferred: false };
  }

  private note(recent: Recent): void {
    this.recent.push(recent);
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
  }

  private behindPronoun(pronoun: string, at: number): NamedSpeaker {
    if (pronoun === 'he' || pronoun === 'she')
      return this.lastWho(
        at,
        (one) => one.kind === 'person' && (this.genders.get(one.name ?? '') ?? pronoun) === pronoun,
        pronoun,
      );
    if (pronoun === 'they') return this.lastWho(at, (one) => one.kind === 'several' || one.kind === 'organisation');
    if (pronoun === 'it') return this.lastWho(at, (one) => one.kind === 'organisation');
    return { inferred: false };
  }

  private lastWho(before: number, fits: (one: Recent) => boolean, gender?: Gender): NamedSpeaker {
    const last = this.recent.findLast(fits) ?? (gender && this.lastNamed(fits, before));
    if (!last) return { inferred: false };
    return this.remember(last, true);
  }

  /** The nearest suitable name before an offset, for a pronoun without an agreeing subject or speaker. */
  private lastNamed(fits: (one: Recent) => boolean, before: number): Recent | undefined {
    const end = this.placed.indexAt(before);
    for (let i = end - 1; i >= Math.max(0, end - RECENT); i--) {
      const one = { name: this.names[i]!.canonical, kind: this.names[i]!.kind };
      if (fits(one)) return one;
    }
    return undefined;
  }

  /** Processes the names up to an offset: after "Governor Ada Lind", "the governor" refers to Ada Lind. */
  private learnNames(end: number): void {
    for (; this.nextName < this.names.length && this.names[this.nextName]!.start < end; this.nextName++) {
      const name = this.names[this.nextName]!;
      if (name.kind === 'organisation') this.bodies.set(lastWord(name.canonical), name.canonical);
      if (name.kind !== 'person') continue;
      for (const role of name.roles ?? [])
        for (const word of roleHeadsOf(this.text.slice(role.start, role.end))) this.roles.set(word, name.canonical);
    }
  }

  /** "the governor", "the company": resolves a description by role or by a word of the name. */
  private behindNominal(words: string): NamedSpeaker {
    const head = /^[Tt]/.test(words) ? /^the\s(?:\p{L}+\s){0,2}(\p{L}+)$/iu.exec(words)?.[1]?.toLowerCase() : undefined;
    if (!head) return { inferred: false };
    const person = this.roles.get(head);
    if (person) return this.remember({ name: person, kind: 'person' }, true);
    const body =
      this.lastBody((words) => words.includes(head)) ??
      this.bodyNamed(head) ??
      (BODIES.get(head) === false ? this.lastBody((words) => !words.some((word) => BODIES.get(word))) : undefined);
    return body ? this.remember(body, true) : { inferred: false };
  }

  private bodyNamed(head: string): Recent | undefined {
    const name = BODIES.has(head) ? this.bodies.get(head) : undefined;
    return name ? { name, kind: 'organisation' } : undefined;
  }

  private lastBody(fits: (words: readonly string[]) => boolean): Recent | undefined {
    return this.recent.findLast(
      ({ kind, name }) => kind === 'organisation' && name !== undefined && fits(name.toLowerCase().split(/\s+/)),
    );
  }
}

/** People by surname, except names written in capitals. */
function peopleBySurname(names: readonly NameMention[]): ReadonlyMap<string, string> {
  return new Map(
    names
      .filter(({ kind, canonical }) => kind === 'person' && canonical !== canonical.toUpperCase())
      .map(({ canonical }) => [lastWord(canonical), canonical]),
  );
}

function isPlural(words: string): boolean {
  const head = words.replace(/\s(?:in|of|from|at|with|for|who|on)\s.*$/su, '').replace(/,.*$/su, '');
  return /(?:[^s'’]s|people|police|men|women|children)$/.test(head);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
