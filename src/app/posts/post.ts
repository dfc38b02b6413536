import type { GivenFile } from '../given-file.ts';

/** A file of a post; its id is its own, also beside another of the same name. */
export interface PostedFile extends GivenFile {
  readonly id: string;
}

/** One message of a channel as its platform tells of it, as far as articles may be in it. */
export interface Post {
  /** A decimal number that grows with time, over all channels. */
  readonly id: string;
  /** The channel or thread where it stands. */
  readonly channel: string;
  /** Id of the person. */
  readonly author: string;
  /** Milliseconds of the clock when it was posted. */
  readonly at: number;
  readonly text: string;
  readonly files: readonly PostedFile[];
  /** Web addresses beside the text: a news bot shows them in a frame. */
  readonly links: readonly string[];
  /** The title of the thread that it opens. */
  readonly title?: string;
  /** It answers another post. */
  readonly isReply: boolean;
  /** Where a reader finds it. */
  readonly link: string;
}

/** True when the post with the id `a` was written after the one with the id `b`. */
export function isLater(a: string, b: string): boolean {
  return BigInt(a) > BigInt(b);
}

/** The earlier of two ids. */
export function earlier(a: string, b: string): string {
  return isLater(a, b) ? b : a;
}
