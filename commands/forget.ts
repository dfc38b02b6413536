import { defineCommand } from '../src/app/commands/command.ts';
import { line } from '../src/app/reply.ts';
import { shortId } from '../src/domain/article.ts';
import { storyTexts } from '../src/retrieval/story-texts.ts';

export const forgetCommand = defineCommand({
  name: 'forget',
  about: 'Remove an article for good; a reload does not bring it back',
  access: 'moderators',
  options: {
    article: { kind: 'article', about: 'Which article', required: true },
  },
  examples: ['/forget Osselmouth votes to build a flood barrier'],
  async run({ article }, { ingestion, library }) {
    const gone = await ingestion.forget(article);
    const others = storyTexts(library, gone).map((reading) => shortId(reading.article.id));
    const left = others.length > 0 ? [line(`Other texts of this story are still here: ${others.join(', ')}.`)] : [];
    return { blocks: [line(`Forgotten: ${gone.title} (${shortId(gone.id)}).`), ...left] };
  },
});
