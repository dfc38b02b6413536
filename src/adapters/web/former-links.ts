import { LRUCache } from 'lru-cache';
import { plainLink } from '../../app/ingestion/web-link.ts';

/** Remembers the canonical address of links that redirect: short links, links in newsletters. */
export class FormerLinks {
  readonly #links: LRUCache<string, string>;

  /** @param max links remembered; the oldest is evicted first */
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
