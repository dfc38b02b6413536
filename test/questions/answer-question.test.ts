import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../src/domain/answer.ts';
import { contains, wordsOf } from '../../src/domain/article.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { explain } from '../../src/questions/explain.ts';
import { MAX_CONTEXT } from '../../src/questions/model/context-window.ts';
import { searchQuotations } from '../../src/questions/quotation-search.ts';
import { search } from '../../src/questions/search.ts';
import { libraryOf } from './example-library.ts';

const HARBOUR = [
  'The harbour of Skarn will be dredged in April. Harbour master Tove Eklund said the mud was "two metres deep".',
  'Eklund asked for patience. "The mud has been here longer than we have," she said. "It will not hurry."',
  'Fishermen were less patient. "I sail on Monday, mud or no mud," Arvid Quist told the council. He owns three boats.',
  'The mud will be shipped to Orm Island.',
].join('\n');
const MILL =
  'The mill in Orm burned down on Friday. Fire chief Nils Hagen said nobody was hurt. The mill was built in 1850.';

const library = libraryOf(HARBOUR, MILL);
const passage = (answer: ReturnType<typeof answerQuestion>, at = 0) => {
  const evidence = answer.ranked[at];
  return evidence && wordsOf(evidence.article, evidence.passage);
};

describe('ask', () => {
  it('answers from the library, with the short answer as a span of the passage', () => {
    const answer = answerQuestion(library, 'When was the mill built?');
    expect(answer.kind).toBe('found');
    expect(passage(answer)).toBe('The mill was built in 1850.');
    const { answerSpan, article } = answer.ranked[0]!;
    expect(answerSpan && wordsOf(article, answerSpan)).toBe('1850');
  });

  it('prefers a close passage that has something of the asked kind', () => {
    const barge = libraryOf('The barge that was hit was a Tarn-flagged vessel. It was hit near Hamar.', MILL);
    expect(passage(answerQuestion(barge, 'Where was the barge hit?'))).toBe('It was hit near Hamar.');
  });

  it('trusts such a passage no more than the one that it came before', () => {
    const barge = libraryOf('The barge that was hit was a Tarn-flagged vessel. It was hit near Hamar.', MILL);
    const alone = libraryOf('The barge that was hit was a Tarn-flagged vessel. It was hit in fog.', MILL);
    const confidence = answerQuestion(alone, 'Where was the barge hit?').confidence;
    expect(answerQuestion(barge, 'Where was the barge hit?').confidence).toBeLessThanOrEqual(confidence + 0.02);
  });

  describe('"what did Lind say?"', () => {
    const council = libraryOf(
      'The council of Skarn met on Monday. Opposition leader Tove Eklund voted against the budget. She called it "a gift to the harbour" and left before the meeting ended.',
      'The mill in Orm burned down on Friday. Nils Hagen, the owner, was abroad. "I lost my work," a baker said.',
    );
    const said = (question: string) => passage(answerQuestion(council, question));

    it('is answered by what she said, not by what she did', () => {
      expect(said('What did Tove Eklund say?')).toBe(
        'She called it "a gift to the harbour" and left before the meeting ended.',
      );
    });

    it('stays with what is told of her where she is not quoted about that; of one who is never quoted nothing is told', () => {
      expect(answerQuestion(council, 'What did Nils Hagen say?').kind).toBe('nothing');
      expect(said('What did Tove Eklund say about the budget?')).toBe(
        'Opposition leader Tove Eklund voted against the budget.',
      );
    });
  });

  it('does not take a form of address for what somebody is', () => {
    const clinic = libraryOf('The clinic in Orm will close. The head vet, Dr. Ida Holm, opened it in 1990.', MILL);
    const { answerSpan, article } = answerQuestion(clinic, 'Who is Ida Holm?').ranked[0]!;
    expect(answerSpan && wordsOf(article, answerSpan)).toBe('The head vet');
  });

  it('answers from one article alone when told so', () => {
    const answer = answerQuestion(library, 'When was the mill built?', { article: 'article-0' });
    expect(new Set(answer.ranked.map((e) => e.article.id))).toEqual(new Set(['article-0']));
    expect(answer.kind).toBe('nothing');
  });

  it('gives nothing for an article that is not there, and for no words', () => {
    expect(answerQuestion(library, 'When was the mill built?', { article: 'article-9' })).toMatchObject({
      kind: 'nothing',
      ranked: [],
    });
    expect(answerQuestion(library, '?')).toMatchObject({ kind: 'nothing', ranked: [], confidence: 0 });
  });

  it('says which names no article has, and still offers the closest passages', () => {
    const answer = answerQuestion(library, 'When did Zoltan Fabry visit the harbour?');
    expect(answer.kind).toBe('nothing');
    expect(answer.absentNames).toEqual(['Zoltan Fabry']);
    expect(answer.ranked.length).toBeGreaterThan(0);
  });

  it('forgives one wrong letter in a name', () => {
    expect(answerQuestion(library, 'Who is Tove Eklind?').absentNames).toEqual([]);
  });

  it('refuses when nobody reports the words of the one who is asked about', () => {
    const answer = answerQuestion(
      libraryOf(`${MILL} Mayor Ida Brask visited the mill.`),
      'What did Ida Brask say about the mill?',
    );
    expect(answer.kind).toBe('nothing');
  });

  it('keeps passages inside their context, and contexts short', () => {
    for (const { article, passage, context, answerSpan } of answerQuestion(library, 'Where will the mud be shipped?')
      .ranked) {
      expect(contains(context, passage)).toBe(true);
      expect(context.end - context.start).toBeLessThanOrEqual(MAX_CONTEXT);
      if (answerSpan) expect(contains(passage, answerSpan)).toBe(true);
      expect(article.text.slice(context.start, context.end)).toContain(article.text.slice(passage.start, passage.end));
    }
  });

  it('puts the quotation that holds the words first for "who said"', () => {
    const answer = answerQuestion(library, 'Who said "mud or no mud"?');
    expect(speakerOf(answer.ranked[0]!)?.name).toBe('Arvid Quist');
    expect(answer.confidence).toBe(1);
  });

  it('explains the template, the slots and the votes of the first two', () => {
    const { lines } = explain(answerQuestion(library, 'When was the mill built?'));
    expect(lines[0]).toContain('when something happened');
    expect(lines.filter((row) => row.startsWith('First') || row.startsWith('Runner-up'))).toHaveLength(2);
    expect(lines.some((row) => row.includes("holds the question's words"))).toBe(true);
  });
});

