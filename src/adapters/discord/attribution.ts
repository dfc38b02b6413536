import { claimOf, cutAtWord, type OtherPlace, otherPlaces, storyPlaces } from '../../app/labels.ts';
import type { EvidenceBlock } from '../../app/reply.ts';
import { type Evidence, linkOf, speakerOf } from '../../domain/answer.ts';
import { type Span, wordsOf } from '../../domain/article.ts';
import { bold, escaped, link, small } from './markdown.ts';

/** Maximum UTF-16 units of a title, source or name in an attribution; longer ones are cut. */
const LABEL_LENGTH = 120;
/** … and of a title where the article was attributed above. */
const BRIEF_LENGTH = 40;

/**
 * Maximum other sources named per passage, and UTF-16 units of each: with their links they must leave space for the
 * passage.
 */
const MAX_SOURCES = 3;
const SOURCE_LENGTH = 40;

/** The attribution of a passage: "— Name, role (inferred from “he”)", then title, source, sentence and date. */
export function attributionOf(block: EvidenceBlock): string {
  const { evidence } = block;
  const { title, source, publishedAt } = evidence.article;
  const claim = claimOf(evidence.article);
  const own = attribution(block, [
    bold(label(title)),
    source && label(source),
    claim && label(claim),
    sentencesOf(evidence),
    publishedAt && label(publishedAt.slice(0, 'yyyy-mm-dd'.length)),
  ]);
  const most = Math.max(0, MAX_SOURCES - (evidence.alsoIn?.length ?? 0));
  const [places, ofStory] = [otherPlaces(evidence.article), storyPlaces(evidence.article)];
  const lines = [
    placesLine('also at', places, most),
    placesLine('the story also at', ofStory, Math.max(0, most - places.length)),
  ];
  return [own, ...lines].filter(Boolean).join('\n');
}

/** Other places; they share the space for links with `alsoLine`. */
function placesLine(heading: string, places: readonly OtherPlace[], most: number): string | undefined {
  if (places.length === 0) return undefined;
  const named = places
    .slice(0, most)
    .map((place) => link(cutAtWord(place.name, SOURCE_LENGTH), place.link) ?? label(place.name));
  const more = places.length - named.length;
  const rest =
    named.length === 0 ? [`${more} other ${more === 1 ? 'place' : 'places'}`] : more > 0 ? [`${more} more`] : [];
  return small(`${heading}: ${[named.join(', '), ...rest].filter(Boolean).join(' and ')}`);
}

/**
 * A shorter attribution where the article was attributed above: only what differs.
 * @param isNamed true if articles stand in between, so that the title is needed
 */
export function briefAttributionOf(block: EvidenceBlock, isNamed: boolean): string {
  const { evidence } = block;
  const title = cutAtWord(evidence.article.title, BRIEF_LENGTH);
  return attribution(block, [sentencesOf(evidence), isNamed && label(title)]);
}

function attribution(block: EvidenceBlock, place: readonly (string | false | undefined)[]): string {
  const lines = [speakerLine(block), small(place.filter(Boolean).join(' · ')), alsoLine(block.evidence)];
  return lines.filter(Boolean).join('\n');
}

/** Other articles with the same statement: "also in: Source, Source and 2 more", with links if available. */
function alsoLine({ alsoIn = [] }: Evidence): string | undefined {
  if (alsoIn.length === 0) return undefined;
  const sources = alsoIn.slice(0, MAX_SOURCES).map((also) => {
    const name = cutAtWord(also.article.source ?? claimOf(also.article) ?? also.article.title, SOURCE_LENGTH);
    return link(name, linkOf(also)) ?? label(name);
  });
  const more = alsoIn.length - sources.length;
  return small(`also in: ${sources.join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
}

function sentencesOf({ sentences }: Evidence): string {
  const [first, last] = [sentences[0] + 1, sentences[1] + 1];
  return first === last ? `sentence ${first}` : `sentences ${first}–${last}`;
}

function speakerLine({ evidence, role }: EvidenceBlock): string | undefined {
  const speaker = speakerOf(evidence);
  if (!speaker) return undefined;
  const written = evidence.quote?.speaker;
  const from = written ? ` from “${label(wordsOf(evidence.article, written))}”` : '';
  const inferred = speaker.inferred ? ` (inferred${from})` : '';
  return `— ${label(speaker.name)}${roleWords(evidence, role)}${inferred}`;
}

/** ", the Norwegian engineer": the role as the article has it. */
export function roleWords({ article }: Evidence, role: Span | undefined): string {
  return role ? `, ${label(wordsOf(article, role))}` : '';
}

/** Words on one line of an attribution, escaped, and cut if they are long. */
function label(words: string): string {
  return escaped(cutAtWord(words.replace(/\s+/g, ' ').trim(), LABEL_LENGTH));
}
