import { answerReply } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import { search } from '../src/questions/ask.ts';

/** Passages a search shows: a reader who searches wants to look around. */
const SEARCH_PASSAGES = 5;

export const searchCommand = defineCommand({
  name: 'search',
  about: 'Find the passages that hold some words',
  access: 'everyone',
  options: {
    words: { kind: 'text', about: 'What to look for', required: true },
  },
  examples: ['/search barrier gates', '/search salmon spring'],
  async run({ words }, { library }) {
    return answerReply(library, search(library, words, { limit: SEARCH_PASSAGES }), { passages: SEARCH_PASSAGES });
  },
});
