import type { Config } from '../../config.ts';

type LogLevel = Config['logLevel'];

/** The operator's log. */
export interface LineLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string, cause?: unknown): void;
}

/** Most severe first; a level includes all before it. */
const ORDER: readonly LogLevel[] = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/**
 * One line per event, `time level text`; errors are followed by their stack and causes in indented lines. So whatever
 * people write in what is told, only an event begins a line.
 */
export function createLog(level: LogLevel, write: (text: string) => void, now = () => new Date()): LineLog {
  const tell = (of: LogLevel, text: string, trace = ''): void => {
    if (ORDER.indexOf(of) <= ORDER.indexOf(level)) write(`${now().toISOString()} ${of} ${onOneLine(text)}${trace}`);
  };
  return {
    info: (text) => tell('info', text),
    warn: (text) => tell('warn', text),
    error: (text, cause) => tell('error', text, cause === undefined ? '' : NEXT_LINE + traceOf(cause)),
  };
}

const NEXT_LINE = '\n    ';

/** The stack of an error and of all its causes; lines after the first are indented. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return onOneLine(String(error));
  const own = (error.stack ?? error.message).split('\n').map((line) => onOneLine(line.trim()));
  const causes = error.cause === undefined ? [] : [`caused by ${traceOf(error.cause)}`];
  return [...own, ...causes].join(NEXT_LINE);
}

/** Everything that some program takes for the end of a line. */
const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/g;

/** The other control characters, which a terminal obeys, except the tab. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

function onOneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ⏎ ').replace(CONTROL, '\uFFFD');
}
