import { refusal } from '../../../app/languages/refusal.ts';
import type { ChoicesBlock } from '../../../app/reply.ts';
import { type CustomIdRequest, packRequest, unpackRequest } from '../custom-ids/custom-ids.ts';
import { LIMITS } from '../limits.ts';

/** Not taken for a button of a card: it holds a request of its own. */
const ID = /^v2r\|(.*)$/s;

/** The custom_id of a button for the only choice there is; undefined if it is one of several, or too long. */
export function choiceButtonId({ command, option, options, items }: ChoicesBlock): string | undefined {
  const [only, another] = items;
  if (!only || another) return undefined;
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const packed = packRequest({ command, options: { ...Object.fromEntries(given), [option]: only.value } });
  const id = packed && `v2r|${packed}`;
  return id && id.length <= LIMITS.customId ? id : undefined;
}

export function isChoiceButton(customId: string): boolean {
  return ID.test(customId);
}

/** @throws UserError `bad-request` for an id that is none of ours */
export function readChoiceButton(customId: string): CustomIdRequest {
  const packed = ID.exec(customId)?.[1];
  if (packed === undefined) throw refusal('bad-request', 'another-version-button');
  return unpackRequest(packed);
}
