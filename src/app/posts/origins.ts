import { plainLink } from '../ingestion/web-link.ts';
import type { Post, PostedFile } from './post.ts';

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
