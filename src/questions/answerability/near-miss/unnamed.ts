import { defineFeature, flag } from '../../../scoring/feature.ts';
import { namedBeside } from '../../answer-types/named-things.ts';
import { around } from '../neighbours.ts';
import { ofBest, type Sign } from '../sign.ts';

export const unnamed: Sign = defineFeature({
  name: 'unnamed',
  says: 'the name of something is asked for, and no name stands beside it',
  value: ofBest((candidate, question) =>
    flag(
      namedBeside(candidate.passage, question) !== undefined &&
        !around(candidate).some((passage) => namedBeside(passage, question)!.length > 0),
    ),
  ),
});
