import type { Turn } from '../../questions/dialogue/turn.ts';
import { TALKS_KEPT, TURN_LIFE, TURNS_KEPT } from '../limits.ts';
import type { Requester } from '../requester.ts';

/** The latest turns of one person in one channel. */
export interface Conversation {
  /** True for plain words, which may go on from the turns; a command's question stands by itself. */
  readonly plain: boolean;
  /** Oldest first. */
  turns(): readonly Turn[];
  remember(turn: Turn): void;
}

/** What is kept, and for how long. */
interface Memory {
  /** Conversations: one for each person in each channel. */
  readonly talks: number;
  /** Of each. */
  readonly turns: number;
  /** Milliseconds. */
  readonly life: number;
}

interface Kept {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly turn: Turn;
}

/**
 * What people asked a short while ago, for questions that go on from there. Kept in memory alone, never from one person,
 * channel or server to another.
 */
export class ConversationStore {
  readonly #now: () => Date;
  readonly #memory: Memory;
  /** By who and where; the one remembered last stands last. */
  readonly #talks = new Map<string, readonly Kept[]>();

  constructor(now: () => Date, memory: Memory = { talks: TALKS_KEPT, turns: TURNS_KEPT, life: TURN_LIFE }) {
    this.#now = now;
    this.#memory = memory;
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
    this.#talks.delete(key);
    this.#talks.set(key, kept);
    for (const [oldest] of this.#talks) {
      if (this.#talks.size <= this.#memory.talks && this.#alive(oldest).length > 0) break;
      this.#talks.delete(oldest);
    }
  }

  #alive(key: string): readonly Kept[] {
    const since = this.#now().getTime() - this.#memory.life;
    return (this.#talks.get(key) ?? []).filter(({ at }) => at > since);
  }
}

function keyOf({ guild, channel, caller }: Requester): string {
  return JSON.stringify([guild, channel, caller.id]);
}
