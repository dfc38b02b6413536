import { type App, type Asker, LOCAL_GUILD } from '../../app/app.ts';
import { asUserError, type Report } from '../../app/faults.ts';
import type { Reply } from '../../app/reply.ts';
import { openFiles } from './files.ts';
import { errorLine, parseRequest, replyLine } from './json.ts';
import { parseLine } from './parse.ts';
import { type Looks, render } from './render.ts';

/** Whoever sits at the terminal owns the library there. */
export const LOCAL_ASKER: Asker = {
  guild: LOCAL_GUILD,
  channel: 'console',
  caller: { id: 'local', name: 'local', moderator: true },
};

/** Requests of one terminal, answered through the app. */
export interface Session {
  readonly app: App;
  readonly looks: Looks;
  /** Told of faults that are ours, never of a person's. */
  readonly onFault: Report;
}

/** The answer to one typed line as text, '' when there is nothing to say; `undefined` when the person wants to leave. */
export async function answerLine(session: Session, line: string): Promise<string | undefined> {
  const { app, looks } = session;
  try {
    const request = parseLine(line, app.commands);
    if (request.kind === 'leave') return undefined;
    if (request.kind === 'empty') return '';
    if (request.kind === 'question') return render(await app.say(LOCAL_ASKER, request.words), looks);
    return render(await run(app, request.name, request.options), looks);
  } catch (error) {
    return asUserError(error, session.onFault).message;
  }
}

/** The answer to one line of JSON, as one line of JSON. */
export async function answerJson(session: Session, line: string): Promise<string> {
  const { app } = session;
  try {
    const request = parseRequest(line);
    if ('say' in request) return replyLine(await app.say(LOCAL_ASKER, request.say));
    return replyLine(await run(app, request.command, request.options));
  } catch (error) {
    return errorLine(asUserError(error, session.onFault));
  }
}

async function run(app: App, name: string, options: Readonly<Record<string, unknown>>): Promise<Reply> {
  const command = app.commands.find((c) => c.name === name);
  return app.run(LOCAL_ASKER, name, await openFiles(command, options));
}
