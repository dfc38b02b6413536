import { contains } from '../../../domain/article.ts';
import { isInQuestion } from '../asked-words.ts';
import { contentTokens } from '../span-tokens.ts';
import { withoutEcho } from '../without-echo.ts';
import type { Exclusion } from './exclusion.ts';

/** All of its content words are words of the question. */
export const repeatsQuestion: Exclusion = (x) => (c) =>
  contentTokens(c, x).every((i) => x.matched[i] || isInQuestion(x.parsed.tokens[i]!.word, x.question));

/** Maximum number of new content words of a span that mostly repeats the question. */
const MAX_NEW = 2;
/** How many more of its content words are words of the question. */
const MORE_OLD = 2;

/** Hardly any of its content words are new, even without those at its end that would be left out. */
export const mostlyRepeats: Exclusion = (x) => (c) => {
  const content = contentTokens(withoutEcho(c, x), x);
  const old = content.filter((i) => x.matched[i] || isInQuestion(x.parsed.tokens[i]!.word, x.question)).length;
  const fresh = content.length - old;
  return fresh <= MAX_NEW && old >= fresh + MORE_OLD;
};

/** It is a person whom the question names: "Ada Lind" when asked whom Lind called. */
export const isNamedInQuestion: Exclusion = ({ namedPeople, passage: { reading } }) =>
  namedPeople.length === 0
    ? undefined
    : (c) =>
        namedPeople.some(
          (person) => contains(c, person) && !/^['’]/.test(reading.article.text.slice(person.end, c.end)),
        );
