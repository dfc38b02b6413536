import type { Article } from '../../domain/article.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { classify } from './classify.ts';
import { joined } from './message-joining.ts';
import { postIdOf, postOf, postOrigin } from './origins.ts';
import type { Outcome } from './outcomes.ts';

/** One message's share of a joined article. */
export interface Piece {
  /** Of the message. */
  readonly id: string;
  readonly link: string;
  readonly text: string;
}

/** The article that was joined from several messages, this one among them. */
export function joinedArticleOf({ library }: GuildLibrary, channel: string, id: string): Article | undefined {
  return library
    .readings()
    .map(({ article }) => article)
    .find(
      ({ origin, parts = [] }) =>
        parts.some(({ link }) => postIdOf(link) === id) && postOf(origin)?.channel === channel,
    );
}

export function piecesOf({ text, parts = [] }: Article): Piece[] {
  return parts.map(({ start, end, link }) => ({ id: postIdOf(link) ?? '', link, text: text.slice(start, end) }));
}

/**
 * Joins an article anew from what its messages hold now: some edited, some gone. It goes when what is left is none.
 * @param title what the thread of its first message is called, if it has one
 */
export async function reassemble(
  { ingestion }: GuildLibrary,
  article: Article,
  pieces: readonly Piece[],
  title?: string,
): Promise<readonly Outcome[]> {
  const channel = postOf(article.origin)?.channel ?? '';
  const [first, second] = pieces;
  const { text, spans } = joined(pieces.map((piece) => piece.text));
  if (!first || classify({ text, links: [], isReply: false }).kind !== 'article') {
    await ingestion.withdraw(article.origin);
    return [];
  }
  const origin = postOrigin({ channel, id: first.id });
  // Before the rest comes: it would be taken for another copy of the story, whose whole text would stay.
  if (origin !== article.origin) await ingestion.withdraw(article.origin);
  const ingested = await ingestion.text({
    text,
    origin,
    by: article.ingestedBy,
    unlessForgotten: true,
    ...headOf(article, first, title),
    ...(second && { parts: spans.map((span, at) => ({ ...span, link: pieces[at]!.link })) }),
  });
  return ingested.outcome === 'duplicate' ? [] : [{ kind: 'taken', ingested }];
}

/** What is known of the article beside its text holds as long as its beginning does: there it was read. */
function headOf(article: Article, first: Piece, title: string | undefined) {
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
