import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { readCard } from '../../../../src/adapters/discord/custom-ids/card-ids.ts';
import {
  type CustomIdRequest,
  menuIds,
  readMenuIds,
  readPageIds,
} from '../../../../src/adapters/discord/custom-ids/custom-ids.ts';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../../src/app/app.ts';
import { UserError } from '../../../../src/domain/errors.ts';

describe('buttons of a former version', () => {
  const row = ['v1|p|back|0|["ask",{"question":"Wh', 'v1|p|here|1|y is it', 'v1|p|on|2| so?"}]'];

  it('still lead to their pages', () => {
    const request = { command: 'ask', options: { question: 'Why is it so?' } };
    expect(readPageIds(row[2]!, row)).toEqual({ page: 1, request });
    expect(readPageIds(row[0]!, row)).toEqual({ page: 0, request });
    expect(readPageIds('v1|p|on|2|["Why?"]', ['v1|p|on|2|["Why?"]']).request).toEqual({ say: 'Why?' });
  });

  it.each([
    ['another version', 'v0|p|on|2|["x"]'],
    ['something else', 'hello'],
    ['a broken request', 'v1|p|on|2|["x"'],
    ['a request of another kind', 'v1|p|on|2|[1]'],
    ['a command without options', 'v1|p|on|2|["ask",null]'],
    ['a list of options', 'v1|p|on|2|["ask",["why"]]'],
    ['an option that is no plain value', 'v1|p|on|2|["ask",{"question":null}]'],
    ['further messages that are no list', 'v1|p|on|2|["ask",{},1]'],
    ['no list', 'v1|p|on|2|{"0":"ask"}'],
  ])('refuse %s in one sentence', (_, id) => {
    expect(() => readPageIds(id, [id])).toThrow('please ask again');
  });
});

/** JSON that looks like a request more often than not. */
const forged = fc.oneof(
  fc.json(),
  fc
    .tuple(
      fc.oneof(fc.constantFrom(...commands.map(({ name }) => name)), fc.jsonValue()),
      fc.oneof(
        fc.dictionary(
          fc.constantFrom('', 'article', 'question', 'page', 'days', '__proto__', 'constructor'),
          fc.jsonValue(),
        ),
        fc.jsonValue(),
      ),
    )
    .map((list) => JSON.stringify(list)),
);

describe('an id that somebody made up', () => {
  it('never ends in an internal error', async () => {
    const reported: unknown[] = [];
    const report = (error: unknown) => reported.push(error);
    const limits = { burst: Number.POSITIVE_INFINITY };
    const app = createApp({
      store: openSqliteStore(':memory:'),
      commands,
      articlesDir: () => undefined,
      report,
      limits,
    });
    const asker = { guild: '9', channel: '8', caller: { id: '7', name: 'Ada', moderator: false } };
    const codeOf = async (read: () => CustomIdRequest): Promise<string> => {
      try {
        const { further = [], ...request } = read();
        if ('say' in request) await app.say(asker, request.say);
        else if (further[0] === undefined) await app.run(asker, request.command, request.options);
        else await app.followUp(asker, request, further[0]);
        return 'answered';
      } catch (error) {
        return error instanceof UserError ? error.code : String(error);
      }
    };
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(forged, async (json) => {
        const page = `v1|p|on|1|${json}`;
        const codes = [
          await codeOf(() => readPageIds(page, [page]).request),
          await codeOf(() => readCard(`v2|n|0.0|${json}`, [`v2|n|0.0|${json}`]).request ?? { say: '' }),
          await codeOf(() => readMenuIds(`v1|m|0|${json}`, ['0|Velm'], '0|Velm')),
        ];
        for (const code of codes) {
          expect(code).toMatch(/^(?!internal$)[a-z-]+$/);
          seen.add(code);
        }
      }),
      {
        numRuns: 300,
        examples: [
          '["forget",{"article":"Velm"},["why?"]]',
          '[1]',
          '["summary",{"days":"y"}]',
          '["forget",{"article":"Velm"}]',
        ].map((json) => [json]),
      },
    );
    await app.close();
    expect(reported).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['bad-request', 'bad-option', 'not-allowed']));
  });
});

describe('menuIds', () => {
  const request = { command: 'ask', options: { question: `Why ${'so '.repeat(40)}?` } };
  const values = ['f'.repeat(64), '0'.repeat(64), 'short'];

  it('spread the request over the options and return it with the choice', () => {
    const ids = menuIds(request, 'article', values, 0)!;
    expect([ids.customId, ...ids.values].every((id) => id.length <= 100)).toBe(true);
    expect(readMenuIds(ids.customId, ids.values, ids.values[1]!)).toEqual({
      command: 'ask',
      options: { ...request.options, article: values[1] },
    });
  });

  it('accept values of up to 97 characters', () => {
    const short = { command: 'ask', options: {} };
    const ids = menuIds(short, 'article', ['x'.repeat(97)], 0)!;
    expect(ids.values[0]).toHaveLength(99);
    expect(menuIds(short, 'article', ['x'.repeat(98)], 0)).toBeUndefined();
  });

  it('refuse requests that are too long', () => {
    expect(menuIds({ command: 'ask', options: { question: 'x'.repeat(300) } }, 'article', values, 0)).toBeUndefined();
  });

  it('refuse a menu that names no option', () => {
    expect(() => readMenuIds('v1|m|0|["ask",{"question":"Why?"}]', ['0|x'], '0|x')).toThrow('please ask again');
    expect(() => readMenuIds('v1|m|0|["ask",{"":7}]', ['0|x'], '0|x')).toThrow('please ask again');
  });

  it('refuse a menu of another version', () => {
    expect(() => readMenuIds('v0|m|0|', [], '')).toThrow('please ask again');
  });
});
