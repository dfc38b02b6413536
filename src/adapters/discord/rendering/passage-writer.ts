import type { Wording } from '../../../app/languages/wording.ts';
import type { Block, EvidenceBlock, Reply } from '../../../app/reply.ts';
import { linkOf, speakerOf } from '../../../domain/answer.ts';
import { overlaps, type Span } from '../../../domain/article.ts';
import { LIMITS, MAX_PAGE_TEXT } from '../limits.ts';
import { attributionOf, briefAttributionOf } from './attribution.ts';
import { small, webAddress } from './markdown.ts';
import type { PageBuilder } from './page-builder.ts';
import { contextMarkdown, contextParts, passageMarkdown, type Quotation, quotationOf } from './quotation.ts';
import { cutPoints } from './split-text.ts';

/** With fewer UTF-16 units left beside its source, a passage longer than a page begins on the next page. */
const MIN_REMAINING_TEXT = MAX_PAGE_TEXT / 3;

/** UTF-16 units of a passage beside a source that nearly fills a page by itself. */
const MIN_PIECE = 600;

/** A source as told on a page. */
interface Source {
  readonly markdown: string;
  /** Opened by a button; undefined if it was told above, or there is none. */
  readonly link?: string | undefined;
}

/** Writes passages on pages: the passage, its context, its source; each article's source in full once a page. */
export class PassageWriter {
  readonly #book: PageBuilder;
  readonly #wording: Wording;
  /** Links told for each article on the page `#page`. */
  readonly #told = new Map<string, Set<string | undefined>>();
  /** Speakers whose role was told. */
  readonly #introduced = new Set<string>();
  readonly #isAlone: boolean;
  #page = 0;
  /** UTF-16 units of context that may still be shown. */
  #contextRoom: number;

  /** @param contextRoom UTF-16 units of context in the whole reply; passages go before it, and a button shows all of it */
  constructor(book: PageBuilder, { blocks }: Reply, contextRoom: number, wording: Wording) {
    this.#book = book;
    this.#wording = wording;
    this.#contextRoom = contextRoom;
    const ids = blocks.flatMap((block) => (block.kind === 'evidence' ? [block.evidence.article.id] : []));
    this.#isAlone = new Set(ids).size === 1;
  }

