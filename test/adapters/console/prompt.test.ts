import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runJson, runPrompt } from '../../../src/adapters/console/prompt.ts';
import type { Session } from '../../../src/adapters/console/session.ts';
import type { App } from '../../../src/app/app.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { echoApp } from './commands.ts';

function session(replies: Partial<App> = {}, faults: unknown[] = []): Session {
  return { app: echoApp(replies), looks: { colour: false }, onError: (fault) => faults.push(fault) };
}

async function outputOf(
  run: typeof runPrompt,
  of: Session,
  input: string | Readable,
  interactive = false,
): Promise<string> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk) => chunks.push(chunk));
  await run(of, { input: typeof input === 'string' ? Readable.from([input]) : input, output, interactive });
  return Buffer.concat(chunks).toString();
}

describe('piped lines', () => {
  test('are answered in order, including an unterminated last one', async () => {
    const slow: App['say'] = async (_asker, words) => {
      await new Promise((done) => setTimeout(done, words === 'one' ? 20 : 0));
      return { blocks: [{ kind: 'line', text: words }] };
    };
    expect(await outputOf(runPrompt, session({ say: slow }), 'one\r\n\ntwo\nthree')).toBe('one\n\ntwo\n\nthree\n\n');
  });

  test('end at a quit line', async () => {
    expect(await outputOf(runPrompt, session(), 'one\n/quit\ntwo\n')).toBe('say one\n\n');
  });

  test('continue after user errors and internal errors', async () => {
    const faults: unknown[] = [];
    const fault = new Error('broken');
    const say: App['say'] = async (_asker, words) => {
      if (words === 'ours') throw fault;
      throw new UserError('empty', 'Nothing to answer.');
    };
    const shown = await outputOf(runPrompt, session({ say }, faults), 'theirs\nours\n/aks\n/articles\n');
    expect(shown).toMatch(
      /^Nothing to answer\.\n\nSomething went wrong .*\n\nThere is no command \/aks.*\n\narticles \{\}/,
    );
    expect(faults).toEqual([fault]);
  });
});

describe('JSON lines', () => {
  test('each request gets one answer or error; blank lines are skipped', async () => {
    const input =
      '{"say":"why"}\n\n{"command":"quotes","options":{"about":"x"}}\nnonsense\n{"command":"ingest","options":{"file":"/no/such"}}\n{"say":"last"}';
    const lines = (await outputOf(runJson, session(), input))
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(lines.map((l) => l.error?.code ?? l.blocks[0].text)).toEqual([
      'say why',
      'quotes {"about":"x"}',
      'bad-request',
      'unreadable',
      'say last',
    ]);
  });
});

describe('a person at a terminal', () => {
  /** Types each key once the previous one has been processed. */
  async function typed(keys: readonly string[], replies: Partial<App> = {}): Promise<string> {
    const input = new PassThrough();
    const done = outputOf(runPrompt, session(replies), input, true);
    for (const key of keys) {
      await new Promise((ready) => setTimeout(ready, 5));
      input.write(key);
    }
    return done;
  }

  test('gets a prompt after every answer; Ctrl-D quits', async () => {
    const shown = await typed(['why\r', '\u0004']);
    expect(shown).toContain('\nsay why\n\n');
    expect(shown.match(/> /g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('Ctrl-C clears the line first and quits on an empty one', async () => {
    const shown = await typed(['half a li', '\u0003', 'why\r', '\u0003']);
    expect(shown).toContain('say why');
    expect(shown).not.toContain('say half');
  });

  test('Tab completes; Up recalls the last line', async () => {
    const shown = await typed(['/art\t', '\r', '\u001b[A', '\r', '\u0004']);
    expect(shown.match(/articles \{\}/g)).toHaveLength(2);
  });

  test('a failed completion leaves the line unchanged', async () => {
    const suggest: App['suggest'] = async () => {
      throw new Error('broken');
    };
    expect(await typed(['/quotes Li\t', 'nd\r', '\u0004'], { suggest })).toContain('quotes {"speaker":"Lind"}');
  });
});
