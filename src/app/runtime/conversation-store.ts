import { LRUCache } from 'lru-cache';
import type { Turn } from '../../questions/dialogue/turn.ts';
import { TALKS_KEPT, TURN_LIFE, TURNS_KEPT } from '../limits.ts';
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
interface Memory {
  /** Number of conversations, one per person and channel. */
  readonly talks: number;
  /** Turns per conversation. */
  readonly turns: number;
  /** Milliseconds after which a turn is forgotten. */
  readonly life: number;
}

interface Kept {
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
  readonly #memory: Memory;
  /** By person, channel and server. A conversation expires with its latest turn. */
  readonly #talks: LRUCache<string, readonly Kept[]>;

  constructor(now: () => Date, memory: Memory = { talks: TALKS_KEPT, turns: TURNS_KEPT, life: TURN_LIFE }) {
    this.#now = now;
    this.#memory = memory;
    this.#talks = new LRUCache({
      max: memory.talks,
      ttl: memory.life,
      ttlResolution: 0,
      perf: { now: () => now().getTime() },
    });
  }

  /**
   * Conversations in memory. One whose turns have all expired is dropped when the next turn of any conversation is
   * stored.
   */
  get size(): number {
    return this.#talks.size;
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

  #remember(key: string, turn: Turn): void {
    const kept = [...this.#alive(key), { at: this.#now().getTime(), turn }].slice(-this.#memory.turns);
    this.#talks.set(key, kept);
    this.#talks.purgeStale();
  }

  #alive(key: string): readonly Kept[] {
    const since = this.#now().getTime() - this.#memory.life;
    return (this.#talks.peek(key) ?? []).filter(({ at }) => at > since);
  }
}

function keyOf({ guild, channel, caller }: Requester): string {
  return JSON.stringify([guild, channel, caller.id]);
}
