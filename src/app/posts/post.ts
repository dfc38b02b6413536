import type { GivenFile } from '../given-file.ts';

/** A file attached to a post; its id is unique even if names repeat. */
export interface PostedFile extends GivenFile {
  readonly id: string;
}

/** A channel message as far as it matters to ingestion. */
export interface Post {
  /** A decimal number that increases over time, across all channels. */
  readonly id: string;
  /** Id of the channel or thread. */
  readonly channel: string;
  /** Id of the author. */
  readonly author: string;
  /** Time of posting, in milliseconds of the clock. */
  readonly at: number;
  readonly text: string;
  readonly files: readonly PostedFile[];
  /** Web addresses outside the text, such as in a news bot's embeds. */
  readonly links: readonly string[];
  /** Title of the thread that the post opens. */
  readonly title?: string;
  /** True if it replies to another post. */
  readonly isReply: boolean;
  /** True if the author is a moderator and wrote it, rather than forwarded it; others' headers are claims. */
  readonly isByModerator?: boolean;
  /** True if the author is a bot or a webhook that moderators let in. */
  readonly isByBot?: boolean;
  /** Link to the message. */
  readonly link: string;
}

/** The day of posting, ISO 8601, in UTC: nothing tells the time zone of the author. */
export function dayOfPost({ at }: Pick<Post, 'at'>): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** True if the post with id `a` was written after the one with id `b`. */
export function isLater(a: string, b: string): boolean {
  return BigInt(a) > BigInt(b);
}

/** The earlier of two ids. */
export function earlier(a: string, b: string): string {
  return isLater(a, b) ? b : a;
}
