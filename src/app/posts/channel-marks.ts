/** Begins the names of channels' marks. */
export const CHANNEL_MARKS = 'read:';

/** The name of a channel's mark, which holds the id of the last message read. */
export function markOf(channel: string): string {
  return CHANNEL_MARKS + channel;
}
