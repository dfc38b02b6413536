import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isCapital } from '../../../text/characters.ts';
import { fold } from '../../../text/fold.ts';
import { withoutPossessive } from '../../../text/names/article-vocabulary.ts';
import { nameTraitsOf, Trait } from '../../../text/names/name-lexicon.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import type { Sign } from '../sign.ts';

/** Last words of names of bodies, places and events: "Bank", "Bridge", "Prize". */
const HEAD = Trait.organisationHead | Trait.placeHead | Trait.event | Trait.stateHead;

/** What may stand apart from such a name: "the German Bank", "President Court". */
const APART = Trait.demonym | Trait.title | Trait.titleModifier | Trait.calendar;

export const otherBody: Sign = defineFeature({
  name: 'other-body',
  says: "the passage's article does not name the body, place or event asked about in these words",
  value: (candidate, question) => flag(isOfAnother(candidate, question)),
});

/** "Harbour Bank" is not named by an article that has the words "Harbour Board" and "Corn Bank". */
function isOfAnother({ passage: { reading } }: Candidate, question: Question): boolean {
  if (!question.hasInformativeCase) return false;
  const names = namesOf(question);
  if (names.length === 0) return false;
  const text = fold(`${reading.article.title} ${reading.article.text}`);
  return names.some((name) => !text.includes(fold(name)));
}

/** The question's runs of two words in capitals or more that end as names of bodies, places and events do. */
function namesOf({ text, words }: Question): string[] {
  const names: string[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    const [first, last] = [words[i]!, words[i + 1]!];
    if (!isCapital(first.text) || !isCapital(last.text) || text.slice(first.end, last.start) !== ' ') continue;
    const head = withoutPossessive(last.text);
    if (!/\p{Ll}$/u.test(head) || /['’]s?$/.test(first.text)) continue;
    if ((nameTraitsOf(head) & HEAD) !== 0 && (nameTraitsOf(first.text) & APART) === 0)
      names.push(`${first.text} ${head}`);
  }
  return names;
}
