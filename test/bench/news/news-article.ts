import { anyAdjective, anyNoun, anyOrganisation, anyPerson, anyPlace, anyVerb, type Person } from './newsroom.ts';
import { CONTENTS, HEADLINES, LEADS, type Pattern, QUOTED, REPORTED, REPORTS, SPOKEN } from './patterns.ts';
import { Random, seedOf } from './random.ts';
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from './word-lists.ts';

/** An invented article with what may be asked about it. */
export interface NewsArticle {
  readonly title: string;
  readonly source: string;
  /** ISO 8601, a day. */
  readonly publishedAt: string;
  readonly text: string;
  /** Questions that a sentence of the article answers. */
  readonly questions: readonly string[];
  /** The words between quotation marks. */
  readonly quotations: readonly string[];
  readonly sentences: readonly string[];
  /** First names with surnames. */
  readonly people: readonly string[];
  /** What it is about, single words. */
  readonly topics: readonly string[];
}

/** UTF-16 units at which an article ends: one of 3.5 to 4.3 kB. */
const LENGTH = { least: 3_450, most: 4_150 };

/** Kinds of sentence after the lead and how often they come. */
const KINDS: readonly (readonly [share: number, patterns: readonly Pattern[]])[] = [
  [0.24, QUOTED],
  [0.14, REPORTED],
  [1, REPORTS],
];

/** Of an article's words, the share that it takes from the few words it is about. */
const TOPICAL = 0.5;

const PEOPLE = ['residents', 'visitors', 'workers', 'pupils', 'passengers', 'patients'];

/** The article of a number in a seeded series. */
export function newsArticle(seed: number, number: number): NewsArticle {
  return new Writer(new Random(seedOf(seed, number))).write();
}

/** What the slots of one sentence stand for. */
type Filled = Map<string, string>;

class Writer {
  readonly #random: Random;
  readonly #people: readonly Person[];
  readonly #places: readonly string[];
  readonly #organisations: readonly string[];
  readonly #nouns: readonly string[];
  readonly #verbs: readonly string[];
  readonly #adjectives: readonly string[];
  readonly #introduced = new Set<Person>();
  readonly #quotations: string[] = [];
  readonly #questions: string[] = [];
  #lastNamed: Person | undefined;

  constructor(random: Random) {
    this.#random = random;
    const several = <T>(count: number, make: (random: Random) => T): T[] =>
      Array.from({ length: count }, () => make(random));
    this.#people = several(random.integer(3, 5), anyPerson);
    this.#places = several(2, anyPlace);
    this.#organisations = several(2, anyOrganisation);
    this.#nouns = several(14, anyNoun);
    this.#verbs = several(6, anyVerb);
    this.#adjectives = several(6, anyAdjective);
  }

