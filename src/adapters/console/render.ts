import { styleText } from 'node:util';
import { segmentsOf } from '../../app/answers/segments.ts';
import { cutAtWord, otherPlaces } from '../../app/labels.ts';
import type { Block, Choice, ChoicesBlock, FileBlock, Reply } from '../../app/reply.ts';
import { type Evidence, linkOf, speakerOf } from '../../domain/answer.ts';
import { shortId } from '../../domain/article.ts';
import { safe, safeLine } from './safe.ts';

/** How a reply looks in the terminal. */
export interface Looks {
  /** With colour the short answer is bold and the context dim; without, marks on lines of their own say the same. */
  readonly colour: boolean;
  /** True when files were kept, and their names are where they lie. */
  readonly keeps?: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Stands before a passage, so that it is told from its neighbours without colour. */
const PASSAGE_MARK = '▸ ';
const CONTEXT_MARK = '  ';
/** UTF-16 units of a title in a source line; it is a label there, and one without a headline is a whole sentence. */
const TITLE_LENGTH = 80;
/** Other places of a story that are named, and the UTF-16 units of each name. */
const MAX_PLACES = 3;
const NAME_LENGTH = 40;
/** Full ids, as choices of articles carry them. */
const ARTICLE_ID = /^[0-9a-f]{64}$/;
/** Of an ISO 8601 date, `2026-03-10`. */
const DAY_LENGTH = 10;

/**
 * A reply as text: blocks one under the other, an empty line between them. Nothing is wrapped or cut, so every passage
 * stands exactly as the article has it (control characters apart, see `safe`); of its neighbours, every paragraph.
 */
export function render(reply: Reply, looks: Looks): string {
  return reply.blocks.map((block, i) => renderBlock(block, looks, reply.blocks[i - 1])).join('\n\n');
}

function renderBlock(block: Block, looks: Looks, above: Block | undefined): string {
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

/** Context before, passage, context after, each on lines of its own; then the short answer (without colour) and the source. */
function renderEvidence(evidence: Evidence, looks: Looks, above: Evidence | undefined): string {
  const { start, end } = evidence.passage;
  const segments = segmentsOf(evidence);
  const before = segments.filter((s) => s.end <= start).map((s) => s.text);
  const after = segments.filter((s) => s.start >= end).map((s) => s.text);
  const passage = segments
    .filter((s) => s.start >= start && s.end <= end)
    .map((s) => (s.role === 'answerSpan' ? paint('bold', safe(s.text), looks) : safe(s.text)));
  return [
    ...neighbours(before.join(''), looks),
    PASSAGE_MARK + passage.join(''),
    ...neighbours(after.join(''), looks),
    ...answerSpanLine(evidence, looks),
    paint('dim', sourceLine(evidence, above), looks),
    ...placesLines(evidence, above).map((line) => paint('dim', line, looks)),
    ...(evidence.alsoIn ?? []).map((also) => paint('dim', alsoLine(also), looks)),
  ].join('\n');
}

/** A line for each paragraph: an empty one would look like the end of the block, and a line without margin like a new one. */
function neighbours(text: string, looks: Looks): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => CONTEXT_MARK + paint('dim', safe(line), looks));
}

function answerSpanLine({ article, answerSpan, passage }: Evidence, looks: Looks): string[] {
  const whole = !answerSpan || (answerSpan.start <= passage.start && answerSpan.end >= passage.end);
  return whole || looks.colour ? [] : [`  → ${safe(article.text.slice(answerSpan.start, answerSpan.end))}`];
}

/** Speaker · title · date · sentence · link, as far as they are known. */
function sourceLine(evidence: Evidence, above: Evidence | undefined): string {
  const { article, sentences } = evidence;
  const speaker = speakerOf(evidence);
  const place = isListed(evidence, above)
    ? []
    : [cutAtWord(article.title, TITLE_LENGTH), article.publishedAt?.slice(0, DAY_LENGTH)];
  const facts = [
    speaker && speaker.name + (speaker.inferred ? ' (inferred)' : ''),
    ...place,
    sentenceNumbers(sentences),
    ...(place.length > 0 ? [linkOf(evidence)] : []),
  ];
  return `  — ${facts.flatMap((fact) => (fact ? [safeLine(fact)] : [])).join(' · ')}`;
}

/** Where the same story stands too: name and link; nothing right below another passage of the same place. */
function placesLines(evidence: Evidence, above: Evidence | undefined): string[] {
  const places = isListed(evidence, above) ? [] : otherPlaces(evidence.article);
  if (places.length === 0) return [];
  const named = places.slice(0, MAX_PLACES).map(({ name, link }) => `${cutAtWord(name, NAME_LENGTH)} ${link}`);
  const more = places.length - named.length;
  return [`  also at: ${safeLine(named.join(' · '))}${more > 0 ? ` and ${more} more` : ''}`];
}

/** Another article that tells the same: title · date · sentence · link. */
function alsoLine({ quote: _, ...also }: Evidence): string {
  return sourceLine(also, undefined).replace('  — ', '  also in: ');
}

/** True below a passage of the same place in a list without context (a summary, quotations): the place stands there. */
function isListed(evidence: Evidence, above: Evidence | undefined): boolean {
  if (!above || above.article.id !== evidence.article.id || linkOf(above) !== linkOf(evidence)) return false;
  return [above, evidence].every((e) => e.context.start === e.passage.start && e.context.end === e.passage.end);
}

/** People count from 1. */
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
  const rest = others.map(([name, given]) => ` ${name}: ${safeLine(String(given))}`).join('');
  return `/${command} ${option}: ${safeLine(typedValue(value, items))}${rest}`;
}

/** Nobody types 64 digits: the beginning of an article's id does, as long as no other choice begins so. */
function typedValue(value: string, items: readonly Choice[]): string {
  const short = shortId(value);
  const isAlone = items.filter((item) => item.value.startsWith(short)).length < 2;
  return ARTICLE_ID.test(value) && isAlone ? short : value;
}

function renderFile({ name, alt, content }: FileBlock, { keeps = false }: Looks): string {
  const hint = keeps ? '' : '; --save FOLDER keeps it';
  return `${safeLine(name)} (${content.byteLength} bytes${hint}): ${safeLine(alt)}`;
}

function paint(style: Style, text: string, looks: Looks): string {
  return looks.colour ? styleText(style, text, { validateStream: false }) : text;
}
