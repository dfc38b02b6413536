import { expect, test } from 'vitest';
import { complete } from '../../../src/adapters/console/complete.ts';
import { LOCAL_REQUESTER } from '../../../src/adapters/console/session.ts';
import type { App } from '../../../src/app/app.ts';
import { echoApp } from './commands.ts';

const IDS = ['aaaaaaaa11', 'bbbbbbbb22', 'cccccccc33', 'dddddddd44'];
const suggest: App['suggest'] = async (_asker, _command, option, typed) => {
  if (option === 'article') {
    return [
      { label: 'Tides rise · 2031-05-03 · aaaaaaaa', value: IDS[0]! },
      { label: 'Twice · 2031-05-03 · bbbbbbbb', value: IDS[1]! },
      { label: 'Twice · 2031-05-04 · cccccccc', value: IDS[2]! },
      { label: 'A title too long to … · 2031-05-04 · dddddddd', value: IDS[3]! },
    ];
  }
  if (option !== 'speaker') return [];
  const alike = typed === 'Lindd' ? ['Ada Lind'] : ['Ada Lind', 'Per Holm'];
  return alike.map((name) => ({ label: name, value: name }));
};
const completeLine = (line: string) => complete(echoApp({ suggest }), LOCAL_REQUESTER, line);

test.each([
  ['/a', ['/ask ', '/articles '], '/a'],
  ['/', ['/ask ', '/quotes ', '/articles ', '/ingest '], '/'],
  ['/quotes ab', ['about: '], 'ab'],
  ['/quotes ', ['Ada Lind', 'Per Holm'], ''],
  ['/quotes Ad', ['Ada Lind'], 'Ad'],
  ['/quotes li', ['Ada Lind'], 'li'],
  ['/quotes Lindd', ['Ada Lind'], 'Lindd'],
  ['/quotes about: x speaker: P', ['Per Holm'], 'P'],
  ['/quotes Ada Lind', [], 'Lind'],
  ['/quotes speaker: Ada Lind ', ['about: ', 'length: '], ''],
  ['/quotes speaker: Ada Lind l', ['length: '], 'l'],
  ['/nothing x', [], '/nothing x'],
  ['why', [], 'why'],
])('%j', async (line, hits, typed) => {
  expect(await completeLine(line)).toEqual([hits, typed]);
});

test('articles complete to their titles, or to ids if a title is ambiguous', async () => {
  expect(await completeLine('/ask why article: t')).toEqual([['Tides rise', IDS[1], IDS[2], IDS[3]], 't']);
  expect(await completeLine('/ask why article: rise')).toEqual([['Tides rise'], 'rise']);
});
