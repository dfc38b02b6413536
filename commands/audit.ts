import { defineCommand } from '../src/app/commands/command.ts';
import { formatMinute } from '../src/app/labels.ts';
import { list, said } from '../src/app/reply.ts';
import type { NumberedAction } from '../src/domain/store.ts';

/** Actions per page. */
const ACTIONS_PER_PAGE = 50;

export const auditCommand = defineCommand({
  name: 'audit',
  about: 'Show what moderators did, the latest first',
  access: 'moderators',
  readsOnly: true,
  options: {
    before: {
      kind: 'integer',
      about: 'Show what came before the action with this number',
      min: 1,
      max: Number.MAX_SAFE_INTEGER,
    },
  },
  examples: ['/audit', '/audit before: 51'],
  async run({ before }, { moderation }) {
    const found = await moderation.actions(ACTIONS_PER_PAGE + 1, before);
    const shown = found.slice(0, ACTIONS_PER_PAGE);
    const last = shown.at(-1);
    if (!last) return { blocks: [said(before === undefined ? 'audit-empty' : 'audit-none-before')] };
    const older = found.length > shown.length ? [said('audit-older', { number: `${last.number}` })] : [];
    return {
      blocks: [said('audit-head', { count: shown.length }), { ...list(shown.map(itemOf)), mentions: true }, ...older],
    };
  },
});

function itemOf({ at, by, what, subject }: NumberedAction): string {
  const who = /^\d{1,21}$/.test(by) ? `<@${by}>` : by;
  return [formatMinute(at), who, what, subject].filter((part) => part !== '').join(' · ');
}
