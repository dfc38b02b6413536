import { answerReply, shownPassages } from '../src/app/answers/answer-reply.ts';
import { multiReply, PASSAGES_EACH } from '../src/app/answers/multi-answer.ts';
import { smallTalkReply } from '../src/app/answers/small-talk.ts';
import { defineCommand } from '../src/app/commands/command.ts';
import type { Reply } from '../src/app/reply.ts';
import { answerMore } from '../src/questions/answer-more.ts';
import { rewrite } from '../src/questions/dialogue/rewrite.ts';
import { MAX_QUESTIONS, segment } from '../src/questions/dialogue/segmentation/segment.ts';
import { smallTalkIn } from '../src/questions/dialogue/small-talk.ts';
import { isWorthKeeping, type Turn, turnOf } from '../src/questions/dialogue/turn.ts';
import { explain } from '../src/questions/explain.ts';
import { fuse } from '../src/questions/fusion/fuse.ts';
import type { Library } from '../src/retrieval/library.ts';

/** How to answer one question of a message. */
interface QuestionOptions {
  /** Id of the only article to search; undefined searches all. */
  readonly article: string | undefined;
  readonly threshold: number | undefined;
  readonly wantsVotes: boolean | undefined;
  /** Number among several questions, from 1; absent if it is the only one. */
  readonly number?: number;
}

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
  async run({ question: typed, article, explain: wantsVotes }, { library, conversation, settings }) {
    const talk = smallTalkIn(typed);
    if (talk) return smallTalkReply(talk);
    const how: QuestionOptions = { article, threshold: settings.threshold, wantsVotes };
    const turns = conversation.plain ? [...conversation.turns()] : [];
    const answered = (question: string, asking: QuestionOptions) => {
      const { reply, turn } = answerOne(library, question, turns, asking);
      if (turn) conversation.remember(turn);
      if (turn) turns.push(turn);
      return reply;
    };
    const [first = typed, ...others] = library.readings().length === 0 ? [typed] : segment(typed);
    if (others.length === 0) return answered(first, how);
    const all = [first, ...others].slice(0, MAX_QUESTIONS);
    const replies = all.map((question, at) => answered(question, { ...how, number: at + 1 }));
    return multiReply(replies, 1 + others.length - all.length);
  },
});

/** The reply to one question in the light of earlier turns, and the turn to remember. */
function answerOne(
  library: Library,
  typed: string,
  turns: readonly Turn[],
  { article: given, threshold, wantsVotes, number }: QuestionOptions,
): { readonly reply: Reply; readonly turn: Turn | undefined } {
  const understood = rewrite(library, typed, turns);
  const { question } = understood;
  const article = given ?? understood.article;
  const options = { threshold, ...(article !== undefined && { article }) };
  const answer = fuse(library, answerMore(library, question, options, understood.without));
  const reply = answerReply(library, answer, {
    understood,
    ...(wantsVotes && { explanation: explain(answer) }),
    ...(number !== undefined && { number, passages: PASSAGES_EACH }),
  });
  const turn = isWorthKeeping(question)
    ? turnOf(library, question, answer, shownPassages(reply), { ...understood, article })
    : undefined;
  return { reply, turn };
}
