import { answerReply } from '../src/app/answers/answer-reply.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { search } from '../src/questions/answer.ts';
import { fuse } from '../src/questions/fusion/fuse.ts';

/** Passages shown: more than for a question, because a search is for looking around. */
const SEARCH_PASSAGES = 5;

/** Passages ranked before near-duplicates are merged. */
const LOOKED_THROUGH = 3 * SEARCH_PASSAGES;

/** Not the text of `/ask`, because no question was asked. */
const NOTHING_FOUND = 'No article holds any of these words.';

export const searchCommand = defineCommand({
  name: 'search',
  about: 'Find the passages that hold some words',
  access: 'everyone',
  options: {
    words: { kind: 'text', about: 'What to look for', required: true },
  },
  examples: ['/search barrier gates', '/search salmon spring'],
  async run({ words }, { library }) {
    const found = fuse(library, search(library, words, { limit: LOOKED_THROUGH }));
    return answerReply(
      library,
      { ...found, ranked: found.ranked.slice(0, SEARCH_PASSAGES) },
      { passages: SEARCH_PASSAGES, nothing: NOTHING_FOUND },
    );
  },
});
