import { describe, expect, it } from 'vitest';
import { functionTerms } from '../../../src/questions/analysis/function-terms.ts';
import { tokenise } from '../../../src/questions/analysis/tokenise.ts';

const tokensOf = (question: string) => tokenise(question).tokens;

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
