import type { Article } from '../../domain/article.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { classify } from './classify.ts';
import { joined } from './message-joining.ts';
import { postIdOf, postOfOrigin, postOrigin } from './origins.ts';
import type { PostOutcome } from './outcomes.ts';

/** One message's part of a joined article. */
export interface Piece {
  /** Id of the message. */
  readonly id: string;
  readonly link: string;
  readonly text: string;
}

/** The article that this message was joined into. */
export function joinedArticleOf({ library }: GuildLibrary, channel: string, id: string): Article | undefined {
  return library
    .readings()
    .map(({ article }) => article)
    .find(
      ({ origin, parts = [] }) =>
        parts.some(({ link }) => postIdOf(link) === id) && postOfOrigin(origin)?.channel === channel,
    );
}

export function piecesOf({ text, parts = [] }: Article): Piece[] {
  return parts.map(({ start, end, link }) => ({ id: postIdOf(link) ?? '', link, text: text.slice(start, end) }));
}

/**
 * Rebuilds a joined article from the current text of its messages; removes it if what is left is not an article.
 * @param title title of the thread opened by its first message, if any
 */
export async function reassemble(
  { ingestion }: GuildLibrary,
  article: Article,
  pieces: readonly Piece[],
  title?: string,
): Promise<readonly PostOutcome[]> {
  const channel = postOfOrigin(article.origin)?.channel ?? '';
  const [first, second] = pieces;
  const { text, spans } = joined(pieces.map((piece) => piece.text));
  if (!first || classify({ text, links: [], isReply: false }).kind !== 'article') {
    await ingestion.withdraw(article.origin);
    return [];
  }
  const origin = postOrigin({ channel, id: first.id });
  // Withdraw the former article first: otherwise the rest would count as a truncated copy of it and be merged.
  if (origin !== article.origin) await ingestion.withdraw(article.origin);
  const ingested = await ingestion.text({
    text,
    origin,
    by: article.ingestedBy,
    unlessForgotten: true,
    ...metadataOf(article, first, title),
    ...(second && { parts: spans.map((span, at) => ({ ...span, link: pieces[at]!.link })) }),
  });
  return ingested.outcome === 'duplicate' ? [] : [{ kind: 'taken', ingested }];
}

/** Metadata of the article is kept only while its beginning is unchanged, because it was read from there. */
function metadataOf(article: Article, first: Piece, title: string | undefined) {
  const [before] = piecesOf(article);
  if (before?.id !== first.id || before.text !== first.text) return { link: first.link, ...(title && { title }) };
  const { source, link, publishedAt } = article;
  return {
    title: article.title,
    ...(source && { source }),
    ...(link && { link }),
    ...(publishedAt && { publishedAt }),
  };
}
