import { LRUCache } from 'lru-cache';
import { plainLink } from '../../app/ingestion/web-link.ts';

/** Remembers where links led that are not the address of their page: short links, links of newsletters. */
export class FormerLinks {
  readonly #links: LRUCache<string, string>;

  /** @param max links that are kept; the one remembered longest ago is dropped first */
  constructor(max: number) {
    this.#links = new LRUCache({ max });
  }

  remember(url: string, link: string): void {
    const plain = plainLink(url);
    if (plain !== link) this.#links.set(plain, link);
  }

  linkOf(url: string): string | undefined {
    return this.#links.peek(plainLink(url));
  }
}
