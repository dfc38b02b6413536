import type { Turn } from '../../questions/dialogue/turn.ts';
import type { RepeatedRequest, Reply } from '../reply.ts';
import type { Requester } from '../requester.ts';
import type { Conversation } from '../runtime/conversation-store.ts';
import type { OpenLibrary } from '../runtime/library-cache.ts';
import type { Command, Context } from './command.ts';
import { dispatch, findCommand } from './dispatch.ts';
import type { RawOptions } from './options.ts';

/** The command that answers plain text; the text is the value of its first option. */
const ASK = 'ask';

/** What running commands needs. */
interface RunnerParts {
  readonly commands: readonly Command[];
  /** @throws UserError `slow-down` */
  takeToken(asker: Requester): void;
  request<T>(asker: Requester, act: (open: OpenLibrary) => Promise<T>): Promise<T>;
  /** Waited for between two requests that are made again: others are let in. */
  turn(asker: Requester): Promise<unknown>;
  contextOf(asker: Requester, command: Command, open: OpenLibrary, conversation: Conversation): Promise<Context>;
  /** What the asker recently asked; see `Conversation.plain`. */
  conversationOf(asker: Requester, plain: boolean): Conversation;
}

/** Running commands and answering plain text; see `App`. */
interface Runner {
  run(asker: Requester, command: string, options: RawOptions): Promise<Reply>;
  say(asker: Requester, words: string, options?: RawOptions): Promise<Reply>;
  followUp(asker: Requester, earlier: RepeatedRequest, words: string): Promise<Reply>;
}

export function createRunner({ commands, takeToken, request, turn, contextOf, conversationOf }: RunnerParts): Runner {
  const asking = (words: string, options: RawOptions = {}): RepeatedRequest => {
    const [question = 'question'] = Object.keys(findCommand(commands, ASK).options);
    return { command: ASK, options: { ...options, [question]: words } };
  };
  const runWith = async (asker: Requester, { command: name, options }: RepeatedRequest, conversation: Conversation) => {
    takeToken(asker);
    const command = findCommand(commands, name);
    return request(asker, async (open) =>
      dispatch(command, options, await contextOf(asker, command, open, conversation)),
    );
  };
  return {
    run: (asker, command, options) => runWith(asker, { command, options }, conversationOf(asker, false)),
    say: async (asker, words, options = {}) => runWith(asker, asking(words, options), conversationOf(asker, true)),
    followUp: async (asker, { further = [], ...first }, words) => {
      takeToken(asker);
      return request(asker, async (open) => {
        const turns: Turn[] = [];
        const runOne = async ({ command: name, options }: RepeatedRequest, conversation: Conversation) => {
          const command = findCommand(commands, name);
          return dispatch(command, options, await contextOf(asker, command, open, conversation));
        };
        const replayed = (plain: boolean): Conversation => ({
          plain,
          turns: () => turns,
          remember: (turn) => turns.push(turn),
        });
        // What changes something is never done again.
        if (findCommand(commands, first.command).access === 'everyone') await runOne(first, replayed(false));
        for (const message of further) {
          await turn(asker);
          await runOne(asking(message), replayed(true));
        }
        await turn(asker);
        const own = conversationOf(asker, true);
        return runOne(asking(words), { ...replayed(true), remember: own.remember });
      });
    },
  };
}
