import { ComponentType, type Message } from 'discord.js';
import { isCardId, readCard } from './card-ids.ts';
import type { CustomIdRequest } from './custom-ids.ts';

/** The custom_ids of a message's buttons, in order. */
export function buttonIds(message: Message): string[] {
  return message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((held) => ('customId' in held ? (held.customId ?? []) : []))
      : [],
  );
}

/** The request that an answer of the bot holds; undefined if it is no card, or one of a version that is not known. */
export function requestIn(message: Message): CustomIdRequest | undefined {
  const ids = buttonIds(message).filter(isCardId);
  const [first] = ids;
  if (first === undefined) return undefined;
  try {
    return readCard(first, ids).request;
  } catch {
    return undefined;
  }
}
