import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { termsForShortName } from '../../../src/questions/expansion/short-names.ts';
import { termOf } from '../../../src/retrieval/analysis/terms.ts';
import { libraryOf } from '../example-library.ts';

const OTHERS =
  'The ferry Gannet sank off Tarn on Monday. Tim Holm said the mill would be closed. The fair opens in May.';

function passage(question: string, sentence: string): string | undefined {
  const { kind, ranked, absentNames } = answerQuestion(libraryOf(`${sentence} ${OTHERS}`), question);
  expect(absentNames).toEqual([]);
  const best = ranked[0];
  return kind === 'found' && best ? wordsOf(best.article, best.passage) : undefined;
}

describe('a short name', () => {
  it.each([
    ['How many tents did the UN send to Korlen?', 'The United Nations sent 400 tents to Korlen.'],
    ['How many tents did the United Nations send to Korlen?', 'The UN sent 400 tents to Korlen.'],
    ['How many tents did the U.N. send to Korlen?', 'The UN sent 400 tents to Korlen.'],
    ['Who is the PM of Korlen?', 'Prime Minister Oda Brandt of Korlen opened the bridge.'],
    ['Who is the prime minister of Korlen?', 'Korlen PM Oda Brandt opened the bridge.'],
    ['When did the FBI search the mill?', 'The Federal Bureau of Investigation searched the mill in 2029.'],
    ['When did the Federal Bureau of Investigation search the mill?', 'The FBI searched the mill in 2029.'],
    ['Who climbed Mt. Ardel?', 'Oda Brandt climbed Mount Ardel on Sunday.'],
    ['Who climbed Mount Ardel?', 'Oda Brandt climbed Mt Ardel on Sunday.'],
    ['What did the US ban?', 'The United States banned wooden boats in Korlen.'],
  ])('and the full one are the same: %s', (question, sentence) => {
    expect(passage(question, sentence)).toBe(sentence);
  });

  it('stands for the rarest word of the full one', () => {
    const library = libraryOf('The united team won. The United Nations met. A united front held.');
    expect(termsForShortName('UN', library)).toContain(termOf('nations'));
    expect(termsForShortName('UN', library)).not.toContain(termOf('united'));
  });

  it.each([
    ['whose full form the articles lack', 'FBI', 'The bureau met on Monday.'],
    ['that is another word in small letters', 'pm', 'The prime minister met the team at 5 pm.'],
  ])('does not stand for one %s', (_, word, text) => {
    const kin = termsForShortName(word, libraryOf(text));
    expect(kin.filter((term) => ['bureau', 'prime', 'minist'].includes(term))).toEqual([]);
  });
});
