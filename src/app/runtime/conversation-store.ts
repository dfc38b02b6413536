import { LRUCache } from 'lru-cache';
import type { Turn } from '../../questions/dialogue/turn.ts';
import { MAX_CONVERSATIONS, MAX_TURNS, TURN_LIFETIME_MS } from '../limits.ts';
import type { Requester } from '../requester.ts';

/** The latest turns of one person in one channel. */
export interface Conversation {
  /** True for a plain message, which may be a follow-up; the question of a command never is. */
  readonly plain: boolean;
  /** Oldest first. */
  turns(): readonly Turn[];
  remember(turn: Turn): void;
}

/** Bounds of the store. */
interface ConversationLimits {
  /** Number of conversations, one per person and channel. */
  readonly conversations: number;
  /** Turns per conversation. */
  readonly turns: number;
  /** Milliseconds after which a turn is forgotten. */
  readonly lifetimeMs: number;
}

interface TimedTurn {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly turn: Turn;
}

/**
 * What people recently asked, so that a follow-up question can refer to it. Kept in memory only, and never shared
 * between persons, channels or servers.
 */
export class ConversationStore {
  readonly #now: () => Date;
  readonly #limits: ConversationLimits;
  /** By person, channel and server, in the order of their latest turns, with which they expire. */
  readonly #conversations: LRUCache<string, readonly TimedTurn[]>;

  constructor(
    now: () => Date,
    memory: ConversationLimits = { conversations: MAX_CONVERSATIONS, turns: MAX_TURNS, lifetimeMs: TURN_LIFETIME_MS },
  ) {
    this.#now = now;
    this.#limits = memory;
    this.#conversations = new LRUCache({ max: memory.conversations });
  }

  /**
   * Conversations in memory. One whose turns have all expired is dropped when the next turn of any conversation is
   * stored.
   */
  get size(): number {
    return this.#conversations.size;
  }

  /** @param plain see `Conversation` */
  of(asker: Requester, plain: boolean): Conversation {
    const key = keyOf(asker);
    return {
      plain,
      turns: () => this.#alive(key).map(({ turn }) => turn),
      remember: (turn) => this.#remember(key, turn),
    };
  }

  /** Drops all conversations of a server: what was shown there may not be shown any more. */
  dropServer(guild: string): void {
    for (const key of [...this.#conversations.keys()])
      if (key.startsWith(serverKey(guild))) this.#conversations.delete(key);
  }

  #remember(key: string, turn: Turn): void {
    const kept = [...this.#alive(key), { at: this.#now().getTime(), turn }].slice(-this.#limits.turns);
    this.#conversations.set(key, kept);
    this.#dropExpired();
  }

  /** Looks at no more conversations than it drops, and one: a server's crowd must not make each question dearer. */
  #dropExpired(): void {
    const since = this.#now().getTime() - this.#limits.lifetimeMs;
    for (const key of this.#conversations.rkeys()) {
      const latest = this.#conversations.peek(key)?.at(-1);
      if (latest && latest.at >= since) return;
      this.#conversations.delete(key);
    }
  }

  #alive(key: string): readonly TimedTurn[] {
    const since = this.#now().getTime() - this.#limits.lifetimeMs;
    return (this.#conversations.peek(key) ?? []).filter(({ at }) => at > since);
  }
}

/** How the keys of a server's conversations begin. */
function serverKey(guild: string): string {
  return `${JSON.stringify([guild]).slice(0, -1)},`;
}

function keyOf({ guild, channel, caller }: Requester): string {
  return JSON.stringify([guild, channel, caller.id]);
}
