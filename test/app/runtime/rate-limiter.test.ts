import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../../src/app/runtime/rate-limiter.ts';

function limitOf(burst: number, perSecond: number) {
  const clock = { at: 1_000_000 };
  const rate = new RateLimiter(burst, perSecond, () => new Date(clock.at));
  const passes = (caller = 'una') => {
    try {
      rate.take(caller);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'slow-down' });
      return false;
    }
  };
  return { clock, rate, passes };
}

describe('RateLimiter', () => {
  it('allows each caller a burst and no more', () => {
    const { passes } = limitOf(3, 1);
    expect([1, 2, 3, 4].map(() => passes())).toEqual([true, true, true, false]);
    expect(passes('ole')).toBe(true);
  });

  it('refills tokens over time', () => {
    const { passes, clock } = limitOf(1, 2);
    passes();
    clock.at += 499;
    expect(passes()).toBe(false);
    clock.at += 1;
    expect(passes()).toBe(true);
  });

  it('saves no more than a burst, and nothing when the clock is set back', () => {
    const { passes, clock } = limitOf(2, 1);
    passes();
    clock.at += 3_600_000;
    expect([1, 2, 3].map(() => passes())).toEqual([true, true, false]);
    clock.at -= 3_600_000;
    expect(passes()).toBe(false);
    clock.at += 1000;
    expect(passes(), 'it fills again from then on').toBe(true);
  });

  it('says how long to wait', () => {
    const { rate } = limitOf(1, 0.25);
    rate.take('una');
    expect(() => rate.take('una')).toThrow('try again in 4 s.');
  });

  it('remembers an exhausted caller among very many', () => {
    const { rate, passes, clock } = limitOf(1, 1);
    for (let i = 0; i < 10_000; i++) rate.take(`caller ${i}`);
    clock.at += 900;
    passes('una');
    expect(passes('caller 5')).toBe(false);
    clock.at += 500;
    passes('ole');
    expect(passes('una')).toBe(false);
    expect(passes('caller 5')).toBe(true);
  });
});
