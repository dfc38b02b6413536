import type { Words } from '../../languages/messages.ts';
import type { GivenText } from '../../ports.ts';

/** A text found in a file, with the metadata that the file gives. */
export interface FoundText extends Omit<GivenText, 'by' | 'origin'> {
  /** The file's name, or its name within the archive. */
  readonly name: string;
}

/** A part of a file that could not be read, with the reason in one sentence. */
interface Unread {
  readonly name: string;
  readonly refused: Words;
}

export type FileContent = FoundText | Unread;
