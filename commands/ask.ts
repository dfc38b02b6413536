import { answerReply, shownIn } from '../src/app/answers/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import { isWorthKeeping, turnOf } from '../src/questions/conversation/turn.ts';
import { understand } from '../src/questions/conversation/understand.ts';
import { explain } from '../src/questions/explain.ts';
import { mergeArticles } from '../src/questions/merge.ts';
import { askForMore } from '../src/questions/more.ts';

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
  async run({ question: typed, article: given, explain: wantsVotes }, { library, conversation, settings }) {
    const understood = understand(library, typed, conversation.plain ? conversation.turns() : []);
    const { question } = understood;
    const article = given ?? understood.article;
    const options = { threshold: settings.threshold, ...(article !== undefined && { article }) };
    const answer = mergeArticles(library, askForMore(library, question, options, understood.without));
    const reply = answerReply(library, answer, {
      understood,
      ...(wantsVotes && { explanation: explain(answer) }),
    });
    if (isWorthKeeping(question))
      conversation.remember(turnOf(library, question, answer, shownIn(reply), { ...understood, article }));
    return reply;
  },
});
