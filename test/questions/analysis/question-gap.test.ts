import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/questions/analysis/question-gap.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';

const read = (question: string) => gapOf(tokeniseUtterance(question).patternWords.map((word) => word.key));

describe('the place that a question leaves empty', () => {
  it.each([
    ['Who founded the mill?', 'subject', 'founded'],
    ['Who was hired by the museum?', 'subject', 'hired'],
    ['What has been stolen?', 'subject', 'stolen'],
    ['What did Oda Brandt approve?', 'object', 'approve'],
    ['What does Oda Brandt want farmers to plant?', 'object', 'plant'],
    ['Who was the mill built by?', 'subject', 'built'],
    ['What is Oda Brandt worried about?', 'preposition', 'worried'],
    ['What may glimmer in May?', 'subject', undefined],
    ['What did Oda Brandt unspool?', 'object', undefined],
    ['What is a weir?', 'copula', undefined],
    ['What will be green?', 'copula', undefined],
    ['Whose boat sank?', 'owner', undefined],
    ['Where did the ferry land?', 'where', 'land'],
    ['Why did the school close?', 'beside', 'close'],
    ['The mayor was accused of what?', 'behind', undefined],
    ['barn burned', 'unknown', undefined],
  ])('%s', (question, place, verb) => {
    expect(read(question)).toMatchObject({ place, ...(verb && { verb }) });
    if (verb === undefined) expect(read(question).verb).toBeUndefined();
  });

  it('tells the passive from the active', () => {
    expect(read('Who was hired by the museum?').isPassive).toBe(true);
    expect(read('Who was the mill built by?').isPassive).toBe(false);
    expect(read('Who is building the mill?').isPassive).toBe(false);
  });
});
