import { checkReply } from '../src/app/answers/check-reply.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { said } from '../src/app/reply.ts';
import { checkText } from '../src/checking/check-text.ts';
import { readGivenText } from '../src/checking/given-text.ts';

/** UTF-16 units: the longest message that Discord sends. */
const MAX_TEXT_LENGTH = 4000;

export const checkCommand = defineCommand({
  name: 'check',
  about: 'Check a post against the articles: who said what, and the figures',
  access: 'everyone',
  answersPrivately: true,
  options: {
    text: { kind: 'text', about: 'The post, the summary or the sentence', required: true, maxLength: MAX_TEXT_LENGTH },
  },
  examples: [
    '/check Maren Tidewell said "Tonight we stop moping"',
    '/check text: The barrier will cost £81.4 million, Tidewell said: "The sea does not care what I feel."',
  ],
  async run({ text }, { library }) {
    if (library.readings().length === 0) return { blocks: [said('no-articles')] };
    return checkReply(text, checkText(library, await readGivenText(text)));
  },
});
