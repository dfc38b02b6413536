import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  type Message as DiscordMessage,
  MessageFlags,
} from 'discord.js';
import type { Look } from '../../../app/guild-settings.ts';
import type { Message, MessageKey } from '../../../app/languages/messages.ts';
import { IN_ENGLISH, type Wording } from '../../../app/languages/wording.ts';
import type { Reply } from '../../../app/reply.ts';
import { type CardAction, type CardButton, cardIds } from '../custom-ids/card-ids.ts';
import { type CustomIdRequest, MAX_FURTHER } from '../custom-ids/custom-ids.ts';
import { LIMITS } from '../limits.ts';
import type { Page } from './page-builder.ts';
import { type PagePosition, positionDetail } from './page-position.ts';
import { asEmbed } from './plain-embeds.ts';
import { type Card, type Outgoing, outgoing, plainMessages, type ReplyMessages } from './render.ts';

/** How a reply is shown. */
export interface CardLooks {
  /** Where the reader is; absent for the beginning. */
  readonly at?: PagePosition;
  /** Whoever may delete it, beside moderators: the person who asked. */
  readonly owner: string;
  /** True if only the asker sees it; it can be shown to all, and needs no deleting. */
  readonly isPrivate: boolean;
  /** Short id of the article whose other speakers can be shown; absent if there is none, or no command for that. */
  readonly heardIn?: string;
  /** The language that it is told in; English when missing. */
  readonly wording?: Wording;
  /** How it looks; as the server has set it when missing. */
  readonly look?: Look;
}

const LABELS: Readonly<Record<Exclude<CardAction, 'here' | 'addFirst'>, MessageKey>> = {
  previous: 'button-previous',
  next: 'button-next',
  context: 'button-context',
  more: 'button-more',
  whoElse: 'button-who-else',
  notAnswer: 'button-not-answer',
  confirm: 'button-confirm',
  askOn: 'button-ask-on',
  delete: 'button-delete',
  share: 'button-share',
};

/** A button that may be disabled, with what stands on it. */
interface LabelledButton extends CardButton {
  readonly label: Message;
  readonly isDisabled?: boolean;
}

/**
 * One page of a reply with its buttons, or all pages where no button can turn them.
 * @param again the request that the buttons repeat; undefined if it cannot be repeated
 */
export function cardMessages(
  pages: readonly Page[],
  reply: Reply,
  again: CustomIdRequest | undefined,
  looks: CardLooks,
): ReplyMessages {
  const messages = cardsOf(pages, reply, again, looks);
  if (looks.look !== 'embeds') return messages;
  const [first, ...rest] = messages;
  return [asEmbed(first), ...rest.map(asEmbed)];
}

function cardsOf(
  pages: readonly Page[],
  reply: Reply,
  again: CustomIdRequest | undefined,
  looks: CardLooks,
): readonly [first: Card, ...rest: Card[]] {
  const { wording = IN_ENGLISH } = looks;
  const part = Math.min(looks.at?.part ?? 0, pages.length - 1);
  const turning = again ? turningButtons(reply, part, pages.length) : [];
  const going = goingOnButtons(reply, again, looks);
  const closing = closingButtons(reply, again, { ...looks, at: { part, list: reply.listPage?.page ?? 0 } });
  const ids = cardIds(again, [...turning, ...going, ...closing]);
  if (ids && (again || pages.length === 1)) {
    // One row as long as it has room for all.
    const rows = going.length + closing.length > LIMITS.rowButtons ? [going, closing] : [[...going, ...closing]];
    return [withRows(outgoing(pages[part]!, wording), [turning, ...rows], ids, wording)];
  }
  // What is too long to be made again is not shared: what it shows may have been withdrawn meanwhile.
  const own = closing.filter(({ action }) => action === 'delete' || (action === 'share' && !again));
  const [first, ...rest] = plainMessages(pages, wording);
  // Without a request in them these fit always.
  return [withRows(first, [pages.length === 1 ? own : []], cardIds(undefined, own)!, wording), ...rest];
}

