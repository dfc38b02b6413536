import type { Post } from './post.ts';

/** A channel or a thread of a server. */
export interface ChannelPosition {
  readonly guild: string;
  readonly channel: string;
}

/** A message that stands in a channel. */
export interface Entry {
  readonly id: string;
  /** Missing for what is not read: other bots, what the platform itself says. */
  readonly post?: Post;
  /** It was edited after it was posted. */
  readonly isEdited: boolean;
}

/** What stands in channels, for what the bot did not hear. Each call gives at most one page. */
export interface History {
  /** The messages after one, oldest first; none when there are no more. */
  after(place: ChannelPosition, id: string): Promise<readonly Entry[]>;
  /** The messages before one, or the last ones, oldest first; none at the beginning. */
  before(place: ChannelPosition, id: string | undefined): Promise<readonly Entry[]>;
}
