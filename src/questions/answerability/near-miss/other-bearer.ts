import type { AnswerType } from '../../../domain/answer-type.ts';
import { isName, type NameMention } from '../../../domain/article.ts';
import { termsOf } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { nameTraitsOf, Trait } from '../../../text/names/name-lexicon.ts';
import { reportStart } from '../../answer-types/dateline.ts';
import type { Candidate } from '../../model/candidate.ts';
import { namesWithin } from '../../model/names-within.ts';
import type { Question, QuestionTerm } from '../../model/question.ts';
import { strengthsOf } from '../../ranking/term-match.ts';
import type { Sign } from '../sign.ts';

/** Minimum match strength of a name: itself, its correction, or the name of its people. */
const HELD = 0.5;

/** Words before a name that others have, too. */
const TITLE = Trait.title | Trait.titleModifier;

/** Types whose answers are names themselves, with their kind. */
const ASKED: Readonly<Partial<Record<AnswerType, NameMention['kind']>>> = {
  person: 'person',
  speaker: 'person',
  organisation: 'organisation',
  place: 'place',
  city: 'place',
  country: 'place',
};

export const otherBearer: Sign = defineFeature({
  name: 'other-bearer',
  says: 'the passage is about another person, place or organisation than the one asked about',
  value: (candidate, question) => flag(isAboutAnother(candidate, question)),
});

/**
 * True when a name of the question is known to the article and the passage has another name of its kind instead. One name of
 * the kind may be the answer itself.
 */
function isAboutAnother(candidate: Candidate, question: Question): boolean {
  if (!question.hasInformativeCase) return false;
  const { passage, article } = candidate;
  const own = strengthsOf(candidate);
  const before = article.strengths[passage.sentence.index - 1];
  return namesOf(question).some((name) => {
    const bare = name.filter(({ word }) => (nameTraitsOf(word) & TITLE) === 0);
    const at = (bare.length > 0 ? bare : name).map((term) => question.terms.indexOf(term));
    const isHeld = (row: readonly number[]) => at.some((i) => row[i]! >= HELD);
    if (isHeld(own) || (before && isHeld(before)) || !isHeld(article.anywhere)) return false;
    const kind = kindOf(name, passage.reading.mentions.filter(isName));
    if (kind === undefined) return false;
    const place = { start: reportStart(passage), end: passage.sentence.end };
    const others = new Set(
      namesWithin(passage.reading, place)
        .filter((mention) => mention.kind === kind && !isAsked(mention.canonical, question))
        .map(({ canonical }) => canonical),
    );
    return others.size > (ASKED[question.expects] === kind ? 1 : 0);
  });
}

/** It shares a word with the question, or is the full form of one of its short names: "OHA" for "Orm Harbour Authority". */
function isAsked(name: string, { allTerms, words }: Question): boolean {
  const initials = name.replace(/[^\p{Lu}]/gu, '');
  return (
    termsOf(name).some((term) => allTerms.has(term)) || words.some(({ text }) => text.length > 1 && text === initials)
  );
}

/** The names of a question: its words in capitals, those that stand side by side together. */
function namesOf({ terms, text }: Question): (readonly QuestionTerm[])[] {
  const names: QuestionTerm[][] = [];
  let last: QuestionTerm | undefined;
  for (const term of terms.filter(({ isName }) => isName)) {
    if (last && text.slice(last.start + last.word.length, term.start) === ' ') names.at(-1)!.push(term);
    else names.push([term]);
    last = term;
  }
  return names;
}

/** The kind of the first name of the article that ends as this one does. */
function kindOf(name: readonly QuestionTerm[], mentions: readonly NameMention[]): NameMention['kind'] | undefined {
  const { term } = name.at(-1)!;
  return mentions.find(({ canonical }) => termsOf(canonical).includes(term))?.kind;
}
