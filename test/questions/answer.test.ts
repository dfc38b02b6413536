import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/article.ts';
import { answer, answerSteps, type MessageContext } from '../../src/questions/answer.ts';
import { libraryOf } from './example-library.ts';

const library = libraryOf(
  'The ferry to Skarholm sank on 3 May 2031. "The hull was rotten," captain Ingrid Stoll said. Stoll, 58, owns two other boats. Nobody was hurt.',
  'The bridge at Ober was closed on Friday. Engineers had heard a hum. Mayor Oskar Venn will open it in July.',
);

/** The answers to the questions of a message. */
function answersOf(message: string, context: MessageContext = {}, of = library) {
  const found = answer(of, message, context);
  if (found.kind !== 'answers') throw new Error(`${found.smallTalk} is small talk`);
  return found;
}

const passagesOf = (message: string, context: MessageContext = {}) =>
  answersOf(message, context).answers.map(({ answer: { shown } }) => shown.map((e) => wordsOf(e.article, e.passage)));

describe('a message', () => {
  it('that asks nothing is small talk', () => {
    expect(answer(library, 'thanks!')).toEqual({ kind: 'small-talk', smallTalk: 'thanks' });
  });

  it('with one question gets one answer, and what to remember of it', () => {
    const { answers, left } = answersOf('When did the ferry sink?');
    expect([answers.length, left]).toEqual([1, 0]);
    const [{ answer: found, turn, understood }] = answers as [(typeof answers)[number]];
    expect(found.kind).toBe('found');
    expect(found.shown.map((e) => e.answerSpan && wordsOf(e.article, e.answerSpan))).toEqual(['3 May 2031']);
    expect(understood).toMatchObject({ question: 'When did the ferry sink?', open: false });
    expect(turn).toMatchObject({ question: 'When did the ferry sink?', answer: { words: '3 May 2031', kind: 'date' } });
    expect(turn!.shown).toHaveLength(1);
  });

  it('is answered in steps, so that the event loop turns between the parts of each question', () => {
    const stepsFor = (message: string) => [...answerSteps(library, message)].length;
    expect(stepsFor('When did the ferry sink?')).toBeGreaterThanOrEqual(5);
    expect(stepsFor('When did the ferry sink? And why?')).toBeGreaterThanOrEqual(10);
  });

  it('with several questions gets an answer to each, of one passage, a later one made whole with the one before', () => {
    const { answers, left } = answersOf('When did the ferry sink? And why?');
    expect(answers.map(({ understood }) => understood.question)).toEqual([
      'When did the ferry sink?',
      'Why did the ferry sink?',
    ]);
    for (const { answer: found } of answers) expect(found.shown.length).toBeLessThanOrEqual(1);
    expect(left).toBe(0);
  });

  it('with more questions than are answered says how many are left', () => {
    const { answers, left } = answersOf('Who is Venn? Who is Stoll? When did the ferry sink? Why? Where?');
    expect([answers.length, left]).toEqual([3, 2]);
  });

  it('goes on from the turns that it is given', () => {
    const turns = answersOf('What did Stoll say?').answers.flatMap(({ turn }) => turn ?? []);
    const [next] = answersOf('how old is she?', { turns }).answers;
    expect(next!.understood).toMatchObject({ question: 'How old is Stoll?', by: 'pronoun' });
    expect(answersOf('how old is she?').answers[0]!.understood).toMatchObject({ open: true });
  });

  it('that asks for more gets what no turn has shown', () => {
    const [first] = answersOf('What did Stoll say?').answers;
    const [more] = answersOf('what else?', { turns: [first!.turn!] }).answers;
    expect(more!.understood.by).toBe('more');
    for (const { passage, article } of more!.answer.shown)
      expect(first!.turn!.shown).not.toContainEqual({ article: article.id, start: passage.start, end: passage.end });
  });

  it('that asks about nothing leaves no turn', () => {
    expect(answersOf('and then?').answers[0]!.turn).toBeUndefined();
  });

  it('is answered from one article when told so', () => {
    expect(passagesOf('When was the bridge closed?')).toEqual([['The bridge at Ober was closed on Friday.']]);
    const [other] = answersOf('When was the bridge closed?', { article: 'article-0' }).answers;
    expect(new Set(other!.answer.ranked.map(({ article }) => article.id))).toEqual(new Set(['article-0']));
    expect(other!.turn).toMatchObject({ article: 'article-0' });
  });

  it('is explained when told so; the runner-up counts as shown', () => {
    const [plain] = answersOf('When was the bridge closed?').answers;
    expect(plain).not.toHaveProperty('explanation');
    const [told] = answersOf('When was the bridge closed?', { explain: true }).answers;
    expect(told!.explanation!.runnerUp).toBe(told!.answer.ranked[1]);
    expect(told!.turn!.shown).toHaveLength(told!.answer.shown.length + 1);
  });

  it('gets one passage for what several articles tell alike, and each figure where they differ', () => {
    const told = (count: number) => `A school bus overturned in Ober on Monday. ${count} pupils were hurt.`;
    const many = 'How many pupils were hurt?';
    const [alike] = answersOf(many, {}, libraryOf(told(12), told(12))).answers;
    expect(alike!.answer.shown.map(({ alsoIn = [] }) => alsoIn.length)).toEqual([1]);
    const [differ] = answersOf(many, {}, libraryOf(told(12), told(14))).answers;
    expect(differ!.answer.differing).toHaveLength(2);
  });

  it('is one question where there are no articles', () => {
    const { answers } = answersOf('Who won? And when?', {}, libraryOf());
    expect(answers.map(({ understood }) => understood.question)).toEqual(['Who won? And when?']);
    expect(answers[0]!.answer).toMatchObject({ kind: 'nothing', shown: [] });
  });
});

