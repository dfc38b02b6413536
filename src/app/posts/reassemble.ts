import type { Article, ArticleLocation } from '../../domain/article.ts';
import { postIdOf, postOfOrigin } from '../ingestion/message-origins.ts';
import type { GivenText } from '../ports.ts';
import type { GuildLibrary } from '../runtime/guild-library.ts';
import { classify } from './classify.ts';
import { joined } from './message-joining.ts';
import { postOrigin } from './origins.ts';
import type { PostOutcome } from './outcomes.ts';
import { dayOfPost, type Post } from './post.ts';
import { refusedOutcomes } from './sync-posts.ts';

/** One message's part of a joined text. */
export interface Piece {
  /** Id of the message. */
  readonly id: string;
  readonly link: string;
  readonly text: string;
}

/** A text that was joined from messages, as it stands at this place. */
export interface JoinedText {
  readonly article: Article;
  readonly place: ArticleLocation;
  readonly pieces: readonly Piece[];
}

/** The text that this message was joined into. */
export function joinedTextOf({ library }: GuildLibrary, channel: string, id: string): JoinedText | undefined {
  for (const { article } of library.readings()) {
    const place: ArticleLocation | undefined = [article, ...(article.alsoAt ?? [])].find(
      ({ origin, parts = [] }) =>
        parts.some(({ link }) => postIdOf(link) === id) && postOfOrigin(origin)?.channel === channel,
    );
    if (place) return { article, place, pieces: piecesOf(article, place) };
  }
  return undefined;
}

function piecesOf({ text }: Article, { parts = [] }: ArticleLocation): Piece[] {
  return parts.map(({ start, end, link }) => ({ id: postIdOf(link) ?? '', link, text: text.slice(start, end) }));
}

/**
 * Rebuilds a joined text from the current text of its messages; withdraws it if what is left is not an article.
 * @param edited the message that was edited, if any
 */
export async function reassemble(
  { ingestion }: GuildLibrary,
  { article, place, pieces: before }: JoinedText,
  pieces: readonly Piece[],
  edited?: Post,
): Promise<readonly PostOutcome[]> {
  const channel = postOfOrigin(place.origin)?.channel ?? '';
  const [first, second] = pieces;
  const { text, spans } = joined(pieces.map((piece) => piece.text));
  if (!first || classify({ text, links: [], isReply: false }).kind !== 'article') {
    await ingestion.withdraw(place.origin);
    return [];
  }
  const origin = postOrigin({ channel, id: first.id });
  // The first message is gone: nothing stands at its place any more.
  if (origin !== place.origin) await ingestion.withdraw(place.origin);
  const isUnvouched = place.unvouched || (edited && !edited.isByModerator);
  const given: GivenText = {
    text,
    origin,
    by: place.ingestedBy ?? article.ingestedBy,
    unlessForgotten: true,
    ...(isSame(before[0], first) ? knownOf(article, place) : { link: first.link }),
    ...(edited?.title && { title: edited.title }),
    ...(edited && { postedOn: dayOfPost(edited) }),
    ...(isUnvouched && { unvouched: true, link: first.link }),
    ...(second && { parts: spans.map((span, at) => ({ ...span, link: pieces[at]!.link })) }),
  };
  try {
    const ingested = await ingestion.text(given);
    return ingested.outcome === 'duplicate' ? [] : [{ kind: 'taken', ingested }];
  } catch (error) {
    const outcomes = refusedOutcomes(error);
    // What is left is refused, and what stood there before does not stand there any more.
    await ingestion.withdraw(origin);
    return outcomes;
  }
}

function isSame(before: Piece | undefined, first: Piece): boolean {
  return before?.id === first.id && before.text === first.text;
}

/** What is known of the text is kept only while its beginning is unchanged, because it was read from there. */
function knownOf(article: Article, place: ArticleLocation): Partial<GivenText> {
  const { title = article.title, source, link, publishedAt, claimedLink, claimedSource } = place;
  const known = Object.entries({ title, source, link, publishedAt, claimedLink, claimedSource });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
