import { answerReply } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import { ask } from '../src/questions/ask.ts';
import { explain } from '../src/questions/explain.ts';

/** Answers a question in plain words; also what plain text in the terminal or a direct mention gets. */
export const askCommand = defineCommand({
  name: 'ask',
  about: "Ask a question; the answer is in the articles' own words",
  access: 'everyone',
  options: {
    question: { kind: 'text', about: 'Your question, in plain words', required: true },
    article: { kind: 'article', about: 'Look in one article only' },
    explain: { kind: 'flag', about: 'Show how the answer was found' },
  },
  examples: ['/ask What will the flood barrier cost?', '/ask question: Who designed the gates? explain: yes'],
  async run({ question, article, explain: wantsVotes }, { library }) {
    const answer = ask(library, question, { article });
    return answerReply(library, answer, wantsVotes ? { explanation: explain(answer) } : {});
  },
});
