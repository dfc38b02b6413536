import type { App } from '../../../app/app.ts';
import type { Reply } from '../../../app/reply.ts';
import { UserError } from '../../../domain/errors.ts';

/** One request, without who made it. */
export interface Interaction {
  /** Name of a command; `plain` for a question in plain words, `completion`, or `unknown`. */
  readonly command: string;
  /** `found` or `nothing` for an answer, `done` for anything else that succeeded, or the code of the error. */
  readonly result: string;
  readonly milliseconds: number;
}

/** The same application; tells of every request, with its outcome and how long it took. */
export function measuredApp(app: App, observe: (seen: Interaction) => void): App {
  const names = new Set(app.commands.map(({ name }) => name));
  const measured = async <T>(command: string, run: () => Promise<T>, resultOf: (outcome: T) => string): Promise<T> => {
    const begin = performance.now();
    const tell = (result: string) => observe({ command, result, milliseconds: performance.now() - begin });
    try {
      const outcome = await run();
      tell(resultOf(outcome));
      return outcome;
    } catch (error) {
      tell(error instanceof UserError ? error.code : 'internal');
      throw error;
    }
  };
  const resultOf = ({ answer }: Reply) => answer ?? 'done';
  return {
    ...app,
    run: (asker, command, options) =>
      // What people type instead of a command must not become a label.
      measured(names.has(command) ? command : 'unknown', () => app.run(asker, command, options), resultOf),
    say: (asker, words, options) => measured('plain', () => app.say(asker, words, options), resultOf),
    followUp: (asker, earlier, words) => measured('plain', () => app.followUp(asker, earlier, words), resultOf),
    suggest: (...given) =>
      measured(
        'completion',
        () => app.suggest(...given),
        () => 'done',
      ),
  };
}
