import { againOf } from '../src/app/answers/again.ts';
import { mayBeConfirmed } from '../src/app/answers/confirmed-passages.ts';
import { messageReply } from '../src/app/answers/message-reply.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import { answerSteps } from '../src/questions/answer.ts';

/** Answers a question in plain words; also handles plain text in the terminal and messages that mention the bot. */
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
  async run({ question, article, explain }, context) {
    const { library, conversation, settings, inSlices, keepUnanswered, isGapKept } = context;
    const turns = conversation.plain ? conversation.turns() : [];
    const { threshold } = settings;
    const confirmations = await context.confirmations();
    const asking = { turns, article, threshold, confirmations, explain };
    const answered = await inSlices(answerSteps(library, question, asking));
    for (const { turn, answer, understood, choices } of answered.kind === 'answers' ? answered.answers : []) {
      if (turn) conversation.remember(turn);
      const isGap = answer.kind === 'nothing' && !understood.open && !choices;
      if (isGap) await keepUnanswered(understood.question);
    }
    const again = againOf({ name: 'ask', question: 'question', article: 'article' }, question, answered, turns);
    const reply = messageReply(library, answered);
    return {
      ...reply,
      ...(isGapKept && mayBeConfirmed(answered) && { mayBeConfirmed: true }),
      ...(conversation.plain && again && { again }),
    };
  },
});
