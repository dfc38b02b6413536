import { withoutArabicArticle } from '../arabic-articles.ts';
import { fold } from '../fold.ts';
import { withoutNickname } from './nicknames.ts';

/** Maximum number of steps from a form to its fullest form: "Ada" → "Ada Lind" → "Ada van der Lind". */
const MAX_STEPS = 3;

/** An occurrence of a name whose fullest form is sought. */
export interface NameForm {
  readonly text: string;
  /** Key shared by all spellings: `keyOf(text)`. */
  readonly key: string;
  readonly start: number;
}

/**
 * Index of people's full names by the parts that may refer to them: "Lind" and "van der Lind" for "Ada van der Lind",
 * and "Ada" unless it is somebody's surname.
 */
export class FullNames {
  readonly #bySurname = new Map<string, NameForm[]>();
  readonly #byGiven = new Map<string, NameForm[]>();

  constructor(people: readonly NameForm[]) {
    for (const form of people) this.#add(form);
  }

  #add(form: NameForm): void {
    if (!form.key.includes(' ')) return;
    const words = withoutSuffix(form.key.split(' '));
    if (words.length < 2) return;
    const bare = withoutArabicArticle(words.at(-1)!);
    if (bare) push(this.#bySurname, bare, form);
    if (words.length < form.key.split(' ').length) push(this.#bySurname, words.join(' '), form);
    for (let i = 1; i < words.length; i++) push(this.#bySurname, words.slice(i).join(' '), form);
    for (let i = 1; i < words.length; i++) push(this.#byGiven, words.slice(0, i).join(' '), form);
    if (words.length > 2) push(this.#bySurname, `${words[0]} ${words.at(-1)}`, form);
  }

  /** True when the key is the end of somebody's full name. */
  isSurname(key: string): boolean {
    return this.#bySurname.has(key);
  }

  /** True when the key is the beginning of somebody's full name. */
  isGiven(key: string): boolean {
    return this.#byGiven.has(key);
  }

  /**
   * The fullest form of a name. Among several people, the one named last before offset `at`, else the first one named.
   */
  fullest({ text, key }: NameForm, at: number): string {
    let current = { text, key };
    for (let step = 0; step < MAX_STEPS; step++) {
      const found = nearest(this.#bySurname.get(current.key) ?? this.#byGiven.get(current.key) ?? [], at);
      if (!found) break;
      current = found;
    }
    return current.text;
  }
}

/** The last form that begins at or before `at`; binary search, since forms are in text order. */
function nearest(forms: readonly NameForm[], at: number): NameForm | undefined {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return forms[Math.max(0, low - 1)];
}

/** Suffixes that are left out with the given name: "Emil Karst III", then "Karst". */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function withoutSuffix(words: string[]): string[] {
  return SUFFIXES.has(words.at(-1)!) ? words.slice(0, -1) : words;
}

function push(map: Map<string, NameForm[]>, key: string, form: NameForm): void {
  const forms = map.get(key);
  if (forms) forms.push(form);
  else map.set(key, [form]);
}

/** Key shared by all spellings of a name. */
export function nameKeyOf(name: string): string {
  return fold(withoutNickname(name)).replace(/\./g, '');
}
