import { defineCommand } from '../src/app/commands/command.ts';
import { counted } from '../src/app/labels.ts';
import { line, list } from '../src/app/reply.ts';

export const reloadCommand = defineCommand({
  name: 'reload',
  about: 'Compare the folder of articles with the library and read every article again',
  access: 'moderators',
  options: {},
  examples: ['/reload'],
  async run(_input, { ingestion }) {
    const { added, changed, removed, articles, refused } = await ingestion.reload();
    const changes = `${added} added, ${changed} changed, ${removed} removed`;
    return {
      blocks: [
        line(`${counted(articles, 'article')} read: ${changes}.`),
        ...(refused.length > 0 ? [line(`${counted(refused.length, 'file')} left out:`), list(refused)] : []),
      ],
    };
  },
});
