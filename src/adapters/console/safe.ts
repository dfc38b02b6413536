import { isolated } from '../../app/answers/bidi.ts';

/**
 * C0 controls except tab, line feed and the carriage return of CRLF; DEL; C1. Terminals interpret these: an article
 * could clear the screen or rename the window.
 */
const CONTROL = /\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Text that is safe to print: control characters become visible (`␛`, `‹9B›`), everything else is unchanged. */
export function safe(text: string): string {
  return text.replace(CONTROL, visible);
}

/** Safe text on one line, for titles and names within our own text. */
export function safeLine(text: string): string {
  return isolated(safeValue(text));
}

/** As `safeLine`, for what people type again: nothing is added to it. */
export function safeValue(text: string): string {
  return safe(text.replace(/[\s\u0085]+/g, ' ').trim());
}

/** C0 controls have Unicode control pictures; C1 controls are shown as numbers. */
function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹${code.toString(16).toUpperCase()}›`;
}
