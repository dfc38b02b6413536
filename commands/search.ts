import { answerReply } from '../src/app/answers/answer-reply.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { search } from '../src/questions/search.ts';

/** Not the text of `/ask`, because no question was asked. */
export const searchCommand = defineCommand({
  name: 'search',
  about: 'Find the passages that hold some words',
  access: 'everyone',
  options: {
    words: { kind: 'text', about: 'What to look for; "words in marks" must stand there just so', required: true },
  },
  examples: ['/search barrier gates', '/search salmon spring'],
  async run({ words }, { library }) {
    return answerReply(library, search(library, words), { nothing: 'no-such-words' });
  },
});
