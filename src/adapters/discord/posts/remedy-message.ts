import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { Words } from '../../../app/languages/messages.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import { escapedButMentions } from '../rendering/markdown.ts';
import type { Outgoing } from '../rendering/render.ts';

/** What a moderator can do about a closed channel. */
type Remedy = 'open' | 'forget' | 'add';

/** All that a button needs stands in its id: it works in direct messages and after a restart. */
const ID = /^v1\|c\|(open|forget|add)\|(\d{1,20})\|(\d{1,20})(?:\|(\d{1,20}))?$/;

/** A place that is closed, and the message there that is to be added, if any. */
interface ClosedPlace {
  readonly guild: string;
  readonly channel: string;
  readonly message?: string;
}

/** A text with a button for each remedy; mentions of channels stay. */
export function remedyMessage(
  words: Words,
  remedies: readonly Remedy[],
  place: ClosedPlace,
  wording: Wording,
): Outgoing {
  const row: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: remedies.map((remedy) => ({
      type: ComponentType.Button,
      style: remedy === 'forget' ? ButtonStyle.Danger : ButtonStyle.Secondary,
      label: wording.text({ key: `remedy-${remedy}` }),
      custom_id: ['v1', 'c', remedy, place.guild, place.channel, ...(place.message ? [place.message] : [])].join('|'),
    })),
  };
  const content = { type: ComponentType.TextDisplay, content: escapedButMentions(wording.text(words)) } as const;
  return { flags: MessageFlags.IsComponentsV2, components: [content, row], files: [] };
}

/** What a button of `remedyMessage` is for; undefined for other buttons. */
export function readRemedyId(customId: string): (ClosedPlace & { readonly remedy: Remedy }) | undefined {
  const [, remedy, guild, channel, message] = ID.exec(customId) ?? [];
  if (!remedy || !guild || !channel) return undefined;
  return { remedy: remedy as Remedy, guild, channel, ...(message && { message }) };
}
