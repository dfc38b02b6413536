import type { TokenRange } from '../grammar/noun-phrases.ts';
import type { SourcePhrase } from './sources/source.ts';

/** One attribution within a statement, as token ranges. */
export interface Attribution {
  readonly content: readonly TokenRange[];
  readonly subject: SourcePhrase | undefined;
  readonly cue: TokenRange;
  readonly denied: boolean;
  /** True when it has no subject of its own and continues with the previous speaker: "Adding: …". */
  readonly inherits: boolean;
  /** True when it lies within the content of another one. */
  readonly nested: boolean;
}

/** An attribution whose cue, from `from` to `to`, is not a verb. */
export function plainReport(
  content: readonly TokenRange[],
  subject: SourcePhrase,
  from: number,
  to: number,
): Attribution {
  return { content, subject, inherits: false, cue: { from, to }, denied: false, nested: false };
}

/** End of the previous attribution; content before a cue begins after it. */
export function floorOf(found: readonly Attribution[], at: number): number {
  let floor = 0;
  for (const one of found) {
    if (one.nested) continue;
    for (const run of one.content) if (run.to <= at) floor = Math.max(floor, run.to);
    if (one.cue.to <= at) floor = Math.max(floor, one.cue.to);
  }
  return floor;
}
