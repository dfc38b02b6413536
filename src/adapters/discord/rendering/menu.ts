import { withoutSteering } from '../../../app/answers/bidi.ts';
import { cutAtWord } from '../../../app/labels.ts';
import type { ChoicesBlock } from '../../../app/reply.ts';
import { type MenuIds, menuIds } from '../custom-ids/custom-ids.ts';
import { LIMITS } from '../limits.ts';

/** A menu that runs a command with the chosen value. */
export interface Menu {
  readonly customId: string;
  readonly options: { readonly label: string; readonly value: string }[];
}

/** Undefined if the choices do not fit in a menu: none, too many, or too long for the custom ids. */
export function menuOf(block: ChoicesBlock, number: number): Menu | undefined {
  const { items, command, options, option } = block;
  if (items.length === 0 || items.length > LIMITS.selectOptions) return undefined;
  const ids: MenuIds | undefined = menuIds(
    { command, options },
    option,
    items.map((item) => item.value),
    number,
  );
  return (
    ids && {
      customId: ids.customId,
      options: items.map((item, at) => ({ label: labelOf(item.label, LIMITS.optionLabel), value: ids.values[at]! })),
    }
  );
}

/** A label as Discord takes it; it is never empty. */
export function labelOf(label: string, maxLength: number): string {
  return cutAtWord(withoutSteering(label).trim() || '–', maxLength);
}
