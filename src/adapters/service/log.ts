import type { Config } from '../../config.ts';

type LogLevel = Config['logLevel'];

/** Where the operator reads what happens. */
export interface LineLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string, cause?: unknown): void;
}

/** From the gravest on; a level shows itself and all before it. */
const ORDER: readonly LogLevel[] = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** One line an event, `time level text`, with the cause's stack below an error. */
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

/** Where an error came from, with every error behind it. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${traceOf(error.cause)}`;
}
