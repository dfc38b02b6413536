import { styleText } from 'node:util';
import { isolated } from '../../app/answers/bidi.ts';
import { segmentsOf } from '../../app/answers/segments.ts';
import { claimOf, cutAtWord, type OtherPlace, otherPlaces, storyPlaces } from '../../app/labels.ts';
import { inEnglish } from '../../app/languages/messages.ts';
import type { Block, Choice, ChoicesBlock, FileBlock, Reply, ShortAnswerBlock } from '../../app/reply.ts';
import { type Evidence, linkOf, speakerOf } from '../../domain/answer.ts';
import { type Article, shortId } from '../../domain/article.ts';
import { safe, safeLine, safeValue } from './safe.ts';

/** Display options of the terminal. */
export interface DisplayOptions {
  /** With colour, the short answer is bold and the context dim; without, marks on separate lines show the same. */
  readonly colour: boolean;
  /** True if files were saved; their names are then paths. */
  readonly savesFiles?: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Precedes a passage to distinguish it from its context without colour. */
const PASSAGE_MARK = '▸ ';
const CONTEXT_MARK = '  ';
/** Maximum UTF-16 units of a title in a source line; the title of a text without a headline is a whole sentence. */
const TITLE_LENGTH = 80;
/** Maximum other locations named per story, and UTF-16 units of each name. */
const MAX_PLACES = 3;
const NAME_LENGTH = 40;
/** Full ids, as in choices of articles. */
const ARTICLE_ID = /^[0-9a-f]{64}$/;
/** Length of an ISO 8601 date, `2026-03-10`. */
const DAY_LENGTH = 10;

/**
 * Renders a reply as text: blocks separated by empty lines. Nothing is wrapped (see `wrap`) or cut, so every passage appears
 * exactly as in the article (except control characters, see `safe` and `isolated`), and its context with all paragraphs.
 */
export function render(reply: Reply, looks: DisplayOptions): string {
  const blocks = reply.blocks.filter((block) => block.kind !== 'short-answer');
  return blocks.map((block, i) => renderBlock(block, looks, blocks[i - 1])).join('\n\n');
}

/** A block without those that repeat what is marked beside its passage. */
type RenderedBlock = Exclude<Block, ShortAnswerBlock>;

function renderBlock(block: RenderedBlock, looks: DisplayOptions, above: RenderedBlock | undefined): string {
  switch (block.kind) {
    case 'line':
      return safeLine(block.text);
    case 'list':
      return block.items.map((item) => `- ${safeLine(item)}`).join('\n');
    case 'evidence':
      return renderEvidence(block.evidence, looks, above?.kind === 'evidence' ? above.evidence : undefined);
    case 'choices':
      return renderChoices(block);
    case 'file':
    case 'figure':
      return renderFile(block, looks);
  }
}

/**
 * Context before, passage and context after, each on its own lines; then the short answer (without colour) and the
 * source.
 */
function renderEvidence(evidence: Evidence, looks: DisplayOptions, above: Evidence | undefined): string {
  const { start, end } = evidence.passage;
  const segments = segmentsOf(evidence);
  const before = segments.filter((s) => s.end <= start).map((s) => s.text);
  const after = segments.filter((s) => s.start >= end).map((s) => s.text);
  const passage = segments
    .filter((s) => s.start >= start && s.end <= end)
    .map((s) => (s.role === 'answerSpan' ? paint('bold', safe(s.text), looks) : safe(s.text)));
  return [
    ...neighbours(before.join(''), looks),
    PASSAGE_MARK + isolated(passage.join('')),
    ...neighbours(after.join(''), looks),
    ...answerSpanLine(evidence, looks),
    paint('dim', sourceLine(evidence, above), looks),
    ...placesLines(evidence, above).map((line) => paint('dim', line, looks)),
    ...(evidence.alsoIn ?? []).map((also) => paint('dim', alsoLine(also), looks)),
  ].join('\n');
}

/** One line per paragraph: an empty line would look like the end of the block, an unindented one like a new block. */
function neighbours(text: string, looks: DisplayOptions): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => CONTEXT_MARK + paint('dim', isolated(safe(line)), looks));
}