  write(): NewsArticle {
    const random = this.#random;
    const title = capital(this.#fill(random.pick(HEADLINES), new Map()));
    // Who stands in the headline is introduced in the text all the same.
    this.#introduced.clear();
    const sentences = [this.#sentence(random.pick(LEADS))];
    let text = sentences[0]!;
    let left = 1;
    const length = random.integer(LENGTH.least, LENGTH.most);
    while (text.length < length) {
      const sentence = this.#sentence(this.#anyPattern());
      text += (--left > 0 ? ' ' : '\n\n') + sentence;
      if (left <= 0) left = random.integer(1, 3);
      sentences.push(sentence);
    }
    const day = new Date(Date.UTC(2029, 0, 1 + random.integer(0, 729)));
    return {
      title,
      source: `${this.#places[0]} Courier`,
      publishedAt: day.toISOString().slice(0, 10),
      text,
      questions: this.#questions,
      quotations: this.#quotations,
      sentences,
      people: [...this.#introduced].map(({ first, surname }) => `${first} ${surname}`),
      topics: this.#nouns,
    };
  }

  #anyPattern(): Pattern {
    const random = this.#random;
    const [, patterns] = KINDS.find(([share]) => random.chance(share))!;
    return random.pick(patterns);
  }

  #sentence({ says, asks }: Pattern): string {
    const filled: Filled = new Map();
    const sentence = capital(this.#fill(says, filled));
    // A question comes after its sentence: the person has been introduced and is called by name.
    if (asks) this.#questions.push(capital(this.#fill(this.#random.pick(asks), filled)));
    return sentence;
  }

  #fill(pattern: string, filled: Filled): string {
    const words = pattern.replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, slot: string, form: string | undefined) => {
      const key = form === undefined ? slot : `${slot}.${form}`;
      const said = filled.get(key) ?? this.#said(slot, form, filled);
      filled.set(key, said);
      return said;
    });
    return words.replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
  }

  #said(slot: string, form: string | undefined, filled: Filled): string {
    const kind = slot.replace(/\d$/, '');
    switch (kind) {
      case 'person':
        return this.#person(form, filled);
      case 'noun':
      case 'verb':
      case 'adjective':
        return inflected(this.#word(kind, slot, filled), form);
      default:
        return this.#thing(kind, filled);
    }
  }

  /** The base of a word, the same for all its forms in a sentence. */
  #word(kind: 'noun' | 'verb' | 'adjective', slot: string, filled: Filled): string {
    const known = filled.get(`${slot}:base`);
    if (known !== undefined) return known;
    const random = this.#random;
    const [topical, any] = {
      noun: [this.#nouns, anyNoun] as const,
      verb: [this.#verbs, anyVerb] as const,
      adjective: [this.#adjectives, anyAdjective] as const,
    }[kind];
    const word = random.chance(TOPICAL) ? random.pick(topical) : any(random);
    filled.set(`${slot}:base`, word);
    return word;
  }

  /** Role and full name when first told of, then the surname; `they` for whoever was named last. */
  #person(form: string | undefined, filled: Filled): string {
    const surname = filled.get('person:surname');
    if (form === 'surname' && surname !== undefined) return surname;
    if (form === 'they' && this.#lastNamed) return this.#lastNamed.pronoun;
    const person = this.#random.pick(this.#people);
    this.#lastNamed = person;
    filled.set('person:surname', person.surname);
    if (this.#introduced.has(person)) return person.surname;
    this.#introduced.add(person);
    const name = `${person.first} ${person.surname}`;
    return form === undefined && this.#random.chance(0.6) ? `${person.role} ${name}` : name;
  }

  #thing(kind: string, filled: Filled): string {
    const random = this.#random;
    switch (kind) {
      case 'place':
        return random.pick(this.#places);
      case 'organisation':
        return random.pick(this.#organisations);
      case 'people':
      case 'People':
        return random.pick(PEOPLE);
      case 'said': {
        const words = this.#fill(random.pick(SPOKEN), new Map());
        this.#quotations.push(words);
        return words;
      }
      case 'content':
        return this.#fill(random.pick(CONTENTS), filled);
      case 'weekday':
        return random.pick(WEEKDAYS);
      case 'month':
        return random.pick(MONTHS);
      case 'date':
        return `${random.integer(1, 28)} ${random.pick(MONTHS)} ${random.integer(2019, 2030)}`;
      case 'year':
        return String(random.integer(1890, 2030));
      case 'time':
        return `${random.integer(1, 12)} ${random.pick(['a.m.', 'p.m.'])}`;
      case 'money':
        return `${random.pick(['$', '£', '€'])}${random.integer(1, 99)}.${random.integer(1, 9)} ${random.pick(['million', 'billion'])}`;
      case 'percent':
        return `${random.integer(2, 90)} ${random.pick(['percent', 'per cent'])}`;
      case 'number':
        return random.chance(0.3)
          ? `${random.integer(1, 9)},${random.integer(100, 999)}`
          : String(random.integer(13, 900));
      case 'count':
        return random.pick(NUMBER_WORDS);
      case 'age':
        return String(random.integer(18, 91));
      case 'ordinal':
        return random.pick(['second', 'third', 'fourth', 'fifth']);
      default:
        throw new Error(`no slot is called {${kind}}`);
    }
  }
}

/** Regular forms alone; the words were chosen for that. */
function inflected(word: string, form: string | undefined): string {
  switch (form) {
    case undefined:
      return word;
    case 'past':
      return pastOf(word);
    case 'plural':
    case 's':
      return /(?:s|x|ch|sh)$/.test(word)
        ? `${word}es`
        : /[^aeiou]y$/.test(word)
          ? `${word.slice(0, -1)}ies`
          : `${word}s`;
    default:
      throw new Error(`no word has a form .${form}`);
  }
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return /^(?:plan)$/.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function capital(sentence: string): string {
  return sentence.replace(/[a-z]/i, (letter) => letter.toUpperCase());
}
