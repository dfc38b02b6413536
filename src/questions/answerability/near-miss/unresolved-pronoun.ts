import { isStopWord } from '../../../retrieval/analysis/terms.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isDoAnaphora } from '../../../text/grammar/do-anaphora.ts';
import { isOfWeather } from '../../../text/grammar/weather-it.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { isTelling } from '../library-independent.ts';
import type { Sign } from '../sign.ts';

/** Pronouns that stand for somebody or something named before; by now the turns of the conversation have been looked at. */
const STANDING_ALONE: ReadonlySet<string> = new Set('he him she her they them it'.split(' '));
/** Those that stand alone only at the end: "Why did they do that?", but "that bridge". */
const AT_THE_END: ReadonlySet<string> = new Set('this that these those'.split(' '));

/** Everyday words of a question that together tell too little; one more, and they tell what is meant. */
const MAX_EVERYDAY_TERMS = 2;

export const pronounUnresolved: Sign = defineFeature({
  name: 'pronoun-unresolved',
  says: 'nothing tells whom or what a pronoun of the question means',
  value: (candidate, question) =>
    flag(isUnresolved(question) && (isChosenFromLibrary(candidate) || asksForDeed(question))),
});

/** Of one article somebody may ask "when was it?" and mean what it tells of. */
const isChosenFromLibrary = ({ articleScore }: Candidate) => articleScore !== undefined;

/** "Who did it?": an article tells of many deeds. */
function asksForDeed({ tokens }: Question): boolean {
  const [before, last] = tokens.slice(-2).map(({ key }) => key);
  return isDoAnaphora(before, last);
}

function isUnresolved({ tokens, terms }: Question): boolean {
  const last = tokens.at(-1)?.key ?? '';
  const isWeather = tokens.some(({ key }) => isOfWeather(key));
  const stands = (key: string) => STANDING_ALONE.has(key) && !(key === 'it' && isWeather);
  const points = AT_THE_END.has(last) || tokens.some(({ key }) => stands(key));
  // Where a question has no other words, its stop words are its terms.
  const everyday = terms.filter(({ word }) => !isStopWord(word));
  return points && everyday.length <= MAX_EVERYDAY_TERMS && !terms.some(isTelling);
}
