import { type Listed, type Message, message } from './languages/messages.ts';
/** What keeps a channel from some of the server's members. */
export const RESTRICTIONS = ['hidden', 'private-thread', 'age-restricted'] as const;

export type Restriction = (typeof RESTRICTIONS)[number];

/**
 * Who can see a channel, and what moderators decided about that. A public thread has the audience of its channel, a private
 * thread one of its own.
 */
export interface Audience {
  /** As last seen on the platform; empty for a channel that everybody in the server can see. */
  readonly restrictions: readonly Restriction[];
  /** Restrictions in spite of which a moderator lets the bot take and quote what is posted there. */
  readonly opened: readonly Restriction[];
}

export const EVERYBODY: Audience = { restrictions: [], opened: [] };

/** True if nothing may be taken or shown from there: the channel is restricted in a way that no moderator has opened. */
export function isClosed({ restrictions, opened }: Audience): boolean {
  return restrictions.some((restriction) => !opened.includes(restriction));
}

/** True if what is posted there may be shown, but in age-restricted channels only. */
export function isForAdults(audience: Audience): boolean {
  return !isClosed(audience) && audience.restrictions.includes('age-restricted');
}

/** The audience with the restrictions that are seen now. What was opened is open only as long as its restriction lasts. */
export function seenWith({ opened }: Audience, restrictions: readonly Restriction[]): Audience {
  return { restrictions, opened: opened.filter((each) => restrictions.includes(each)) };
}

/** Why a channel is closed unless a moderator opens it: a sentence without its full stop. */
export function closedBecause(audience: Audience): Listed {
  return reasonsOf(audience, (first) => message(`closed-${first}`));
}

/** The same inside of a sentence. */
export function becauseClosed(audience: Audience): Listed {
  return reasonsOf(audience, (first) => message(`reason-first-${first}`));
}

function reasonsOf({ restrictions, opened }: Audience, firstOf: (first: Restriction) => Message): Listed {
  const reasons = RESTRICTIONS.filter((each) => restrictions.includes(each) && !opened.includes(each));
  const items = reasons.map((each, at) => (at === 0 ? firstOf(each) : message(`reason-further-${each}`)));
  return { items, joint: 'and' };
}

/** What opening a channel means, as the end of a sentence. */
export function consequenceOf({ restrictions }: Pick<Audience, 'restrictions'>): Message {
  return message(restrictions.includes('age-restricted') ? 'opening-adults' : 'opening-all');
}
