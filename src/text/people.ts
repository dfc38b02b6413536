import type { NameMention, Span } from '../domain/article.ts';

/** Somebody who speaks: as written, and what "who" stands for when that is what was written. */
export interface Speaker {
  readonly span: Span;
  readonly antecedent?: Span;
}

interface Named {
  readonly name?: string;
  readonly inferred: boolean;
}

interface Person {
  readonly name: string;
  readonly at: number;
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|which|that|one|him|her|them)(?:['’](?:s|d|ll|ve|re|m))?$/i;
const FEMALE_TITLE =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Baroness|Sister|Madam|spokeswoman|congresswoman|chairwoman|councilwoman|businesswoman|actress|mother|wife|daughter)\b/;
const MALE_TITLE =
  /\b(?:Mr|Sir|Lord|King|Father|Brother|spokesman|congressman|chairman|councilman|businessman|actor|father|husband|son)\b/;

/** Gives the speakers, in the order of the text, the names behind them. */
export function nameSpeakers(
  text: string,
  names: readonly NameMention[],
  speakers: readonly (Speaker | undefined)[],
): Named[] {
  const roll = new Roll(text, names);
  return speakers.map((speaker) => (speaker ? roll.name(speaker) : { inferred: false }));
}

type Gender = 'he' | 'she';

/** The running list of those who have spoken. */
class Roll {
  private readonly spoken: Person[] = [];
  private readonly gender = new Map<string, Gender>();
  private readonly text: string;
  private readonly names: readonly NameMention[];

  constructor(text: string, names: readonly NameMention[]) {
    this.text = text;
    this.names = names;
    for (const name of names) {
      if (name.kind !== 'person') continue;
      const around = text.slice(Math.max(0, name.start - 20), name.start);
      const title = around.match(/\b(\w+)\.?\s$/)?.[0] ?? '';
      if (FEMALE_TITLE.test(title)) this.gender.set(name.canonical, 'she');
      else if (MALE_TITLE.test(title)) this.gender.set(name.canonical, 'he');
    }
  }

  name({ span, antecedent }: Speaker): Named {
    const words = this.text.slice(span.start, span.end);
    if (antecedent) return this.remember(this.headName(antecedent), span, true);
    if (PRONOUN.test(words)) return this.behindPronoun(words.toLowerCase().replace(/['’].*/, ''), span);
    const head = this.headName(span);
    if (head) return this.remember(head, span, false);
    return this.behindNominal(words, span);
  }

  private remember(name: string | undefined, span: Span, inferred: boolean): Named {
    if (!name) return { inferred };
    this.spoken.push({ name, at: span.start });
    return { name, inferred };
  }

  /** The name that is the head of the phrase: not a possessor, not behind a preposition. */
  private headName(span: Span): string | undefined {
    for (const name of this.namesIn(span)) {
      const before = this.text.slice(span.start, name.start);
      if (/\b(?:of|for|from|at|in|to|with|by|on|about)\s+(?:\S+\s+){0,3}$/.test(before)) continue;
      if (
        /^['’]s?\b/.test(this.text.slice(name.end, name.end + 2)) ||
        /['’]s$/.test(this.text.slice(name.start, name.end))
      )
        continue;
      if (name.kind !== 'person' && /^\s+\p{Ll}/u.test(this.text.slice(name.end, Math.min(span.end, name.end + 3))))
        continue;
      return name.canonical;
    }
    return undefined;
  }

  private namesIn(span: Span): NameMention[] {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: NameMention[] = [];
    for (let i = low; i < this.names.length && this.names[i]!.start < span.end; i++) found.push(this.names[i]!);
    return found;
  }

  private behindPronoun(pronoun: string, span: Span): Named {
    if (pronoun !== 'he' && pronoun !== 'she') return { inferred: false };
    const fits = (name: string) => (this.gender.get(name) ?? pronoun) === pronoun;
    const last = this.spoken.findLast((person) => fits(person.name)) ?? this.lastPersonBefore(span.start, fits);
    if (!last) return { inferred: false };
    this.gender.set(last.name, pronoun);
    return this.remember(last.name, span, true);
  }

  private lastPersonBefore(at: number, fits: (name: string) => boolean): Person | undefined {
    const name = this.names.findLast((one) => one.kind === 'person' && one.start < at && fits(one.canonical));
    return name && { name: name.canonical, at: name.start };
  }

  private behindNominal(words: string, span: Span): Named {
    const head = words.match(/^[Tt]he\s+(\p{L}+)$/u)?.[1];
    if (!head) return { inferred: false };
    const like = new RegExp(`\\b${head}\\b`, 'i');
    const org = this.names.findLast(
      (one) => one.kind === 'organisation' && one.start < span.start && like.test(one.canonical),
    );
    return org ? this.remember(org.canonical, span, true) : { inferred: false };
  }
}
