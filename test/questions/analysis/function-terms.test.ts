import { describe, expect, it } from 'vitest';
import { functionTerms } from '../../../src/questions/analysis/function-terms.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';

const tokensOf = (question: string) => tokeniseUtterance(question).tokens;

describe('the small words of a question', () => {
  it('are those that tell something, once each', () => {
    expect(functionTerms(tokensOf('What did he put over his oven, not under it?'))).toEqual([
      'he',
      'over',
      'his',
      'not',
      'under',
      'it',
    ]);
  });

  it('are none where only fillers stand', () => {
    expect(functionTerms(tokensOf('Where is the northern ferry?'))).toEqual([]);
  });
});
