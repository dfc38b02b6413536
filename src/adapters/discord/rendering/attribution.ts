import { claimOf, cutAtWord, type OtherPlace, otherPlaces, storyPlaces } from '../../../app/labels.ts';
import { IN_ENGLISH, type Wording } from '../../../app/languages/wording.ts';
import type { EvidenceBlock } from '../../../app/reply.ts';
import { type Evidence, linkOf, speakerOf } from '../../../domain/answer.ts';
import { type Span, wordsOf } from '../../../domain/article.ts';
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
export function attributionOf(block: EvidenceBlock, wording: Wording = IN_ENGLISH): string {
  const { evidence } = block;
  const { title, source, publishedAt } = evidence.article;
  const claim = claimOf(evidence.article);
  const own = attribution(block, wording, [
    bold(label(title)),
    source && label(source),
    claim && label(wording.text(claim)),
    sentencesOf(evidence, wording),
    publishedAt && label(publishedAt.slice(0, 'yyyy-mm-dd'.length)),
  ]);
  const most = Math.max(0, MAX_SOURCES - (evidence.alsoIn?.length ?? 0));
  const [places, ofStory] = [otherPlaces(evidence.article), storyPlaces(evidence.article)];
  const lines = [
    placesLine('also-at', places, most, wording),
    placesLine('story-also-at', ofStory, Math.max(0, most - places.length), wording),
  ];
  return [own, ...lines].filter(Boolean).join('\n');
}

/** Other places; they share the space for links with `alsoLine`. */
function placesLine(
  heading: 'also-at' | 'story-also-at',
  places: readonly OtherPlace[],
  most: number,
  wording: Wording,
): string | undefined {
  if (places.length === 0) return undefined;
  const named = places.slice(0, most).map((place) => {
    const name = wording.text(place.message ?? place.name);
    return link(cutAtWord(name, SOURCE_LENGTH), place.link) ?? label(name);
  });
  const more = places.length - named.length;
  const told =
    named.length === 0
      ? wording.text(more === 1 ? { key: 'other-place' } : { key: 'other-places', values: { count: more } })
      : andMore(named.join(', '), more, wording);
  return small(`${wording.text({ key: heading })} ${told}`);
}

/** Names are Markdown already: a message only puts them in their place. */
function andMore(named: string, count: number, wording: Wording): string {
  return count > 0 ? wording.text({ key: 'and-more', values: { named, count } }) : named;
}

/**
 * A shorter attribution where the article was attributed above: only what differs.
 * @param isNamed true if articles stand in between, so that the title is needed
 */
export function briefAttributionOf(block: EvidenceBlock, isNamed: boolean, wording: Wording): string {
  const { evidence } = block;
  const title = cutAtWord(evidence.article.title, BRIEF_LENGTH);
  return attribution(block, wording, [sentencesOf(evidence, wording), isNamed && label(title)]);
}

function attribution(block: EvidenceBlock, wording: Wording, place: readonly (string | false | undefined)[]): string {
  const lines = [
    speakerLine(block, wording),
    small(place.filter(Boolean).join(' · ')),
    alsoLine(block.evidence, wording),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Other articles with the same statement: "also in: Source, Source and 2 more", with links if available. */
function alsoLine({ alsoIn = [] }: Evidence, wording: Wording): string | undefined {
  if (alsoIn.length === 0) return undefined;
  const sources = alsoIn.slice(0, MAX_SOURCES).map((also) => {
    const { source, title } = also.article;
    const name = cutAtWord(wording.text(source ?? claimOf(also.article) ?? title), SOURCE_LENGTH);
    return link(name, linkOf(also)) ?? label(name);
  });
  const more = alsoIn.length - sources.length;
  return small(`${wording.text({ key: 'also-in' })} ${andMore(sources.join(', '), more, wording)}`);
}

function sentencesOf({ sentences }: Evidence, wording: Wording): string {
  const [first, last] = [sentences[0] + 1, sentences[1] + 1];
  const key = first === last ? 'sentence-number' : 'sentence-numbers';
  return wording.text({ key, values: { first: String(first), last: String(last) } });
}

function speakerLine({ evidence, role }: EvidenceBlock, wording: Wording): string | undefined {
  const speaker = speakerOf(evidence);
  if (!speaker) return undefined;
  const written = evidence.quote?.speaker;
  const how = written
    ? wording.text({ key: 'speaker-inferred-from', values: { words: label(wordsOf(evidence.article, written)) } })
    : wording.text({ key: 'speaker-inferred' });
  const inferred = speaker.inferred ? ` (${how})` : '';
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
