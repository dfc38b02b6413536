import { describe, expect, it } from 'vitest';
import type { AnswerType } from '../../../src/domain/answer-type.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { typedMentions, typedSpans } from '../../../src/questions/answer-types/typed-spans.ts';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

/** The words of a sentence that satisfy a type; null where the type is no mention. */
function found(type: AnswerType, sentence: string, question = 'bread', find = typedSpans) {
  const library = libraryOf(sentence);
  const passage = passagesOf(library, [...library.readings()][0]!).at(0);
  const asked = { ...analyse(match(question)!, library), expects: type };
  return find(passage, asked)?.map((span) => wordsOf(passage.reading.article, span)) ?? null;
}

describe('what satisfies a type', () => {
  it.each<[AnswerType, string, readonly string[] | null]>([
    ['place', 'They sailed from Oslo to Norway.', ['Oslo', 'Norway']],
    ['city', 'They sailed from Oslo to Norway and California.', ['Oslo']],
    ['country', 'They sailed from Oslo to Norway and California.', ['Norway']],
    ['date', 'The mill closed on 3 May and burned in 1987.', ['3 May', '1987']],
    ['year', 'The mill closed on 3 May and burned in 1987.', ['1987']],
    ['time', 'The bell rang at 5 p.m. on a day in 1987.', ['5 p.m.']],
    ['measure', 'The 40 tonne crane fell at 30 mph.', ['40 tonne', '30 mph']],
    ['weight', 'The 40 tonne crane fell at 30 mph.', ['40 tonne']],
    ['speed', 'The 40 tonne crane fell at 30 mph.', ['30 mph']],
    ['temperature', 'The 40 tonne crane froze at 12 degrees Celsius.', ['12 degrees Celsius']],
    ['distance', 'The tower of 84 metres weighs 900 tonnes, covers 40 hectares and sways at 30 mph.', ['84 metres']],
    ['size', 'The field of 40 hectares is 3 miles long and weighs 2 tonnes.', ['40 hectares', '3 miles']],
    ['first-name', 'The nurse Ada Lind met Mr Brekke.', ['Ada']],
    ['last-name', 'The nurse Ada Lind met Mr Brekke.', ['Lind']],
    ['nationality', 'A Norwegian sailor met two North Koreans and a Democrat.', ['Norwegian', 'North Koreans']],
    ['language', 'She speaks Finnish and some Welsh.', ['Finnish', 'Welsh']],
    ['religion', 'He left the Lutheran church for Buddhism.', ['Lutheran', 'Buddhism']],
    ['colour', 'The hull is dark green and the mast is white.', ['dark green', 'white']],
    [
      'frequency',
      'It sails twice a week, every other day in May, and 3 times in June.',
      ['twice a week', 'every other day', '3 times'],
    ],
    ['frequency', 'They are champions for the second time.', ['second time']],
    ['magnitude', 'A magnitude-7.1 quake of 40 seconds, 12 km deep.', ['magnitude-7.1']],
    ['frequency', 'It was once in Orm, and sails once in two weeks.', ['once', 'once in two weeks']],
    ['reason', 'It sails twice a week because of the fog.', null],
  ])('%s: %s', (type, sentence, words) => {
    expect(found(type, sentence)).toEqual(words);
  });

  it('leaves out what the question already holds, unless all is asked for', () => {
    const question = 'Did the Norwegian sailor know him?';
    expect(found('nationality', 'The Norwegian sailor met a Finn.', question, typedMentions)).toEqual(['Finn']);
    expect(found('nationality', 'The Norwegian sailor met a Finn.', question)).toEqual(['Norwegian', 'Finn']);
  });
});
