import { contains, type NameMention, type Span } from '../../../domain/article.ts';

/** A document with its author. */
const DOCUMENT =
  /\b(?:statement|report|letter|poll|survey|study|memo|e-?mail|filing|lawsuit|analysis|tally|count|press release|post|message|editorial)\s(?:by|from|of)\s/i;

/** The names of an article by position, and their function in a phrase. */
export class NameIndex {
  readonly #text: string;
  readonly #names: readonly NameMention[];

  /** @param names in text order */
  constructor(text: string, names: readonly NameMention[]) {
    this.#text = text;
    this.#names = names;
  }

  /** The name that is the head of the phrase: neither a possessor nor the object of a preposition. */
  headName(span: Span): NameMention | undefined {
    let organisation: NameMention | undefined;
    for (const name of this.#headsIn(span)) {
      if (name.kind === 'person') return name;
      if (!/^\s\p{L}/u.test(this.#text.slice(name.end, Math.min(span.end, name.end + 24)))) organisation ??= name;
    }
    return organisation;
  }

  /** "|Ada Lind|, the mayor, and |Bo Holm|": the people of a phrase who are joined by "and", or none. */
  peopleJoined(span: Span): readonly NameMention[] {
    const people = Array.from(this.#headsIn(span)).filter(({ kind }) => kind === 'person');
    const [last, before] = [people.at(-1), people.at(-2)];
    return last && before && this.#text.slice(before.end, last.start).includes(' and ') ? people : [];
  }

  /** "Ada Lind, |head of the Bank and Trade Board|,": the first name is one person's, and "and" stands in what describes them. */
  isOneDescribed(span: Span): boolean {
    const [first] = this.#headsIn(span);
    return first?.kind === 'person' && /^,[^,]* and [^,]*,?$/.test(this.#text.slice(first.end, span.end));
  }

  *#headsIn(span: Span): Generator<NameMention> {
    const inside = this.within(span);
    for (const name of inside) {
      if (inside.some((other) => isInRole(name, other))) continue;
      const before = this.#text.slice(span.start, titleStart(this.#text, name));
      const after = this.#text.slice(name.end, Math.min(span.end, name.end + 24));
      if (before !== '' && HANGING.test(before)) continue;
      if (/^['’](?:s\b|\s)/.test(after) || /['’]s?$/.test(this.#text.slice(name.start, name.end))) continue;
      if (!leadsToNoun(after)) yield name;
    }
  }

  /** "a statement by the Oxby Council": the author of the document. */
  sourceName(span: Span): NameMention | undefined {
    const written = DOCUMENT.exec(this.#text.slice(span.start, span.end));
    if (!written) return undefined;
    const from = span.start + written.index + written[0].length;
    const author = this.headName({ start: from, end: span.end });
    return author ?? this.within({ start: from, end: span.end }).find((name) => name.start <= from + 4);
  }

  within(span: Span): NameMention[] {
    const found: NameMention[] = [];
    for (let i = this.indexAt(span.start); i < this.#names.length && this.#names[i]!.start < span.end; i++) {
      found.push(this.#names[i]!);
    }
    return found;
  }

  /** The index of the first name that begins at or after an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#names[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** "|Attorney for the County| Ada Lind": the start of the title directly before a name, else of the name. */
function titleStart(text: string, name: NameMention): number {
  const title = name.roles?.find((role) => role.end <= name.start && /^\.?\s$/.test(text.slice(role.end, name.start)));
  return title && name.canonical.includes(' ') ? title.start : name.start;
}

/** "|Velm Harbour| Chief Ada Lind": a name inside another's title. */
function isInRole(name: NameMention, other: NameMention): boolean {
  return other !== name && (other.roles?.some((role) => contains(role, name)) ?? false);
}

/** "a friend of the late |Lind|": a name after one of these words is not the head. */
const HANGING = /\b(?:of|for|from|at|in|to|with|by|on|about|who|whose|which)\s(?:[^\s,]+\s){0,4}$/;

/** "Lind |aides|": a name before a noun is a modifier. */
function leadsToNoun(after: string): boolean {
  const next = /^\s(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1];
  return next !== undefined && !AFTER_NAME.test(next);
}
const AFTER_NAME =
  /^(?:of|from|in|at|for|on|who|whose|and|or|with|as|to|by|also|himself|herself|then|later|now|still|the|a|an|after|before)$/;
