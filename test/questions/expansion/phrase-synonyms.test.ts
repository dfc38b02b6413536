import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { phraseSynonyms } from '../../../src/questions/expansion/phrase-synonyms.ts';
import { isStopWord, termOf, termsOf } from '../../../src/retrieval/analysis/terms.ts';
import { lexicon } from '../../../src/text/lexicon.ts';
import { libraryOf } from '../example-library.ts';

const kinIn = (question: string) => phraseSynonyms(termsOf(question)).flatMap(({ kin }) => kin);

/** The best passage for a question about one article. */
function answerTo(question: string, article: string): string {
  const best = answerQuestion(libraryOf(article), question).ranked[0];
  return best ? best.article.text.slice(best.passage.start, best.passage.end) : '';
}

describe('phrases that one word may stand for', () => {
  it('are found by all their words in order', () => {
    expect(kinIn('Why was the fair called off?')).toContain(termOf('cancelled'));
    expect(kinIn('Who called the mayor off stage?')).toEqual([]);
  });

  it('are found in each form of an irregular verb', () => {
    expect(kinIn('When did the bakers give up?')).toContain(termOf('surrender'));
    expect(kinIn('When was the bakery given up?')).toContain(termOf('surrender'));
    expect(kinIn('Who gave up?')).toContain(termOf('surrender'));
  });

  it('name a state by its letters', () => {
    expect(kinIn('What did the United Kingdom buy?')).toContain(termOf('U.K.'));
  });

  it('lead to the sentence with the word', () => {
    const article =
      'Rain fell. The fair has a mayor. Snow fell. The mayor cancelled the fair. The mayor likes the fair.';
    expect(answerTo('Who called off the fair?', article)).toBe('The mayor cancelled the fair.');
  });

  it('have two words or more, one that is not small, and a word that stands for them', () => {
    const wrong = lexicon('questions/phrase-synonyms').filter((row) => {
      const [phrase = '', ...words] = row.split('\t');
      const terms = termsOf(phrase);
      return terms.length < 2 || phrase.split(' ').every(isStopWord) || words.length === 0;
    });
    expect(wrong).toEqual([]);
  });
});
