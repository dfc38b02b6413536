import { plainLink } from '../../app/ingestion/web-link.ts';

/** Where links led that are not the address of their page: short links, those of a newsletter. The oldest go first. */
export class FormerLinks {
  readonly #most: number;
  readonly #links = new Map<string, string>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  remember(url: string, link: string): void {
    const plain = plainLink(url);
    if (plain === link) return;
    this.#links.delete(plain);
    this.#links.set(plain, link);
    for (const oldest of this.#links.keys()) {
      if (this.#links.size <= this.#most) break;
      this.#links.delete(oldest);
    }
  }

  linkOf(url: string): string | undefined {
    return this.#links.get(plainLink(url));
  }
}