function answerSpanLine({ article, answerSpan, passage }: Evidence, looks: DisplayOptions): string[] {
  const whole = !answerSpan || (answerSpan.start <= passage.start && answerSpan.end >= passage.end);
  return whole || looks.colour ? [] : [`  → ${isolated(safe(article.text.slice(answerSpan.start, answerSpan.end)))}`];
}

/** Speaker · title · date · sentence · link, as far as known. */
function sourceLine(evidence: Evidence, above: Evidence | undefined): string {
  const { article, sentences } = evidence;
  const speaker = speakerOf(evidence);
  const place = isListed(evidence, above)
    ? []
    : [cutAtWord(article.title, TITLE_LENGTH), claimInEnglish(article), article.publishedAt?.slice(0, DAY_LENGTH)];
  const facts = [
    speaker && speaker.name + (speaker.inferred ? ' (inferred)' : ''),
    ...place,
    sentenceNumbers(sentences),
    ...(place.length > 0 ? [linkOf(evidence)] : []),
  ];
  return `  — ${facts.flatMap((fact) => (fact ? [safeLine(fact)] : [])).join(' · ')}`;
}

function claimInEnglish(article: Article): string | undefined {
  const claim = claimOf(article);
  return claim && inEnglish(claim);
}

/** Other places with name and link; empty directly below a passage from the same place. */
function placesLines(evidence: Evidence, above: Evidence | undefined): string[] {
  if (isListed(evidence, above)) return [];
  const { article } = evidence;
  return [...placesLine('also at', otherPlaces(article)), ...placesLine('the story also at', storyPlaces(article))];
}

function placesLine(heading: string, places: readonly OtherPlace[]): string[] {
  if (places.length === 0) return [];
  const named = places.slice(0, MAX_PLACES).map(({ name, link }) => `${cutAtWord(name, NAME_LENGTH)} ${link}`);
  const more = places.length - named.length;
  return [`  ${heading}: ${safeLine(named.join(' · '))}${more > 0 ? ` and ${more} more` : ''}`];
}

/** Another article with the same statement: title · date · sentence · link. */
function alsoLine({ quote: _, ...also }: Evidence): string {
  return sourceLine(also, undefined).replace('  — ', '  also in: ');
}

/** True for a passage without context (in a summary or a list of quotations) below one with the same source line. */
function isListed(evidence: Evidence, above: Evidence | undefined): boolean {
  if (!above || above.article.id !== evidence.article.id || linkOf(above) !== linkOf(evidence)) return false;
  return [above, evidence].every((e) => e.context.start === e.passage.start && e.context.end === e.passage.end);
}

/** Sentence numbers start at 1 for people. */
function sentenceNumbers([first, last]: Evidence['sentences']): string {
  return first === last ? `sentence ${first + 1}` : `sentences ${first + 1} to ${last + 1}`;
}

/** Each choice with the line to type for it. */
function renderChoices(block: ChoicesBlock): string {
  return block.items.map((item) => `- ${safeLine(item.label)}\n  ${choiceLine(block, item)}`).join('\n');
}

/** The line to type for a choice. */
export function choiceLine({ command, option, options, items }: ChoicesBlock, { value }: Choice): string {
  const others = Object.entries(options).filter(([name, given]) => name !== option && given !== undefined);
  const rest = others.map(([name, given]) => ` ${name}: ${safeValue(String(given))}`).join('');
  return `/${command} ${option}: ${safeValue(typedValue(value, items))}${rest}`;
}

/** Shortens an article's id to `shortId` if that is unique among the choices. */
function typedValue(value: string, items: readonly Choice[]): string {
  const short = shortId(value);
  const isAlone = items.filter((item) => item.value.startsWith(short)).length < 2;
  return ARTICLE_ID.test(value) && isAlone ? short : value;
}

function renderFile({ name, alt, content }: FileBlock, { savesFiles = false }: DisplayOptions): string {
  const hint = savesFiles ? '' : '; --save FOLDER keeps it';
  return `${safeLine(name)} (${content.byteLength} bytes${hint}): ${safeLine(alt)}`;
}

function paint(style: Style, text: string, looks: DisplayOptions): string {
  return looks.colour ? styleText(style, text, { validateStream: false }) : text;
}
