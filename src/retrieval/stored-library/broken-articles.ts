import { type Article, shortId } from '../../domain/article.ts';
import type { BrokenArticle } from '../../domain/store.ts';

/** Completes the sentence about an article whose text was changed outside of the program. */
const CHANGED_TEXT = 'its text is not the one it was stored with';

/** What an operator can do about it. */
const REMEDY =
  'add it again, type /reload if its file is in the folder of articles, or --restore a backup; --verify names all damage';

/** The articles of a library that are stored but cannot be used. Each is reported once while it stays broken. */
export class BrokenArticles {
  #ids: ReadonlySet<string> = new Set();
  readonly #report: (error: unknown) => void;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  get isAny(): boolean {
    return this.#ids.size > 0;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Replaces the known broken articles by those of a new load. */
  update(broken: readonly BrokenArticle[]): void {
    for (const each of broken) if (!this.#ids.has(each.id)) this.#report(sentenceOn(each));
    this.#ids = new Set(broken.map(({ id }) => id));
  }

  /** The article was stored anew. */
  mended(id: string): void {
    this.#ids = new Set([...this.#ids].filter((each) => each !== id));
  }
}

function sentenceOn({ id, origin, why }: BrokenArticle): string {
  const where = origin === undefined ? '' : ` (${origin})`;
  return `Article ${shortId(id)}${where} is left out, because ${why}: ${REMEDY}.`;
}

/** An article whose text does not fit its id, as a broken one. */
export function changedText({ id, origin }: Article): BrokenArticle {
  return { id, origin, why: CHANGED_TEXT };
}
