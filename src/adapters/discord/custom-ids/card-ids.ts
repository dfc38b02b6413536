import { refusal } from '../../../app/languages/refusal.ts';
import type { UserError } from '../../../domain/errors.ts';
import { LIMITS } from '../limits.ts';
import { type CustomIdRequest, packRequest, spread, unpackRequest } from './custom-ids.ts';
import { packText, unpackText } from './packed-text.ts';

/** What a button of a card does. */
const CARD_ACTIONS = {
  previous: 'p',
  /** The number of the page, which cannot be pressed. */
  here: 'h',
  next: 'n',
  context: 'c',
  more: 'm',
  /** Who else is heard in the story; its detail is the short id of the article. */
  whoElse: 'w',
  notAnswer: 'x',
  confirm: 'y',
  askOn: 'k',
  delete: 'd',
  share: 's',
  addFirst: 'a',
} as const;

export type CardAction = keyof typeof CARD_ACTIONS;

/** A button before it has an id. */
export interface CardButton {
  readonly action: CardAction;
  /** Page, person, article: at most 24 characters without a bar. */
  readonly detail: string;
}

/** A button that was pressed. */
export interface PressedCard extends CardButton {
  /** Undefined for a card whose request cannot be repeated. */
  readonly request: CustomIdRequest | undefined;
}

const ID = /^v2\|([a-z])\|([^|]{0,24})\|(.*)$/s;

/** Begins packed requests; others begin with a bracket. */
const PACKED = '~';

/**
 * The custom_ids of a card's buttons. Together they contain the request, so that buttons work after a restart, at any time;
 * undefined if the request is too long.
 */
export function cardIds(request: CustomIdRequest | undefined, buttons: readonly CardButton[]): string[] | undefined {
  const heads = buttons.map(({ action, detail }) => `v2|${CARD_ACTIONS[action]}|${detail}|`);
  const capacities = heads.map((head) => LIMITS.customId - head.length);
  const text = request && packRequest(request);
  if (request && text === undefined) return undefined;
  const chunks = spread(text ?? '', capacities) ?? spread(PACKED + packText(text ?? ''), capacities);
  return chunks && heads.map((head, at) => head + chunks[at]);
}

/** True for an id of a card's button. */
export function isCardId(customId: string): boolean {
  return ID.test(customId);
}

/**
 * What a pressed button does, and the request of its card.
 * @param ids all custom_ids of the card's buttons in order
 * @throws UserError `bad-request` for ids that are none of ours
 */
export function readCard(pressed: string, ids: readonly string[]): PressedCard {
  const [, letter = '', detail = ''] = ID.exec(pressed) ?? [];
  const action = (Object.keys(CARD_ACTIONS) as CardAction[]).find((name) => CARD_ACTIONS[name] === letter);
  if (!action) throw outdated();
  const text = ids.map((id) => ID.exec(id)?.[3] ?? '').join('');
  const json = text.startsWith(PACKED) ? unpackText(text.slice(PACKED.length)) : text;
  if (json === undefined) throw outdated();
  return { action, detail, request: json === '' ? undefined : unpackRequest(json) };
}

/** The detail of the button with this action, if a card has it. */
export function detailOf(action: CardAction, ids: readonly string[]): string | undefined {
  for (const id of ids) {
    const [, letter, detail] = ID.exec(id) ?? [];
    if (letter === CARD_ACTIONS[action]) return detail;
  }
  return undefined;
}

function outdated(): UserError {
  return refusal('bad-request', 'another-version');
}