/** Previous, the number of the page, Next; none for a reply of one page. */
function turningButtons({ listPage }: Reply, part: number, parts: number): LabelledButton[] {
  const { page, pages } = listPage ?? { page: 0, pages: 0 };
  if (parts < 2 && pages < 2) return [];
  const [isFirst, isLast] = [part === 0, part === parts - 1];
  // The last part of the page before: any number beyond it counts as that.
  const before = isFirst ? { list: page - 1, part: LAST_PART } : { list: page, part: part - 1 };
  const after = isLast ? { list: page + 1, part: 0 } : { list: page, part: part + 1 };
  const values = pages < 2 ? { page: part + 1, pages: parts } : { page, pages };
  const label: Message =
    pages >= 2 && parts >= 2
      ? { key: 'page-part-of', values: { ...values, part: part + 1, parts } }
      : { key: 'page-of', values };
  return [
    { ...button('previous', positionDetail(before)), isDisabled: isFirst && page <= 1 },
    { action: 'here', label, detail: '', isDisabled: true },
    { ...button('next', positionDetail(after)), isDisabled: isLast && page >= pages },
  ];
}

const LAST_PART = 999;

/** What leads on from an answer. */
function goingOnButtons(
  reply: Reply,
  again: CustomIdRequest | undefined,
  { heardIn }: Pick<CardLooks, 'heardIn'>,
): LabelledButton[] {
  if (again === undefined || reply.answer === undefined) return [];
  const goesOn = (again.further?.length ?? 0) < MAX_FURTHER;
  return [
    ...(hasPassage(reply) ? [button('context')] : []),
    ...(reply.more && goesOn ? [button('more')] : []),
    ...(heardIn !== undefined ? [button('whoElse', heardIn)] : []),
    ...(goesOn ? [button('askOn')] : []),
  ];
}

/** What is done with the answer itself. */
function closingButtons(
  reply: Reply,
  again: CustomIdRequest | undefined,
  { at, owner, isPrivate }: Pick<CardLooks, 'owner' | 'isPrivate'> & { readonly at: PagePosition },
): LabelledButton[] {
  const isAnswer = again !== undefined && reply.answer === 'found' && hasPassage(reply);
  return [
    ...(isAnswer ? [button('notAnswer')] : []),
    ...(again !== undefined && reply.mayBeConfirmed ? [button('confirm')] : []),
    isPrivate ? button('share', positionDetail(at)) : button('delete', owner),
  ];
}

function button(action: keyof typeof LABELS, detail = ''): LabelledButton {
  return { action, detail, label: { key: LABELS[action] } };
}

function hasPassage({ blocks }: Reply): boolean {
  return blocks.some(({ kind }) => kind === 'evidence');
}

/** A card as it is, without what its files show, and with nothing but a button to delete it. */
export function copyOf(
  { components, embeds }: Pick<DiscordMessage, 'components' | 'embeds'>,
  { owner, wording = IN_ENGLISH }: Pick<CardLooks, 'owner' | 'wording'>,
): Outgoing {
  const texts = components
    .map((component) => component.toJSON())
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .filter(({ type }) => type === ComponentType.TextDisplay || type === ComponentType.Section);
  const own = button('delete', owner);
  const container = { type: ComponentType.Container, components: texts } as const;
  const card: Card = { flags: MessageFlags.IsComponentsV2, components: [container], files: [] };
  const copy = withRows(card, [[own]], cardIds(undefined, [own])!, wording);
  const described = embeds.flatMap(({ description }) => (description ? [{ description }] : []));
  if (described.length === 0) return copy;
  return { embeds: described, components: copy.components.slice(1), files: [] };
}

function withRows(
  message: Card,
  rows: readonly (readonly LabelledButton[])[],
  ids: readonly string[],
  wording: Wording,
): Card {
  const left = [...ids];
  const shown = rows.filter((row) => row.length > 0).map((row) => rowOf(row, left.splice(0, row.length), wording));
  return { ...message, components: [...message.components, ...shown] };
}

function rowOf(
  buttons: readonly LabelledButton[],
  ids: readonly string[],
  wording: Wording,
): APIMessageTopLevelComponent {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(({ label, isDisabled = false }, at) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: wording.text(label),
      custom_id: ids[at]!,
      disabled: isDisabled,
    })),
  };
}
