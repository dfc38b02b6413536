import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import type { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { libraryOf } from '../example-library.ts';

/** By how much the confidence may differ: rounding alone. */
const TOLERANCE = 0.02;

const FERRY = [
  'The ferry Gannet ran aground off Orm Island on 4 May 2019 with 240 people on board.',
  'Captain Nils Hagen, 58, said a buoy had drifted in the night.',
  'Eleven passengers were hurt, and a cook of 19 broke his wrist.',
  'The harbour board of Skarn will pay for the tow, which costs 31,000 crowns.',
  'Divers found no holes, so the ship may sail again before winter.',
  'The company denied that the crew had been tired.',
].join('\n');

const QUESTIONS = [
  'Who is the captain of the Gannet?',
  'How many people were hurt?',
  'How old is the captain?',
  'When did the ferry run aground?',
  'Where did the ship run aground?',
  'Who pays for the tow?',
  'How much does the tow cost?',
  'What did Nils Hagen say about the buoy?',
  'What did the company deny?',
  'Why may the ship sail again?',
  'How many passengers died?',
  'Who owns the company?',
  'What colour is the ferry?',
  'Which city built the ferry?',
  'Who pays for the new school?',
  'What is the name of the cook?',
  'In what year was Nils Hagen born?',
  'Did the crew fall asleep?',
  'How heavy is the ferry?',
  'Who is the capitan of the ferry?',
];

/** Sentences of other stories, with everyday words of the questions among them. */
const OTHERS = [
  'The orchestra of Tolmin played two new pieces to a full hall on Friday.',
  'A bakery in Askeby sells bread that its owner makes before the city wakes.',
  'Researchers counted 1,400 moths in a garden and named the rarest of them.',
  'The school at Lund Bay has a new roof, and a mother of three said it was time.',
  'Farmers pay more for seed this year, a study of 90 farms has found.',
  'Petra Hallam, a colour consultant, was born in 1971 and lives in Varnau.',
  'The museum bought the portrait for 12,000 crowns, people in the city say.',
  'Voters will decide in June what becomes of the old airfield.',
];

interface Found {
  readonly confidence: number;
  /** Where the best passage of the ferry's article begins; undefined when another article comes first. */
  readonly passage: number | undefined;
}

function foundIn(library: Catalogue): ReadonlyMap<string, Found> {
  return new Map(
    QUESTIONS.map((question) => {
      const { confidence, ranked } = answerQuestion(library, question, { limit: 1 });
      const [best] = ranked;
      return [question, { confidence, passage: best?.article.id === 'article-0' ? best.passage.start : undefined }];
    }),
  );
}

describe('the confidence of an answer', () => {
  const alone = foundIn(libraryOf(FERRY));

  it('tells apart what the article answers and what it does not', () => {
    const all = [...alone.values()].map((one) => one.confidence);
    expect(Math.max(...all)).toBeGreaterThan(0.8);
    expect(Math.min(...all)).toBeLessThan(0.3);
  });

  it('is the same for the same passage beside 50 articles about other things', () => {
    const article = fc
      .uniqueArray(fc.constantFrom(...OTHERS), { minLength: 1 })
      .map((sentences) => sentences.join('\n'));
    let compared = 0;
    fc.assert(
      fc.property(fc.array(article, { minLength: 50, maxLength: 50 }), (others) => {
        for (const [question, { confidence, passage }] of foundIn(libraryOf(FERRY, ...others))) {
          const expected = alone.get(question)!;
          if (passage !== expected.passage) continue;
          compared++;
          expect(Math.abs(confidence - expected.confidence), question).toBeLessThanOrEqual(TOLERANCE);
        }
      }),
      { numRuns: 3 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
