import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/questions/analysis/pattern.ts';
import { fittingPatterns, matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { MAX_QUESTION_WORDS, tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';
import { defineTemplate } from '../../../src/questions/model/template.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { patternsFor } from './patterns-for.ts';

const match = matcherOf(templates);
const nameOf = (question: string) => match(question)?.template.name;

describe('patterns', () => {
  const slots = (pattern: string, text: string) => {
    const words = tokeniseUtterance(text).patternWords;
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

  it('give a slot at the end of an option or alternative all words only at the end of the pattern', () => {
    expect(slots('[{lead}] how long {rest}', 'The guides know how long it is shut')).toEqual({
      lead: 'the guides know',
      rest: 'it is shut',
    });
    expect(slots('[{lead}] how long {rest}', 'How long is it shut?')).toEqual({ rest: 'is it shut' });
    expect(slots('(the {thing}|{person}) opened', 'The old gate opened')).toEqual({ thing: 'old gate' });
    expect(slots('who opened (the {thing}|{person})', 'Who opened the old gate?')).toEqual({ thing: 'old gate' });
    expect(slots('[[by] {speaker}] what', 'By Ada Lind what')).toEqual({ speaker: 'ada lind' });
  });

  it('leave an optional slot out where the question can be matched without it', () => {
    expect(slots('[{lead}] [in] what year {rest}', 'In what year was it?')).toEqual({ rest: 'was it' });
    expect(slots('[{lead}] [in] what year {rest}', 'Built in what year of hers?')).toEqual({
      lead: 'built',
      rest: 'of hers',
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
    ['The guides know how long the bridge is shut', 'how-long'],
    ['They all ask at what time the gate opens', 'when'],
    ['the gate', 'anything'],
  ])('%s → %s', (question, template) => {
    expect(nameOf(question), patternsFor(question)).toBe(template);
  });

  it('keeps slots as they were typed', () => {
    expect(match('what did  Ada LIND say about the old  gate?')?.slots).toMatchObject({
      speaker: { text: 'Ada LIND' },
      topic: { text: 'the old  gate' },
    });
  });

  describe('by a template, of several that fit', () => {
    const template = (name: string, ...asks: string[]) =>
      defineTemplate({ ...templates[0]!, name, asks, uses: {}, examples: [], notFor: [] });
    const winner = (text: string, ...list: ReturnType<typeof template>[]) => matcherOf(list)(text)?.template.name;

    it.each([
      ['more words outside of slots', 'who said it', 'who said {rest}', 'who {rest}'],
      ['fewer words before the question word', 'did ada see who said it', 'did {rest}', '{lead} who {rest}'],
      ['words rather than classes', 'what year was it', 'what year {rest}', 'what {noun} <aux> {rest}'],
      ['fewer words in {rest}', 'how tall is it', 'how {degree} {rest}', 'how {rest}'],
      ['fewer slots', 'who said it', 'who {a}', 'who {a} {b}'],
    ])('goes to the one with %s', (_, text, stronger, weaker) => {
      expect(matcherOf([template('weaker', weaker)])(text)).toBeDefined();
      expect(winner(text, template('stronger', stronger), template('weaker', weaker))).toBe('stronger');
      expect(winner(text, template('weaker', weaker), template('stronger', stronger))).toBe('stronger');
    });

    it('goes to the earlier one where nothing else decides', () => {
      expect(winner('who said it', template('first', 'who {a}'), template('second', 'who {b}'))).toBe('first');
    });

    it('is explained by the patterns that fit too, and why each lost', () => {
      const list = [
        template('how', 'how {rest}'),
        template('size', 'how {degree} {rest}'),
        template('where', 'where {a}'),
      ];
      expect(fittingPatterns(list, 'How tall is it?')).toEqual([
        { template: 'size', pattern: 'how {degree} {rest}' },
        { template: 'how', pattern: 'how {rest}', lostBecause: 'leaves more words to {rest}' },
      ]);
      expect(fittingPatterns(list, 'Who is it?')).toEqual([]);
    });
  });

  it.each([
    ['How tall the tower is', 'how-tall'],
    ['Do you know how tall the tower is?', 'how-tall'],
    ['Can you tell me how deep the lake is?', 'how-big'],
    ['Could you tell me how long the strike was?', 'how-long'],
  ])('sees through a preface: %s → %s', (question, template) => {
    expect(nameOf(question), patternsFor(question)).toBe(template);
  });

  it('has nothing for a question without a word', () => {
    expect(match('?!')).toBeUndefined();
  });

  it('looks at a bounded number of words', () => {
    const many = (count: number) =>
      tokeniseUtterance(Array.from({ length: count }, () => 'gate').join(' ')).patternWords.length;
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
