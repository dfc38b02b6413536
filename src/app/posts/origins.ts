import { plainLink } from '../ingestion/web-link.ts';
import type { Post, PostedFile } from './post.ts';

/** Where articles of posts come from; see `Article.origin`. */
const MESSAGE = /^message:(\d{1,20})\/(\d{1,20})(?:#|$)/;

/** The origin of a post's own text. */
export function postOrigin({ channel, id }: Pick<Post, 'channel' | 'id'>): string {
  return `message:${channel}/${id}`;
}

/** The origin of one of a post's files. */
export function fileOrigin(post: Pick<Post, 'channel' | 'id'>, { id }: PostedFile): string {
  return `${postOrigin(post)}#${id}`;
}

/** The origin of a page that a post links to: it belongs to the post, so that it goes with it. */
export function linkedOrigin(post: Pick<Post, 'channel' | 'id'>, link: string): string {
  return `${postOrigin(post)}#${plainLink(link)}`;
}

/** The post that an origin belongs to; nothing for other origins. */
export function postOf(origin: string): Pick<Post, 'channel' | 'id'> | undefined {
  const [, channel, id] = MESSAGE.exec(origin) ?? [];
  return channel && id ? { channel, id } : undefined;
}

/** The id of the post that a link leads to: it stands at the end. */
export function postIdOf(link: string): string | undefined {
  return /\/(\d{1,20})$/.exec(link)?.[1];
}
