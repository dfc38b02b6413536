import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/questions/answer.ts';
import type { Turn } from '../../../src/questions/dialogue/turn.ts';
import { libraryOf } from '../example-library.ts';

const FERRY = [
  'The council of Varnes voted on Monday to buy a new ferry for 9 million crowns.',
  'The ferry became more expensive because steel is scarce, the mayor said.',
  'The ferry will be built in Ober. The ferry is 40 metres long. Nobody voted against it.',
].join('\n');
const FIRE = [
  'Ada Lind, 41, met Mary Holm, 52, in Ober on Friday about the fire in the mill.',
  '"The roof was on fire," Lind said. "We saw smoke," Holm said.',
  'Two people were hurt in the mill. The court will decide in May.',
].join('\n');
const TRAM =
  'A tram hit a wall in Solberg on Sunday. Three people were hurt. The court in Solberg will decide in June.';

const library = libraryOf(FERRY, FIRE, TRAM);

/** Asks one question after the other and returns what became of the last one. */
const last = (...questions: readonly string[]) => lastIn(library, ...questions);

function lastIn(of: ReturnType<typeof libraryOf>, ...questions: readonly string[]) {
  let turns: readonly Turn[] = [];
  let outcome: ReturnType<typeof outcomeOf> | undefined;
  for (const question of questions) {
    const message = answer(of, question, { turns });
    if (message.kind !== 'answers') throw new Error('small talk');
    turns = [...turns, ...message.answers.flatMap(({ turn }) => turn ?? [])];
    outcome = outcomeOf(message.answers[0]!);
  }
  return outcome!;
}

type Answers = Extract<ReturnType<typeof answer>, { kind: 'answers' }>['answers'];

function outcomeOf({ understood, answer: { kind, shown }, choices }: Answers[number]) {
  const text = shown[0]?.article.text.slice(shown[0].passage.start, shown[0].passage.end);
  return { question: understood.question, by: understood.by, kind, text, choices };
}

describe('"it"', () => {
  it('is what the passage was about if nothing is told of what was asked about', () => {
    expect(last('When did the council vote?', 'Why did it become more expensive?')).toMatchObject({
      question: 'Why did the new ferry become more expensive?',
      kind: 'found',
      text: 'The ferry became more expensive because steel is scarce, the mayor said.',
    });
  });

  it('is what was asked about if that is told', () => {
    expect(last('Who voted against the ferry?', 'how long is it?')).toMatchObject({
      question: 'How long is the ferry?',
      text: 'The ferry is 40 metres long.',
    });
  });
});

describe('words in quotation marks', () => {
  it('are no antecedent: they are somebody else’s', () => {
    expect(last('Who said "The roof was on fire"?', 'how old is it?')).toMatchObject({
      question: 'How old is it?',
      by: 'article',
    });
  });
});

describe('"she"', () => {
  it('is asked back if two women are named and each has an answer', () => {
    const { choices, question } = last('What happened in Ober on Friday?', 'what did she say?');
    expect(choices).toEqual(['What did Ada Lind say?', 'What did Mary Holm say?']);
    expect(question).toBe(choices?.[0]);
  });

  it('is certain after one of them was chosen', () => {
    expect(
      last('What happened in Ober on Friday?', 'what did she say?', 'What did Mary Holm say?', 'how old is she?'),
    ).toMatchObject({
      question: 'How old is Mary Holm?',
      choices: undefined,
    });
  });
});

describe('a question without a name', () => {
  it.each([
    ['When did a tram hit a wall?', 'how many people were hurt?', 'Three people were hurt.'],
    ['When did Ada Lind meet Mary Holm?', 'how many people were hurt?', 'Two people were hurt in the mill.'],
    ['When did Ada Lind meet Mary Holm?', 'when will the court decide?', 'The court will decide in May.'],
    ['When did a tram hit a wall?', 'when will the court decide?', 'The court in Solberg will decide in June.'],
  ])('goes on with the article shown last: %s | %s', (former, typed, text) => {
    const { question, ...outcome } = last(former, typed);
    expect(outcome).toMatchObject({ text, kind: 'found' });
    if (outcome.by === 'article') expect(question).toMatch(/^[A-Z].*\?$/);
  });

  it.each([
    ['When did a tram hit a wall?', 'how long is the ferry?', 'The ferry is 40 metres long.'],
    ['When did a tram hit a wall?', 'who was hurt in Ober?', undefined],
  ])('goes elsewhere for what is not there: %s | %s', (former, typed, text) => {
    const outcome = last(former, typed);
    expect(outcome.by).toBeUndefined();
    if (text !== undefined) expect(outcome.text).toBe(text);
  });
});

describe('somebody whom nothing names', () => {
  const TRIAL = [
    'A man robbed the bank of Solberg on Tuesday and was caught on a ferry, a court heard.',
    'The man had come from Ober by bus. The jury needed an hour.',
    'The judge told the jury to go home early. A pastor praised the jurors.',
    'Prosecutors said the robber was sorry. The council passed a bill to close the bank, and the bill allows exceptions.',
    'The government offered a new lens for the lighthouse. The lens weighs 90 kilograms.',
  ].join('\n');
  const others =
    'A man from Tarn won a race in Varnes. The man came from Tarn on foot. The jury gave him a prize of 900 crowns.';
  const ofTrial = libraryOf(TRIAL, others);

  it.each([
    ['Who robbed the bank of Solberg?', 'where had he come from?', 'Where had the man come from?'],
    ['What did the judge tell the jury?', 'how long did they need?', 'How long did the jury need?'],
    ['What did the council pass?', 'what does it allow?', 'What does the bill allow?'],
    ['How much does the lens weigh?', 'who offered it?', 'Who offered the lens?'],
  ])('%s | %s', (former, typed, question) => {
    expect(lastIn(ofTrial, former, typed).question).toBe(question);
  });

  it('is looked for in the article shown last only', () => {
    const { text } = lastIn(ofTrial, 'Who robbed the bank of Solberg?', 'where had he come from?');
    expect(text).toBe('The man had come from Ober by bus.');
  });

  it('is not who made what is meant', () => {
    const { question, text } = lastIn(ofTrial, 'What did the government offer?', 'did the council accept it?');
    expect(question).not.toMatch(/accept the government/);
    expect(TRIAL).toContain(text);
  });
});
