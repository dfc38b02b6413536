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

/** One line per event, `time level text`; errors are followed by their stack and causes. */
export function createLog(level: LogLevel, write: (text: string) => void, now = () => new Date()): LineLog {
  const tell = (of: LogLevel, text: string): void => {
    if (ORDER.indexOf(of) <= ORDER.indexOf(level)) write(`${now().toISOString()} ${of} ${text}`);
  };
  return {
    info: (text) => tell('info', text),
    warn: (text) => tell('warn', text),
    error: (text, cause) => tell('error', cause === undefined ? text : `${text}\n${traceOf(cause)}`),
  };
}

/** The stack of an error and of all its causes. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${traceOf(error.cause)}`;
}
