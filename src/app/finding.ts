/** What one check of the doctor found. */
export interface Finding {
  /** What was looked at, in one word. */
  readonly part: string;
  /** `note`: nothing is wrong, but something does without. */
  readonly state: 'ok' | 'note' | 'fault';
  /** One line; of a fault: what is wrong, and what to do. */
  readonly says: string;
}

export function ok(part: string, says: string): Finding {
  return { part, state: 'ok', says };
}

export function note(part: string, says: string): Finding {
  return { part, state: 'note', says };
}

export function fault(part: string, says: string): Finding {
  return { part, state: 'fault', says };
}
