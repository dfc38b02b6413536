import { defineFeature, flag } from '../../../scoring/feature.ts';
import { belongingsAsked } from '../../answer-types/belonging.ts';
import type { EventWords } from '../../answer-types/event-words.ts';
import { harmsAsked } from '../../answer-types/harm.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

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

/** 1 when the question counts those whom an event concerns and no word in or beside the passage tells of that event; else 0. */
function missingOf(eventsAsked: (question: Question) => readonly EventWords[]): Sign['value'] {
  return (candidate, question) => {
    if (question.expects !== 'count') return 0;
    const asked = eventsAsked(question);
    const isTold = (keys: readonly string[]) => keys.some((key) => asked.some(({ telling }) => telling.has(key)));
    return flag(asked.length > 0 && !around(candidate).some(({ keys }) => isTold(keys)));
  };
}
