import { describe, expect, test } from 'vitest';
import { NextPage } from '../../../src/adapters/console/next-page.ts';
import { answerLine } from '../../../src/adapters/console/session.ts';
import { nextPage } from '../../../src/app/answers/paging.ts';
import { type ChoicesBlock, line } from '../../../src/app/reply.ts';
import { appWith } from '../../commands/library.ts';

const NEXT = nextPage('quotes', { about: 'tide' }, 1, 10);

describe('"more"', () => {
  test('runs the next page until there is none', () => {
    const next = new NextPage();
    expect(() => next.resolve('more')).toThrow('There is no next page.');
    next.remember({ blocks: [line('x'), NEXT] });
    expect(next.resolve(' More ')).toBe('/quotes page: 2 about: tide');
    expect(next.resolve('more tides')).toBe('more tides');
    next.remember({ blocks: [line('x')] });
    expect(() => next.resolve('more')).toThrow('There is no next page.');
  });

  test('does not apply to other choices', () => {
    const next = new NextPage();
    const choice: ChoicesBlock = { ...NEXT, option: 'speaker' };
    next.remember({ blocks: [choice] });
    expect(() => next.resolve('more')).toThrow('There is no next page.');
  });

  test('turns the pages of a list in the terminal', async () => {
    const said = Array.from({ length: 12 }, (_, i) => `"Wave number ${i} was tall," Ada Lind said.`);
    const session = {
      app: await appWith([said.join('\n')]),
      looks: { colour: false },
      onError: () => {},
      next: new NextPage(),
    };
    expect(await answerLine(session, '/quotes Lind')).toContain('Wave number 0 ');
    expect(await answerLine(session, 'more')).toMatch(/^12 quotations by Ada Lind; 11 to 12:[\s\S]*Wave number 11 /);
    expect(await answerLine(session, 'more')).toBe('There is no next page.');
    await session.app.close();
  });
});
