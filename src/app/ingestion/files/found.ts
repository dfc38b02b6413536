import type { GivenText } from '../../ports.ts';

/** A text that a file holds, with what the file says about it. */
export interface FoundText extends Omit<GivenText, 'by' | 'origin'> {
  /** The file's name, or the one it has in an archive. */
  readonly name: string;
}

/** A part of a file that could not be read, with the reason in one sentence. */
interface Unread {
  readonly name: string;
  readonly refused: string;
}

export type Found = FoundText | Unread;