  /** Puts a passage on one page if it fits; otherwise cuts it at sentence ends, with its source on every page. */
  add(given: EvidenceBlock, above: Block | undefined): void {
    const block = this.#introducing(given);
    const quotation = this.#withContextInRoom(quotationOf(block.evidence));
    const passage = [passageMarkdown(quotation, quotation.body, true), ...contextOf(quotation, this.#wording)]
      .filter((text) => text !== '')
      .join('\n');
    const lengthWith = (source: Source) => passage.length + source.markdown.length + 1;
    const here = this.#sourceOf(block, above);
    const full = this.#fullSource(block);
    if (this.#book.fits(lengthWith(here))) this.#put(block, passage, here);
    else if (lengthWith(full) > MAX_PAGE_TEXT) this.#addPieces(block, quotation, full);
    else {
      // A date or a question above the passage is its heading.
      this.#book.startPage(above?.kind === 'line' ? 1 : 0);
      this.#put(block, passage, full);
    }
  }

  /** The role of a speaker is told once. */
  #introducing({ role, ...block }: EvidenceBlock): EvidenceBlock {
    const name = speakerOf(block.evidence)?.name;
    if (!role || name === undefined || this.#introduced.has(name)) return block;
    this.#introduced.add(name);
    return { ...block, role };
  }

  /** The quotation with the sides of its context that there is room for, what follows first. */
  #withContextInRoom(quotation: Quotation): Quotation {
    const left = contextParts(quotation)
      .toReversed()
      .filter((part) => {
        const { length } = contextMarkdown(quotation, part, this.#wording);
        const isShown = length <= this.#contextRoom;
        if (isShown) this.#contextRoom -= length;
        return !isShown;
      });
    const isLeft = (run: Span) => left.some((part) => overlaps(run, part));
    return { ...quotation, runs: quotation.runs.filter((run) => run.look !== 'far' || !isLeft(run)) };
  }

  /** How the source is told on the current page. */
  #sourceOf(block: EvidenceBlock, above: Block | undefined): Source {
    if (this.#book.pageNumber !== this.#page) this.#told.clear();
    const links = this.#told.get(block.evidence.article.id);
    if (!links) return this.#fullSource(block);
    const isBelow = above?.kind === 'evidence' && above.evidence.article.id === block.evidence.article.id;
    const link = addressOf(block);
    return {
      markdown: briefAttributionOf(block, !isBelow && !this.#isAlone, this.#wording),
      link: links.has(link) ? undefined : link,
    };
  }

  #fullSource(block: EvidenceBlock): Source {
    return { markdown: attributionOf(block, this.#wording), link: addressOf(block) };
  }

  #put(block: EvidenceBlock, passage: string, source: Source): void {
    if (source.link) {
      if (passage !== '') this.#book.addBelow(passage);
      this.#book.addBelow(source.markdown, source.link);
    } else this.#book.addBelow([passage, source.markdown].filter((text) => text !== '').join('\n'));
    this.#remember(block);
  }

  #remember({ evidence }: EvidenceBlock): void {
    if (this.#book.pageNumber !== this.#page) this.#told.clear();
    this.#page = this.#book.pageNumber;
    const links = this.#told.get(evidence.article.id) ?? new Set();
    this.#told.set(evidence.article.id, links.add(addressOf({ evidence })));
  }

  #addPieces(block: EvidenceBlock, quotation: Quotation, source: Source): void {
    const most = Math.max(MAX_PAGE_TEXT, source.markdown.length + MIN_PIECE) - source.markdown.length - 1;
    const left = this.#book.remainingText - source.markdown.length - 1;
    const isNewPage = left < MIN_REMAINING_TEXT;
    if (isNewPage) this.#book.startPage();
    const first = isNewPage ? most : Math.min(left, most);
    for (const text of joinedUpTo(most, first, [
      ...passagePieces(block, quotation, most, first, this.#wording),
      ...contextPieces(block, quotation, most, this.#wording),
    ])) {
      if (!this.#book.fits(text.length + source.markdown.length + 1)) this.#book.startPage();
      this.#put(block, text, source);
    }
  }
}

function addressOf({ evidence }: Pick<EvidenceBlock, 'evidence'>): string | undefined {
  return webAddress(linkOf(evidence), LIMITS.buttonAddress);
}

function contextOf(quotation: Quotation, wording: Wording): string[] {
  return contextParts(quotation).map((part) => contextMarkdown(quotation, part, wording));
}

function passagePieces(
  { evidence: { article } }: EvidenceBlock,
  quotation: Quotation,
  most: number,
  first: number,
  wording: Wording,
): string[] {
  const { start, end } = quotation.body;
  const continued = small(wording.text({ key: 'passage-continued' }));
  const continues = small(wording.text({ key: 'passage-continues' }));
  const pieceOf = (from: number, to: number) => {
    const quote = passageMarkdown(quotation, { start: from, end: to }, from === start);
    return [from > start ? continued : '', quote, to < end ? continues : ''].filter((text) => text !== '').join('\n');
  };
  const fits = (piece: number, from: number, to: number) => {
    const room = piece === 0 ? first : most;
    // Markdown is not shorter than its text: what is longer need not be escaped to see that.
    return to - from <= room && pieceOf(from, to).length <= room;
  };
  const ends = cutPoints(article.text, quotation.body, quotation.sentenceStarts, fits);
  return ends.map((to, at) => pieceOf(ends[at - 1] ?? start, to));
}

function contextPieces(
  { evidence: { article } }: EvidenceBlock,
  quotation: Quotation,
  most: number,
  wording: Wording,
): string[] {
  return contextParts(quotation).flatMap((part) => {
    const pieceOf = (start: number, end: number) => contextMarkdown(quotation, { ...part, start, end }, wording);
    const ends = cutPoints(
      article.text,
      part,
      quotation.sentenceStarts,
      (_, from, to) => to - from <= most && pieceOf(from, to).length <= most,
    );
    return ends.map((to, at) => pieceOf(ends[at - 1] ?? part.start, to));
  });
}

/** Joins texts, one a line, up to a length: that of the first, and that of all others. */
function joinedUpTo(most: number, first: number, texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    const room = joined.length === 1 ? first : most;
    if (last !== undefined && last.length + 1 + text.length <= room) joined[joined.length - 1] = `${last}\n${text}`;
    else joined.push(text);
  }
  return joined;
}
