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
export function closedBecause({ restrictions, opened }: Audience): string {
  const reasons = RESTRICTIONS.filter((each) => restrictions.includes(each) && !opened.includes(each));
  return reasons.map((each, at) => (at === 0 ? FIRST[each] : FURTHER[each])).join(' and ');
}

const FIRST: Readonly<Record<Restriction, string>> = {
  hidden: 'Not everybody in this server can see this channel',
  'private-thread': 'This thread is private',
  'age-restricted': 'This channel is age-restricted',
};

const FURTHER: Readonly<Record<Restriction, string>> = {
  hidden: 'not everybody can see its channel',
  'private-thread': 'it is private',
  'age-restricted': 'it is age-restricted',
};

/** What opening a channel means, as the end of a sentence. */
export function consequenceOf({ restrictions }: Pick<Audience, 'restrictions'>): string {
  return restrictions.includes('age-restricted')
    ? 'what is posted there can then be quoted in every age-restricted channel of this server'
    : 'what is posted there can then be quoted to everybody in this server';
}
