import { describe, expect, it } from 'vitest';
import { countedWeb, FetchBudget } from '../../../src/app/ingestion/fetch-budget.ts';
import type { Web } from '../../../src/app/ports.ts';

const MINUTE = 60_000;

function setUp(most: number) {
  const clock = { at: Date.UTC(2031, 4, 3) };
  return { clock, budget: new FetchBudget(most, () => new Date(clock.at)) };
}

describe('the fetch budget of a server', () => {
  it.each([2, 3, 4])('of three per hour, %i at once', (count) => {
    const { budget } = setUp(3);
    const fetch = () => {
      for (let i = 0; i < count; i++) budget.count('north');
    };
    if (count > 3) expect(fetch).toThrow(expect.objectContaining({ code: 'limit-reached' }));
    else expect(fetch).not.toThrow();
    expect(budget.use('north')).toEqual({ used: Math.min(count, 3), max: 3 });
    expect(budget.use('south')).toEqual({ used: 0, max: 3 });
  });

  it('frees each fetch an hour after it was made', () => {
    const { budget, clock } = setUp(2);
    budget.count('north');
    clock.at += 20 * MINUTE;
    budget.count('north');
    clock.at += 10 * MINUTE;
    expect(() => budget.count('north')).toThrow(
      'This server has fetched the 2 pages that it may in an hour; the next one may go in 30 min.',
    );
    clock.at += 30 * MINUTE - 1;
    expect(() => budget.count('north')).toThrow('the next one may go in 1 min.');
    clock.at += 1;
    budget.count('north');
    expect(() => budget.count('north')).toThrow('the next one may go in 20 min.');
    clock.at += 60 * MINUTE;
    expect(budget.use('north')).toEqual({ used: 0, max: 2 });
  });

  it('does not count fetches of a clock that was ahead', () => {
    const { budget, clock } = setUp(1);
    clock.at += 9000 * MINUTE;
    budget.count('north');
    clock.at -= 9000 * MINUTE;
    expect(budget.use('north').used).toBe(0);
    budget.count('north');
    expect(budget.use('north').used).toBe(1);
  });

  it('may be zero or one', () => {
    expect(() => setUp(0).budget.count('north')).toThrow('has fetched the 0 pages');
    const { budget } = setUp(1);
    budget.count('north');
    expect(() => budget.count('north')).toThrow('has fetched the one page that it may in an hour');
  });

  it('is separate for each server, however many there are', () => {
    const { budget, clock } = setUp(1);
    for (let i = 0; i < 1_000; i++) budget.count(`g${i}`);
    clock.at += 30 * MINUTE;
    budget.count('late');
    clock.at += 30 * MINUTE;
    budget.count('g0');
    expect(() => budget.count('late')).toThrow('30 min');
    expect(() => budget.count('g0')).toThrow('60 min');
    expect(budget.use('g999').used).toBe(0);
  });

  it('counts pages only, before they are fetched', async () => {
    const asked: string[] = [];
    const web: Web = {
      page: async (url) => {
        asked.push(url);
        return { text: 'Fog.', link: url };
      },
      formerLink: (url) => url,
      html: async (text) => ({ text }),
    };
    const { budget } = setUp(1);
    const counted = countedWeb(web, budget, 'north');
    await counted.html('<p>Fog.</p>');
    expect(counted.formerLink('x')).toBe('x');
    expect((await counted.page('https://a.example')).link).toBe('https://a.example');
    await expect(counted.page('https://b.example')).rejects.toMatchObject({ code: 'limit-reached' });
    expect(asked).toEqual(['https://a.example']);
  });
});
