import type { AnswerType } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { deedsAsked } from '../../answer-types/accusations.ts';
import { belongingsAsked } from '../../answer-types/belonging.ts';
import type { EventWords } from '../../answer-types/event-words.ts';
import { harmsAsked } from '../../answer-types/harm.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Whoever did something. */
const PEOPLE: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'person',
  'organisation',
  'name',
  'first-name',
  'last-name',
]);

export const harmMissing: Sign = defineFeature({
  name: 'harm-missing',
  says: 'neither the passage nor its neighbours tell that anybody came to such harm',
  value: missingOf(harmsAsked),
});

export const belongingMissing: Sign = defineFeature({
  name: 'belonging-missing',
  says: 'neither the passage nor its neighbours tell who lives, works or studies there',
  value: missingOf(belongingsAsked),
});

export const accusedDeedMissing: Sign = defineFeature({
  name: 'accused-deed-missing',
  says: 'the passage does not tell of the deed of which somebody would be accused',
  value: ({ passage: { keys } }, question) => {
    const asked = PEOPLE.has(question.expects) ? deedsAsked(question) : [];
    return flag(asked.length > 0 && !tellsOf(asked, keys));
  },
});

/** 1 when the question counts those whom an event concerns and no word in or beside the passage tells of that event; else 0. */
function missingOf(eventsAsked: (question: Question) => readonly EventWords[]): Sign['value'] {
  return (candidate, question) => {
    if (question.expects !== 'count') return 0;
    const asked = eventsAsked(question);
    return flag(asked.length > 0 && !around(candidate).some(({ keys }) => tellsOf(asked, keys)));
  };
}

function tellsOf(events: readonly EventWords[], keys: readonly string[]): boolean {
  return keys.some((key) => events.some(({ telling }) => telling.has(key)));
}
