import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import {
  type CustomIdRequest,
  menuIds,
  pageIds,
  readMenuIds,
  readPageIds,
} from '../../../src/adapters/discord/custom-ids.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { createApp } from '../../../src/app/app.ts';
import { UserError } from '../../../src/domain/errors.ts';

/** With the `u` flag, matches lone surrogates only. */
const HALF_CHARACTER = /[\uD800-\uDFFF]/u;

const plainValue = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer(), fc.boolean());
const requests: fc.Arbitrary<CustomIdRequest> = fc.oneof(
  fc.record({ say: fc.string({ unit: 'grapheme', maxLength: 60 }) }),
  fc.record({
    command: fc.constantFrom('ask', 'who-said'),
    options: fc.dictionary(fc.constantFrom('a', 'words'), plainValue, { noNullPrototype: true }),
  }),
);

describe('pageIds', () => {
  it('contain the complete request in three custom_ids', () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 0, max: 998 }), (request, page) => {
        const ids = pageIds(request, page);
        if (!ids) return;
        const row = [ids.back, ids.here, ids.on];
        expect(new Set(row).size).toBe(3);
        expect(row.every((id) => id.length <= 100 && !HALF_CHARACTER.test(id))).toBe(true);
        expect(readPageIds(ids.on, row)).toEqual({ page: page + 1, request });
        expect(readPageIds(ids.back, row)).toEqual({ page: Math.max(0, page - 1), request });
      }),
    );
  });

  it('accept requests of exactly the capacity', () => {
    // Three times 100 characters, minus their prefixes and the JSON brackets and quotation marks.
    const room = 300 - 'v1|p|back|0|v1|p|here|1|v1|p|on|2|'.length - '[""]'.length;
    expect(pageIds({ say: 'x'.repeat(room) }, 0)).toBeDefined();
    expect(pageIds({ say: 'x'.repeat(room + 1) }, 0)).toBeUndefined();
  });

  it('never split a surrogate pair or exceed 100 characters', () => {
    for (const start of ['', 'x']) {
      const request = { say: start + '👍'.repeat(100) };
      const ids = pageIds(request, 0)!;
      const row = [ids.back, ids.here, ids.on];
      expect(row.every((id) => id.length <= 100 && !HALF_CHARACTER.test(id))).toBe(true);
      expect(readPageIds(ids.on, row).request).toEqual(request);
    }
  });

  it('refuse files', () => {
    expect(pageIds({ command: 'ingest', options: { file: { name: 'a.txt' } } }, 0)).toBeUndefined();
  });

  it.each([
    ['another version', 'v0|p|on|2|["x"]'],
    ['something else', 'hello'],
    ['a broken request', 'v1|p|on|2|["x"'],
    ['a request of another kind', 'v1|p|on|2|[1]'],
    ['a command without options', 'v1|p|on|2|["ask",null]'],
    ['a list of options', 'v1|p|on|2|["ask",["why"]]'],
    ['an option that is no plain value', 'v1|p|on|2|["ask",{"question":null}]'],
    ['more than a command and its options', 'v1|p|on|2|["ask",{},1]'],
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
        const request = read();
        await ('say' in request ? app.say(asker, request.say) : app.run(asker, request.command, request.options));
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
          await codeOf(() => readMenuIds(`v1|m|0|${json}`, ['0|Velm'], '0|Velm')),
        ];
        for (const code of codes) {
          expect(code).toMatch(/^(?!internal$)[a-z-]+$/);
          seen.add(code);
        }
      }),
      {
        numRuns: 300,
        examples: ['[1]', '["summary",{"days":"y"}]', '["forget",{"article":"Velm"}]'].map((json) => [json]),
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
