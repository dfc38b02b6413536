import { mayHoldArticles } from '../ingestion/files/read.ts';
import { readHeader } from '../ingestion/header.ts';
import { message } from '../languages/messages.ts';
import type { FileOutcome, GivenText, Ingested, Ingestion } from '../ports.ts';
import { classify } from './classify.ts';
import { joined } from './message-joining.ts';
import { fileOrigin, linkedOrigin, postOrigin } from './origins.ts';
import type { PostOutcome } from './outcomes.ts';
import { dayOfPost, type Post, type PostedFile } from './post.ts';
import { retryWhenBusy } from './retry.ts';

/** One thing in a post that may contain articles: its text, a linked page or a file. */
export interface PostSource {
  /** See `Article.origin`. */
  readonly origin: string;
  /** True for files: they cannot be edited, so one that gave an article is not read again. */
  readonly isFixed: boolean;
  /** @throws UserError if the source is refused */
  ingest(ingestion: Ingestion, closing: AbortSignal): Promise<readonly PostOutcome[]>;
}

/** Text by its type, whatever its name. */
const TEXT_TYPE = /^text\/(?:plain|markdown|html)\b/i;
/** Other extensions of text/* files, which are not articles: logs, tables, programs. */
const OTHER_NAME = /\.(?!txt$|text$|md$|markdown$|html?$)[a-z0-9]{1,8}$/i;

/** The sources in a group of posts: their text or the pages they link to, and their text files. */
export function sourcesOf(posts: readonly [Post, ...Post[]]): PostSource[] {
  const [first] = posts;
  const content = classify({ ...first, text: joined(posts.map((post) => post.text)).text });
  const links = content.kind === 'links' ? content.links.map((link) => linkSource(first, link)) : [];
  return [
    ...(content.kind === 'article' ? [textSource(posts)] : []),
    ...links,
    ...posts.flatMap((post) => post.files.filter(isReadableFile).map((file) => fileSource(post, file))),
    ...posts.flatMap((post) => post.files.filter(isUnreadableDocument).map((file) => unreadableSource(post, file))),
  ];
}

/** True for a file that may hold articles: the kinds that `/ingest` takes. The content decides what it is. */
export function isReadableFile({ name, contentType = '' }: Pick<PostedFile, 'name' | 'contentType'>): boolean {
  return mayHoldArticles(name) || (TEXT_TYPE.test(contentType) && !OTHER_NAME.test(name));
}

/** Documents in which people keep articles, and which cannot be read here; pictures and the like need no word. */
const DOCUMENT = /\.(pdf|docx?|odt|rtf|pages|epub)$/i;

function isUnreadableDocument({ name }: Pick<PostedFile, 'name'>): boolean {
  return DOCUMENT.test(name);
}

function unreadableSource(post: Post, file: PostedFile): PostSource {
  const kind = (DOCUMENT.exec(file.name)?.[1] ?? '').toUpperCase();
  const reason = message('file-kind-unreadable', { name: file.name, kind });
  const outcome: PostOutcome = { kind: 'refused', code: 'unreadable', reason };
  return { origin: fileOrigin(post, file), isFixed: true, ingest: async () => [outcome] };
}

/** The article that the posts form together; if there are several, each is a part with its own link. */
function textOf(posts: readonly [Post, ...Post[]]): GivenText {
  const [first, second] = posts;
  const { text, spans } = joined(posts.map((post) => post.text));
  const isVouched = posts.every(({ isByModerator }) => isByModerator);
  return {
    text,
    origin: postOrigin(first),
    by: first.author,
    postedOn: dayOfPost(first),
    unlessForgotten: true,
    isBounded: isBounded(first),
    ...(first.title && { title: first.title }),
    // A moderator may say where the text is from; what others say of it is a claim.
    ...(isVouched && readHeader(text).header.link ? {} : { link: first.link }),
    ...(isVouched ? {} : { unvouched: true }),
    ...(second && { parts: spans.map((span, at) => ({ ...span, link: posts[at]!.link })) }),
  };
}

function textSource(posts: readonly [Post, ...Post[]]): PostSource {
  const given = textOf(posts);
  return {
    origin: postOrigin(posts[0]),
    isFixed: false,
    ingest: async (ingestion) => [taken(await ingestion.text(given))],
  };
}

function linkSource(post: Post, link: string): PostSource {
  const origin = linkedOrigin(post, link);
  const options = { origin, unlessForgotten: true, isBounded: isBounded(post) };
  return {
    origin,
    isFixed: false,
    ingest: (ingestion, closing) =>
      retryWhenBusy(closing, async () => [taken(await ingestion.link(link, post.author, undefined, options))]),
  };
}

function fileSource(post: Post, file: PostedFile): PostSource {
  const origin = fileOrigin(post, file);
  return {
    origin,
    isFixed: true,
    ingest: async (ingestion) => {
      const given = { ...file, origin, link: post.link, ...(post.isByModerator ? {} : { unvouched: true as const }) };
      const outcomes = await ingestion.articlesOf(given, post.author, {
        postedOn: dayOfPost(post),
        unlessForgotten: true,
        isBounded: isBounded(post),
      });
      return outcomes.map(outcomeOf);
    },
  };
}

/** What a member posts fills a share of the library at most; see `GivenText.isBounded`. */
function isBounded({ isByModerator, isByBot }: Post): boolean {
  return !isByModerator && !isByBot;
}

function outcomeOf(outcome: FileOutcome): PostOutcome {
  if ('ingested' in outcome) return taken(outcome.ingested);
  return {
    kind: 'refused',
    code: 'unreadable',
    reason: message('named-reason', { name: outcome.name, reason: outcome.refused }),
  };
}

function taken(ingested: Ingested): PostOutcome {
  return { kind: 'taken', ingested };
}
