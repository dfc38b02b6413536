import type { Post, PostedFile } from '../../../src/app/posts/post.ts';

/** A post in channel 1 by one author. */
export function aPost(text: string, given: Partial<Post> = {}): Post {
  const { id = '100', channel = '1' } = given;
  return {
    id,
    channel,
    author: 'u1',
    at: 0,
    text,
    files: [],
    links: [],
    isReply: false,
    link: `https://chat.example/${channel}/${id}`,
    ...given,
  };
}

export function aFile(name: string, content = '', contentType?: string): PostedFile {
  const bytes = new TextEncoder().encode(content);
  return { id: name, name, size: bytes.length, bytes: async () => bytes, ...(contentType && { contentType }) };
}

/** Prose of at least `length` characters that ends with a complete sentence. */
export function prose(length: number): string {
  const sentence = 'The ferry crossed the sound in good order that day. ';
  return sentence.repeat(Math.ceil(length / sentence.length)).trimEnd();
}
