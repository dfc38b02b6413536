import { describe, expect, it } from 'vitest';
import { tag } from '../../../src/text/grammar/pos-tagger.ts';

const tagOf = (sentence: string, word: string) =>
  tag(sentence, { start: 0, end: sentence.length }).find((token) => token.word === word)?.tag;

describe('tag: tokens', () => {
  it('include the full stops of abbreviations and initials', () => {
    const sentence = 'Mr. Holm met A. R. Lind in Oslo.';
    const written = tag(sentence, { start: 0, end: sentence.length }).map(({ start, end }) =>
      sentence.slice(start, end),
    );
    expect(written).toEqual(['Mr.', 'Holm', 'met', 'A.', 'R.', 'Lind', 'in', 'Oslo', '.']);
  });
});

describe('tag: parts of speech', () => {
  it.each([
    ['The family met early in May.', 'family', 'noun'],
    ['The reply came in May.', 'reply', 'noun'],
    ['Mr. Holm met A. R. Lind.', 'holm', 'noun'],
    ['He waited... and left.', '...', 'stop'],
    ['She called it “late”.', '“', 'mark'],
    ['Holm, late, left.', ',', 'comma'],
    ["What's in the mill?", "what's", 'auxiliary'],
    ['It stands amid the mills.', 'amid', 'preposition'],
    ['They know that the mill burned.', 'that', 'relative'],
    ['That mill burned.', 'that', 'determiner'],
    ['The smith’s barn burned.', "smith's", 'possessive'],
    ['Reportedly the mill burned.', 'reportedly', 'adverb'],
    ['They carried out the plan.', 'out', 'adverb'],
    ['The first ferry sailed.', 'first', 'noun'],
    ['The ministers claim the mill.', 'claim', 'verb'],
    ['The bakers who carry the bread came.', 'carry', 'verb'],
    ['A hundred bakers came.', 'hundred', 'noun'],
    ['They sold smoked cheese.', 'smoked', 'noun'],
    ['It will unspool the rope.', 'unspool', 'verb'],
    ['Firing continued at night.', 'firing', 'noun'],
    ['The killing of the bees went on.', 'killing', 'noun'],
    ["They're in the mill.", "they're", 'auxiliary'],
    ['It stands above the mill.', 'above', 'preposition'],
    ['It is larger than the mill.', 'than', 'preposition'],
    ['She is so admired.', 'so', 'adverb'],
    ['The law cut the price.', 'cut', 'verb'],
  ])('%s: %s', (sentence, word, tag) => {
    expect(tagOf(sentence, word)).toBe(tag);
  });
});
