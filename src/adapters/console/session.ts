import { type App, LOCAL_GUILD, type Requester } from '../../app/app.ts';
import type { Reply } from '../../app/reply.ts';
import { asUserError, type Report } from '../../app/runtime/errors.ts';
import { openFiles } from './files.ts';
import { errorLine, parseRequest, replyLine } from './json.ts';
import type { NextPage } from './next-page.ts';
import { parseLine } from './parse.ts';
import { type DisplayOptions, render } from './render.ts';
import { saveFiles } from './save-files.ts';

/** The terminal's user is the moderator of the local library. */
export const LOCAL_REQUESTER: Requester = {
  guild: LOCAL_GUILD,
  channel: 'console',
  caller: { id: 'local', name: 'local', moderator: true },
};

/** Answers the requests of one terminal through the app. */
export interface Session {
  readonly app: App;
  readonly looks: DisplayOptions;
  /** True to explain every answer. */
  readonly explain?: boolean;
  /** Folder in which pictures and files of answers are saved. */
  readonly save?: string;
  /** In interactive mode: what "more" requests. */
  readonly next?: NextPage;
  /** Receives internal errors, never `UserError`s. */
  readonly onError: Report;
}

/** The answer to one typed line as text, '' if there is nothing to say; undefined if the person quits. */
export async function answerLine(session: Session, line: string): Promise<string | undefined> {
  const { app } = session;
  try {
    const request = parseLine(session.next?.resolve(line) ?? line, app.commands);
    if (request.kind === 'leave') return undefined;
    if (request.kind === 'empty') return '';
    if (request.kind === 'question') return await shown(session, await say(session, request.words));
    return await shown(session, await run(session, request.name, request.options));
  } catch (error) {
    return asUserError(error, session.onError).message;
  }
}

/** A reply as text; its files are saved if a folder is set. */
export async function shown({ looks, save, next }: Session, reply: Reply): Promise<string> {
  next?.remember(reply);
  return render(await saveFiles(reply, save), { ...looks, savesFiles: save !== undefined });
}

/** The answer to one line of JSON, as one line of JSON. */
export async function answerJson(session: Session, line: string): Promise<string> {
  try {
    const request = parseRequest(line);
    if ('say' in request) return replyLine(await say(session, request.say));
    return replyLine(await run(session, request.command, request.options));
  } catch (error) {
    return errorLine(asUserError(error, session.onError));
  }
}

/** Answers plain text; explains the answer if the session says so. */
export function say({ app, explain }: Session, words: string): Promise<Reply> {
  return app.say(LOCAL_REQUESTER, words, explain ? { explain } : {});
}

async function run({ app, explain }: Session, name: string, given: Readonly<Record<string, unknown>>): Promise<Reply> {
  const command = app.commands.find((c) => c.name === name);
  const canExplain = explain && command?.options.explain !== undefined;
  return app.run(LOCAL_REQUESTER, name, await openFiles(command, canExplain ? { explain, ...given } : given));
}
