import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createFeeds, type Feeds, type FeedsParts } from '../../../src/app/feeds/feeds.ts';
import type { Clock } from '../../../src/app/feeds/poller.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/guild-settings.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/app/limits.ts';
import type { News, Web } from '../../../src/app/ports.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { FeedAnswer, FeedItem, Validators } from '../../../src/domain/feeds.ts';
import { DEFAULT_READER } from '../../../src/retrieval/stored-library/reader.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';

export const POST = 'https://post.example/rss';
const START = Date.parse('2031-05-06T12:00:00Z');

/** A clock moved by the test. */
class HandClock implements Clock {
  #now = START;
  #timers: { readonly at: number; readonly act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Advances the time and runs due timers in order. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { act } of due) act();
  }

  get waiting(): number {
    return this.#timers.length;
  }
}

export interface StageOptions {
  readonly limits?: Partial<Limits>;
  /** Servers with a news channel. */
  readonly told?: readonly string[];
  readonly page?: Web['page'];
}

/** Servers with libraries, feeds written by the test, and a record of requests. */
export async function openStage({ limits: changed = {}, told = [], page }: StageOptions = {}) {
  // The readers are loaded with the first article, in no countable number of turns.
  await DEFAULT_READER.read({ id: '', title: '', text: 'Rain.', ingestedAt: '', ingestedBy: '', origin: '' });
  const store = openSqliteStore(':memory:');
  const clock = new HandClock();
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const asked: { readonly address: string; readonly since: Validators | undefined }[] = [];
  const pages: string[] = [];
  const news: { readonly guild: string; readonly channel: string; readonly news: News }[] = [];
  const faults: unknown[] = [];
  const answers = new Map<string, () => FeedAnswer | Promise<FeedAnswer>>();
  const libraries = new Map<string, Promise<StoredLibrary>>();
  const libraryOf = (guild: string): Promise<StoredLibrary> => {
    const opened = libraries.get(guild) ?? StoredLibrary.open(store.library(guild));
    libraries.set(guild, opened);
    return opened;
  };
  const web: Web = {
    formerLink: () => undefined,
    html: async (html) => ({ text: html.replace(/<title>.{0,400}?<\/title>|<[^>]{0,200}>/g, '') }),
    page: async (url) => {
      pages.push(url);
      return page ? page(url) : { text: textOf(url), title: `Page ${url}`, link: url };
    },
  };
  const parts: FeedsParts = {
    store,
    reader: {
      async feed(address, since) {
        asked.push({ address, since });
        const answer = answers.get(address);
        if (!answer) throw new UserError('unreadable', 'There is no feed at this link any more.');
        return answer();
      },
    },
    web,
    limits,
    report: (error) => faults.push(error),
    async within(guild, act, given) {
      const library = await libraryOf(guild);
      const ingestion = createIngestion({
        library,
        store: store.library(guild),
        folder: undefined,
        web: given,
        limits,
        now: () => new Date(clock.now()),
        inTurn: (change) => change(),
      });
      return act({ library: library.catalogue, ingestion, withdrawShelved: async () => {}, dropForgotten: () => {} });
    },
    audienceOf: (guild) => (guild === 'local' ? 'local' : 'servers'),
    count: () => {},
    settings: async (guild) => ({ ...DEFAULT_SETTINGS, ...(told.includes(guild) && { newsChannel: `${guild}-news` }) }),
    clock,
    chance: () => 0.5,
    now: () => new Date(clock.now()),
  };
  const feeds = createFeeds(parts);
  return {
    ...{ store, clock, asked, pages, news, faults, feeds, parts },
    poll: (other: Feeds = feeds) =>
      other.poll('servers', {
        announce: async (guild, channel, each) => void news.push({ guild, channel, news: each }),
      }),
    /** Sets the answer of a feed from now on. */
    answer: (give: () => FeedAnswer | Promise<FeedAnswer>, address = POST) => answers.set(address, give),
    titles: async (guild: string) => (await libraryOf(guild)).catalogue.readings().map(({ article }) => article.title),
    libraryOf,
  };
}

/** A feed with these items, newest first. */
export function feedOf(items: readonly FeedItem[], validators: Validators & { restMs?: number } = {}): FeedAnswer {
  return { kind: 'feed', feed: { title: 'Tarnby Post', items }, ...validators };
}

export function item(number: number, fields: Partial<FeedItem> = {}): FeedItem {
  return {
    keys: [`name:${number}`],
    title: `Item ${number}`,
    link: `https://post.example/${number}`,
    words: 0,
    ...fields,
  };
}

/** Texts of equal length without common words. */
function textOf(url: string): string {
  const number = /\d+/.exec(url)?.[0] ?? '0';
  return `Boat ${number} went through the lock number ${number} at the ${number}th hour of the day.`;
}

/** Waits until all started work is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}
