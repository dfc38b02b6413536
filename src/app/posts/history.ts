import type { Post } from './post.ts';

/** A channel or a thread of a server. */
export interface ChannelPosition {
  readonly guild: string;
  readonly channel: string;
}

/** A message of a channel. */
export interface HistoryEntry {
  readonly id: string;
  /** Missing for messages that are not read: other bots, system messages. */
  readonly post?: Post;
  /** True if it was edited after it was posted. */
  readonly isEdited: boolean;
}

/** Reads the message history of channels, for what the bot missed. Each call returns at most one page. */
export interface History {
  /** The messages after the given id, oldest first; empty if there are no more. */
  after(place: ChannelPosition, id: string): Promise<readonly HistoryEntry[]>;
  /** The messages before the given id, or the latest ones, oldest first; empty at the beginning of the channel. */
  before(place: ChannelPosition, id: string | undefined): Promise<readonly HistoryEntry[]>;
}
