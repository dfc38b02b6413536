/** A message of a channel or thread. */
interface MessageOrigin {
  readonly channel: string;
  readonly id: string;
}

/** Origins of articles from messages; see `Article.origin`. */
const MESSAGE = /^message:(\d{1,20})\/(\d{1,20})(?:#|$)/;

/** The message that an origin belongs to; undefined for other origins. */
export function postOfOrigin(origin: string): MessageOrigin | undefined {
  const [, channel, id] = MESSAGE.exec(origin) ?? [];
  return channel && id ? { channel, id } : undefined;
}

/** The id of the message that a message link leads to. */
export function postIdOf(link: string): string | undefined {
  return /\/(\d{1,20})$/.exec(link)?.[1];
}
