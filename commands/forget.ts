import { defineCommand } from '../src/app/commands/command.ts';
import { line } from '../src/app/reply.ts';
import { shortId } from '../src/domain/article.ts';

export const forgetCommand = defineCommand({
  name: 'forget',
  about: 'Remove an article for good; a reload does not bring it back',
  access: 'moderators',
  options: {
    article: { kind: 'article', about: 'Which article', required: true },
  },
  examples: ['/forget Osselmouth votes to build a flood barrier'],
  async run({ article }, { ingestion }) {
    const gone = await ingestion.forget(article);
    return { blocks: [line(`Forgotten: ${gone.title} (${shortId(gone.id)}).`)] };
  },
});
