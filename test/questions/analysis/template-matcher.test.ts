import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/questions/analysis/pattern.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { MAX_QUESTION_WORDS, tokeniseQuestion } from '../../../src/questions/analysis/tokenise.ts';
import { defineTemplate } from '../../../src/questions/model/template.ts';
import { templates } from '../../../src/questions/templates/index.ts';

const match = matcherOf(templates);
const nameOf = (question: string) => match(question)?.template.name;

describe('patterns', () => {
  const slots = (pattern: string, text: string) => {
    const words = tokeniseQuestion(text);
    const found = compilePattern(pattern).match(words);
    return (
      found &&
      Object.fromEntries(
        [...found.slots].map(([name, s]) => [
          name,
          words
            .slice(s.first, s.end)
            .map((w) => w.key)
            .join(' '),
        ]),
      )
    );
  };

  it('take words as they stand, alternatives, options and slots', () => {
    expect(slots('who (opened|shut) {thing} [again]', 'Who shut the gate again?')).toEqual({ thing: 'the gate' });
    expect(slots('who (opened|shut) {thing} [again]', 'Who shut the gate?')).toEqual({ thing: 'the gate' });
    expect(slots('who (opened|shut) {thing}', 'Who painted the gate?')).toBeUndefined();
  });

  it('give a slot as few words as they can', () => {
    expect(slots('what did {speaker} say about {topic}', 'What did Ada say about what they say about it?')).toEqual({
      speaker: 'ada',
      topic: 'what they say about it',
    });
  });

  it('refuse open brackets', () => {
    expect(() => compilePattern('who (opened {thing}')).toThrow('not closed');
    expect(() => compilePattern('who opened {thing}]')).toThrow('unbalanced');
  });
});

describe('the match of a question', () => {
  it.each([
    ['WHO SAID "A FINE MESS"', 'who-said'],
    ['who’s Ada Lind?', 'who-is'],
    ['Please tell me when the gate opened', 'when'],
    ['Can you tell me who opened the gate?', 'who'],
    ['Waht did the baker bake', 'what'],
    ['wheer is the gate', 'where'],
    ['Were they at home?', 'yes-no'],
    ['In which town did Ada Lind live?', 'which'],
    ['According to Ada Lind, why is the gate shut?', 'why'],
    ['the gate', 'anything'],
  ])('%s → %s', (question, template) => {
    expect(nameOf(question)).toBe(template);
  });

  it('keeps slots as they were typed', () => {
    expect(match('what did  Ada LIND say about the old  gate?')?.slots).toEqual({
      speaker: 'Ada LIND',
      topic: 'the old  gate',
    });
  });

  it('prefers more words of the pattern, then fewer slots, then the earlier template', () => {
    const template = (name: string, ...asks: string[]) =>
      defineTemplate({ ...templates[0]!, name, asks, uses: {}, examples: [], notFor: [] });
    const winner = (text: string, ...list: ReturnType<typeof template>[]) => matcherOf(list)(text)?.template.name;
    expect(winner('who said it', template('loose', 'who {rest}'), template('tight', 'who said {rest}'))).toBe('tight');
    expect(winner('who said it', template('two', 'who {a} {b}'), template('one', 'who {a}'))).toBe('one');
    expect(winner('who said it', template('first', 'who {a}'), template('second', 'who {b}'))).toBe('first');
  });

  it('has nothing for a question without a word', () => {
    expect(match('?!')).toBeUndefined();
  });

  it('looks at a bounded number of words', () => {
    const many = (count: number) => tokeniseQuestion(Array.from({ length: count }, () => 'gate').join(' ')).length;
    expect(many(MAX_QUESTION_WORDS - 1)).toBe(MAX_QUESTION_WORDS - 1);
    expect(many(MAX_QUESTION_WORDS)).toBe(MAX_QUESTION_WORDS);
    expect(many(MAX_QUESTION_WORDS + 1)).toBe(MAX_QUESTION_WORDS);
  });
});

describe('a template', () => {
  it('can use only the slots that its patterns have', () => {
    const { examples, notFor, uses, asks, ...rest } = templates[0]!;
    const right = defineTemplate({ ...rest, asks: ['who said {words}'], uses: { words: 'words' }, examples, notFor });
    expect(right.uses).toEqual({ words: 'words' });
    // @ts-expect-error: no pattern has a slot of that name
    const wrong = defineTemplate({ ...rest, asks: ['who said {words}'], uses: { words: 'word' }, examples, notFor });
    expect(wrong.uses).not.toEqual(uses);
    expect(asks.length).toBeGreaterThan(0);
  });
});
