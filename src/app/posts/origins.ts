import { plainLink } from '../ingestion/web-link.ts';
import type { Post, PostedFile } from './post.ts';

/** Origins of articles from posts; see `Article.origin`. */
const MESSAGE = /^message:(\d{1,20})\/(\d{1,20})(?:#|$)/;

/** The origin of a post's own text. */
export function postOrigin({ channel, id }: Pick<Post, 'channel' | 'id'>): string {
  return `message:${channel}/${id}`;
}

/** The origin of a file of a post. */
export function fileOrigin(post: Pick<Post, 'channel' | 'id'>, { id }: PostedFile): string {
  return `${postOrigin(post)}#${id}`;
}

/** The origin of a page that a post links to; contains the post, so that it is removed together with it. */
export function linkedOrigin(post: Pick<Post, 'channel' | 'id'>, link: string): string {
  return `${postOrigin(post)}#${plainLink(link)}`;
}

/** The post that an origin belongs to; undefined for other origins. */
export function postOfOrigin(origin: string): Pick<Post, 'channel' | 'id'> | undefined {
  const [, channel, id] = MESSAGE.exec(origin) ?? [];
  return channel && id ? { channel, id } : undefined;
}

/** The id of the post that a message link leads to. */
export function postIdOf(link: string): string | undefined {
  return /\/(\d{1,20})$/.exec(link)?.[1];
}
