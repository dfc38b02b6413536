import { describe, expect, it } from 'vitest';
import { smallTerms } from '../../../src/questions/analysis/function-terms.ts';

describe('the small words of a question', () => {
  it('are those that tell something, once each', () => {
    expect(smallTerms('What did he put over his oven, not under it?')).toEqual([
      'he',
      'over',
      'his',
      'not',
      'under',
      'it',
    ]);
  });

  it('are none where only fillers stand', () => {
    expect(smallTerms('Where is the northern ferry?')).toEqual([]);
  });
});
