import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checkout, fingerprintOf } from './checkout.ts';
import type { Folders } from './child.ts';

/** Written last into a store: without it the building was interrupted. */
const DONE = 'built';

/** What stores are filled from. */
export interface Source {
  /** Tells this source from every other: a size and a hash of the articles. */
  readonly name: string;
  /** Writes the articles into an empty folder. */
  write(folder: string): void;
}

/** Libraries on disk, one for each checkout: what one version keeps of an article another may not understand. */
export class Stores {
  readonly #root: string;
  readonly #isKept: boolean;

  /** @param kept a folder that outlives this run; without it a temporary one is used until `close` */
  constructor(kept?: string) {
    this.#isKept = kept !== undefined;
    this.#root = kept ?? mkdtempSync(join(tmpdir(), 'verbatim-scale-'));
  }

  /**
   * Fills a store, unless a former run of the same program left one.
   * @returns the folders, and what `build` returned where it had to run
   */
  async open<T>(
    checkout: Checkout,
    { name, write }: Source,
    build: (folders: Folders) => Promise<T>,
  ): Promise<{ readonly folders: Folders; readonly built?: T }> {
    const folders = {
      articles: this.folder(`articles-${name}`),
      data: join(this.#root, `store-${name}-${checkout.label}-${fingerprintOf(checkout)}`),
    };
    const done = join(folders.data, DONE);
    if (existsSync(done)) return { folders };
    rmSync(folders.data, { recursive: true, force: true });
    mkdirSync(folders.data, { recursive: true });
    write(folders.articles);
    const built = await build(folders);
    writeFileSync(done, '');
    return { folders, built };
  }

  folder(name: string): string {
    const folder = join(this.#root, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  close(): void {
    if (!this.#isKept) rmSync(this.#root, { recursive: true, force: true });
  }
}
