/**
 * C0 controls but tab, line feed and the carriage return of a CRLF; DEL; C1. A terminal obeys these: an article could
 * clear the screen or rename the window with them.
 */
const CONTROL = /\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** The text as a terminal may have it: control characters become visible (`␛`, `‹9B›`), all else stays as it is. */
export function safe(text: string): string {
  return text.replace(CONTROL, visible);
}

/** The text on one line, for titles and names that stand among the interface's own words. */
export function safeLine(text: string): string {
  return safe(text.replace(/[\s\u0085]+/g, ' ').trim());
}

/** Unicode has a picture for each of the old control characters; the later ones are shown by number. */
function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹${code.toString(16).toUpperCase()}›`;
}
