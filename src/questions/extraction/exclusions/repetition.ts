import { contains } from '../../../domain/article.ts';
import { isInQuestion } from '../asked-words.ts';
import { contentTokens } from '../span-tokens.ts';
import type { Exclusion } from './exclusion.ts';

/** All of its content words are words of the question. */
export const repeatsQuestion: Exclusion = (x) => (c) =>
  contentTokens(c, x).every((i) => x.matched[i] || isInQuestion(x.parsed.tokens[i]!.word, x.question));

/** It is a person whom the question names: "Ada Lind" when asked whom Lind called. */
export const isNamedInQuestion: Exclusion = ({ namedPeople, passage: { reading } }) =>
  namedPeople.length === 0
    ? undefined
    : (c) =>
        namedPeople.some(
          (person) => contains(c, person) && !/^['’]/.test(reading.article.text.slice(person.end, c.end)),
        );
