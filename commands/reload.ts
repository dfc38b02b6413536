import { defineCommand } from '../src/app/commands/command.ts';
import { list, said } from '../src/app/reply.ts';

export const reloadCommand = defineCommand({
  name: 'reload',
  about: 'Compare the folder of articles with the library and read every article again',
  access: 'moderators',
  options: {},
  examples: ['/reload'],
  async run(_input, { ingestion }) {
    const { added, changed, removed, articles, refused } = await ingestion.reload();
    return {
      blocks: [
        said('reload-head', { count: articles, added, changed, removed }),
        ...(refused.length > 0 ? [said('files-left-out', { count: refused.length }), list(refused)] : []),
      ],
    };
  },
});
