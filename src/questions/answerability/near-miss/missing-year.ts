import { defineFeature, flag } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Other dates may be told by an event ("before the vote"); a year has to be written. */
export const yearMissing: Sign = defineFeature({
  name: 'year-missing',
  says: 'a year is asked for, and there is none in the passage or beside it',
  value: (candidate, question) =>
    flag(
      question.expects === 'year' &&
        !around(candidate).some((passage) => (typedMentions(passage, question)?.length ?? 0) > 0),
    ),
});
