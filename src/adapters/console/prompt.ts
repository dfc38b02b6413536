import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { complete } from './complete.ts';
import { safe } from './safe.ts';
import { answerJson, answerLine, LOCAL_REQUESTER, type Session } from './session.ts';

/** The streams of a terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** True if a person types: enables the prompt, line editing and completion. */
  readonly interactive: boolean;
  /** Width of the window in columns; undefined where the output is no window: nothing is broken then. */
  readonly columns?: () => number | undefined;
  /** Ends the session as `/quit` does. */
  readonly signal?: AbortSignal;
}

const PROMPT = '> ';

/** Answers typed lines one after the other until the input ends or the person quits. */
export async function runPrompt(session: Session, terminal: Terminal): Promise<void> {
  const { interactive } = terminal;
  const lines = openLines(session, terminal);
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const answer = await answerLine(session, line);
    if (answer === undefined || terminal.signal?.aborted) break;
    if (answer !== '') await print(terminal, interactive ? `\n${answer}\n\n` : `${answer}\n\n`);
    if (interactive) lines.prompt();
  }
  lines.close();
}

/** Answers each line with a JSON request by one line of JSON; skips blank lines. */
export async function runJson(session: Session, terminal: Terminal): Promise<void> {
  const lines = createInterface({
    input: terminal.input,
    crlfDelay: Number.POSITIVE_INFINITY,
    signal: terminal.signal,
  });
  for await (const line of lines) {
    if (line.trim() !== '') await write(terminal.output, `${await answerJson(session, line)}\n`);
    if (terminal.signal?.aborted) break;
  }
}

function openLines(session: Session, { input, output, interactive, signal }: Terminal): Interface {
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: PROMPT,
    crlfDelay: Number.POSITIVE_INFINITY,
    signal,
    completer: (line: string, done: (error: null, completion: [string[], string]) => void) => {
      completeSafely(session, line).then((completion) => done(null, completion));
    },
  });
  lines.on('SIGINT', () => interrupt(lines, output));
  return lines;
}

/** Ctrl-C clears the current line; on an empty line it quits. */
function interrupt(lines: Interface, output: Writable): void {
  output.write('\n');
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
  lines.prompt();
}

/** Completion without errors and with control characters made visible. */
async function completeSafely(session: Session, line: string): Promise<[string[], string]> {
  try {
    const [hits, typed] = await complete(session.app, LOCAL_REQUESTER, line);
    return [hits.map(safe), typed];
  } catch (error) {
    session.onError(error);
    return [[], line];
  }
}

/** Writes text for a person: lines wider than the window are broken between words. */
export async function print({ output, columns }: Pick<Terminal, 'output' | 'columns'>, text: string): Promise<void> {
  const width = columns?.();
  if (width === undefined) return write(output, text);
  const { wrap } = await import('./wrap.ts');
  return write(output, wrap(text, width));
}

/** Respects back-pressure, so that a slow pipe does not fill the memory. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