describe('a passage that was confirmed for a question', () => {
  const news = libraryOf(
    'The quay of Velm was raised in May. Work on the walls of the old quay of Velm ended on 4 June 2031. Ada Lind opened it.',
    'Bo Holm sued Ada Lind. Ada Lind never sued Bo Holm over the house in Ober.',
  );
  const question = 'When did the work on the old quay of Velm end?';
  const confirmed = (asked: string, place: { article?: string; sentence?: number } = {}) => ({
    confirmations: [{ question: asked, article: 'article-0', sentence: 0, ...place }],
  });
  const firstOf = (message: string, context: MessageContext) => {
    const found = answersOf(message, context, news).answers[0]!.answer;
    const [first] = found.shown;
    return { found, first: first && wordsOf(first.article, first.passage), isConfirmed: first?.isConfirmed ?? false };
  };

  it('comes first for a question like it', () => {
    const [plain, marked] = [
      firstOf(question, {}),
      firstOf('when did work end on the old quay of Velm', confirmed(question)),
    ];
    expect([plain.first, plain.isConfirmed]).toEqual([
      'Work on the walls of the old quay of Velm ended on 4 June 2031.',
      false,
    ]);
    expect([marked.first, marked.isConfirmed]).toEqual(['The quay of Velm was raised in May.', true]);
    expect(marked.found.confidence).toBe(1);
  });

  it.each([
    ['another question word', 'Why did the work on the old quay of Velm end?'],
    ['another name', 'When did the work on the old quay of Ober end?'],
    ['another one of several', 'When did the first work on the old quay of Velm end?'],
    ['a negation', 'When did the work on the old quay of Velm not end?'],
    ['fewer of its words', 'When did the work on the walls of the new harbour of Velm end?'],
  ])('does not for one with %s', (_, other) => {
    expect(firstOf(other, confirmed(question)).isConfirmed).toBe(false);
  });

  it('does not where the same names stand in another order', () => {
    const place = { article: 'article-1', sentence: 0 };
    const sued = confirmed('Why was Lind sued by Holm?', place);
    expect(firstOf('Why was Lind sued by Holm?', sued).isConfirmed).toBe(true);
    expect(firstOf('Why was Holm sued by Lind?', sued).isConfirmed).toBe(false);
  });

  it.each([
    ['Who killed Bo Holm in Ober?', 'Who did Bo Holm kill in Ober?'],
    ['Who killed Bo Holm in Ober?', 'Who was killed by Bo Holm in Ober?'],
    ['Who voted for the house of Ada Lind?', 'Who voted against the house of Ada Lind?'],
    ['Who sailed to Ober with Ada Lind?', 'Who sailed from Ober with Ada Lind?'],
    ['Who spoke before Ada Lind resigned?', 'Who spoke after Ada Lind resigned?'],
    ['When did the house of Ada Lind open?', 'When will the house of Ada Lind open?'],
    ['Who earns more in the house of Ada Lind?', 'Who earns less in the house of Ada Lind?'],
    ['What did he say about the house of Lind?', 'What did she say about the house of Lind?'],
  ])('does not where like words ask the opposite: %s %s', (asked, other) => {
    const place = { article: 'article-1', sentence: 0 };
    expect(firstOf(asked, confirmed(asked, place)).isConfirmed).toBe(true);
    expect(firstOf(other, confirmed(asked, place)).isConfirmed).toBe(false);
  });

  it('does not when its article is gone, or when another article is asked', () => {
    expect(firstOf(question, confirmed(question, { article: 'gone' })).isConfirmed).toBe(false);
    expect(firstOf(question, confirmed(question, { sentence: 99 })).isConfirmed).toBe(false);
    expect(firstOf(question, { ...confirmed(question), article: 'article-1' }).isConfirmed).toBe(false);
  });

  it('does not for the same words without a name, if they are answered from another article', () => {
    const fires = libraryOf(
      'A barn burned in Ober. Both horses were found on the meadow by a boy.',
      'A stable burned in Velm. Both horses were found in the river.',
    );
    const words = 'Where were both horses found?';
    const place = (article: string) => answersOf(words, confirmed(words, { article, sentence: 1 }), fires);
    const [first] = answersOf(words, {}, fires).answers[0]!.answer.ranked;
    const other = first!.article.id === 'article-0' ? 'article-1' : 'article-0';
    expect(place(first!.article.id).answers[0]!.answer.shown[0]!.isConfirmed).toBe(true);
    expect(place(other).answers[0]!.answer.ranked.some(({ isConfirmed }) => isConfirmed)).toBe(false);
  });

  it('answers what the articles were said not to answer', () => {
    const asked = 'Who painted the doors of the old mill?';
    expect(firstOf(asked, {}).found.kind).toBe('nothing');
    expect(firstOf(asked, confirmed(asked))).toMatchObject({ found: { kind: 'found' }, isConfirmed: true });
  });

  it('is only marked where articles give different figures, which are all shown', () => {
    const told = (count: number) => `A school bus overturned in Ober on Monday. ${count} pupils were hurt.`;
    const many = 'How many pupils were hurt?';
    const context = confirmed(many, { article: 'article-1', sentence: 1 });
    const [differ] = answersOf(many, context, libraryOf(told(12), told(14))).answers;
    expect(differ!.answer.differing!.map(({ article, isConfirmed }) => [article.id, isConfirmed ?? false])).toEqual([
      ['article-0', false],
      ['article-1', true],
    ]);
  });

  it('is looked for among hundreds in steps', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({
      question: `Who ran mill ${n} of Ober?`,
      article: 'x',
      sentence: 0,
    }));
    const steps = (confirmations: typeof many) => [...answerSteps(news, question, { confirmations })].length;
    expect(steps(many) - steps([])).toBeGreaterThanOrEqual(many.length);
  });

  it('is named as such by the explanation', () => {
    const [told] = answersOf(question, { ...confirmed(question), explain: true }, news).answers;
    expect(told!.explanation!.lines.join('\n')).toContain('A moderator confirmed it for a question like this one');
  });
});