describe('whoSaid', () => {
  it('names the speaker, however the words are typed', () => {
    for (const words of ['I sail on Monday', 'i SAIL on monday', '“I sail on Monday, mud”', 'sail on Monday mud or'])
      expect(speakerOf(searchQuotations(library, words).ranked[0]!)?.name, words).toBe('Arvid Quist');
  });

  it('tells a speaker that was worked out from one that was written', () => {
    expect(speakerOf(searchQuotations(library, 'longer than we have').ranked[0]!)).toEqual({
      name: 'Tove Eklund',
      inferred: true,
    });
  });

  it('shows all sentences of a quotation', () => {
    expect(passage(searchQuotations(library, 'It will not hurry'))).toContain('The mud has been here');
  });

  it('names nobody where the words stand outside every quotation', () => {
    const answer = searchQuotations(library, 'shipped to Orm Island');
    expect(passage(answer)).toBe('The mud will be shipped to Orm Island.');
    expect(speakerOf(answer.ranked[0]!)).toBeNull();
  });

  it('gives nothing for words that stand nowhere, and looks in one article when told so', () => {
    expect(searchQuotations(library, 'the moon is a cheese')).toMatchObject({ kind: 'nothing', ranked: [] });
    expect(searchQuotations(library, 'I sail on Monday', { article: 'article-1' }).ranked).toEqual([]);
  });
});

describe('search', () => {
  it('ranks sentences by words, without a short answer', () => {
    const found = search(library, 'mud island', { limit: 2 });
    expect(passage(found)).toBe('The mud will be shipped to Orm Island.');
    expect(found.ranked).toHaveLength(2);
    expect(found.ranked[0]!.answerSpan).toBeUndefined();
    expect(search(library, 'mud', { article: 'article-1' }).kind).toBe('nothing');
  });
});
