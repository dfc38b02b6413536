import { type Interaction, LOADING } from '../../local-discord/interactions.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { type Person, person } from '../../local-discord/people.ts';
import type { Guild } from '../../local-discord/world.ts';
import type { NewsArticle } from '../news/news-article.ts';
import { Random } from '../news/random.ts';
import { questionOf } from '../scale/requests.ts';

/** People of each server, so that none of them asks too often. */
const PEOPLE = 100;

/** Milliseconds after which an interaction without an answer counts as lost. */
const PATIENCE = 60_000;

/** Interactions that wait for an answer at most: beyond that the bot cannot keep up, and nothing more is begun. */
const MAX_OPEN = 40;

/** Milliseconds for which an answered interaction is remembered, because the bot may still change its message. */
const REMEMBERED = 20_000;

/** What became of the interactions. */
export interface Tally {
  begun: number;
  answered: number;
  /** Acknowledged by the bot, or not, and never answered. */
  lost: number;
  /** Turns at which nothing was begun because too many waited. */
  skipped: number;
}

/** People who ask, search, complete and take articles in at a steady pace. */
export class Load {
  readonly tally: Tally = { begun: 0, answered: 0, lost: 0, skipped: 0 };
  readonly #discord: LocalDiscord;
  readonly #people: readonly (readonly [Person, readonly NewsArticle[]])[];
  readonly #random = new Random(29);
  readonly #open = new Map<Interaction, number>();
  readonly #done: (readonly [Interaction, number])[] = [];

  constructor(discord: LocalDiscord, servers: readonly (readonly [Guild, readonly NewsArticle[]])[]) {
    this.#discord = discord;
    this.#people = Array.from({ length: PEOPLE }).flatMap(() =>
      servers.map(([guild, news]) => [person(discord, guild, { moderates: true }), news] as const),
    );
  }

  get open(): number {
    return this.#open.size;
  }

  /** Begins the next interaction, unless too many wait. */
  next(): void {
    if (this.#open.size >= MAX_OPEN) {
      this.tally.skipped++;
      return;
    }
    const [someone, news] = this.#people[this.tally.begun % this.#people.length]!;
    this.#open.set(this.#begin(someone, news), performance.now());
    this.tally.begun++;
  }

  /** Counts what was answered since, and forgets it after a while. */
  look(): void {
    const { world, interactions } = this.#discord;
    const now = performance.now();
    for (const [interaction, since] of this.#open) {
      const message = world.messages.get(interaction.original ?? '');
      const isAnswered = interaction.completions !== undefined || (message && (message.flags & LOADING) === 0);
      if (!isAnswered && now - since < PATIENCE) continue;
      this.#open.delete(interaction);
      this.#done.push([interaction, now]);
      this.tally[isAnswered ? 'answered' : 'lost']++;
    }
    while (this.#done.length > 0 && now - this.#done[0]![1] > REMEMBERED) {
      const [{ token, original = '' }] = this.#done.shift()!;
      interactions.delete(token);
      world.messages.delete(original);
    }
    (this.#discord.requests as unknown[]).length = 0;
  }

  #begin(someone: Person, news: readonly NewsArticle[]): Interaction {
    const random = this.#random;
    const kind = random.next();
    const article = random.pick(news);
    const [name = 'Lind'] = article.people;
    if (kind < 0.55) return someone.begins('ask', { question: questionOf(news, random) });
    if (kind < 0.65) return someone.begins('search', { words: random.pick(article.topics) });
    if (kind < 0.72) return someone.begins('quotes', { speaker: name });
    if (kind < 0.79) return someone.begins('quotes', { about: random.pick(article.topics) });
    if (kind < 0.85) return someone.begins('who-is', { name });
    if (kind < 0.9) return someone.begins('who-said', { words: random.pick(article.sentences).slice(0, 60) });
    if (kind < 0.94) return someone.begins('summary', { topic: random.pick(article.topics) });
    if (kind < 0.97) return someone.begins('timeline', {});
    // The same few texts again and again: the library changes, and does not grow without end.
    return someone.begins('ingest', { text: `${article.title} again\n\n${article.text.slice(0, 1_500)}` });
  }
}
