import type { Reply } from '../../app/reply.ts';
import { asUserError } from '../../app/runtime/errors.ts';
import type { UserError } from '../../domain/errors.ts';
import { openFile } from './files.ts';
import type { Flags } from './flags.ts';
import { greeting } from './greeting.ts';
import { errorLine, replyLine } from './json.ts';
import { print, runJson, runPrompt, type Terminal, write } from './prompt.ts';
import { render } from './render.ts';
import { safe } from './safe.ts';
import { LOCAL_REQUESTER, type Session, say, shown } from './session.ts';

/** A terminal with an output for errors. */
export interface FullTerminal extends Terminal {
  printError(sentence: string): void;
}

/**
 * Adds the files, then answers one question, JSON lines or a person, depending on the flags.
 * @returns false if a file could not be added or the question was refused; the error has been printed then
 */
export async function runTerminal(given: Session, flags: Flags, terminal: FullTerminal): Promise<boolean> {
  const session = { ...given, explain: flags.explain, ...(flags.save !== undefined && { save: flags.save }) };
  const added = await addFiles(session, flags.files, terminal);
  if (!added) return false;
  if (flags.ask !== undefined) return answerOnce(session, flags.ask, flags.json, terminal);
  if (flags.json) await runJson(session, terminal);
  else await converse(session, added, terminal);
  return true;
}

/** The outcome for each file; undefined, with the errors printed, if at least one could not be added. */
async function addFiles(
  { app, onError }: Session,
  paths: readonly string[],
  terminal: FullTerminal,
): Promise<Reply[] | undefined> {
  const replies: Reply[] = [];
  for (const path of paths) {
    try {
      replies.push(await app.run(LOCAL_REQUESTER, 'ingest', { file: await openFile(path) }));
    } catch (error) {
      terminal.printError(messageFor(path, asUserError(error, onError)));
    }
  }
  return replies.length === paths.length ? replies : undefined;
}

/** Makes sure that the message names the file. */
function messageFor(path: string, { message }: UserError): string {
  return safe(message.includes(path) ? message : `${path}: ${message}`);
}

async function answerOnce(session: Session, question: string, json: boolean, terminal: FullTerminal): Promise<boolean> {
  const { onError } = session;
  try {
    const reply = await say(session, question);
    if (json) await write(terminal.output, `${replyLine(reply)}\n`);
    else await print(terminal, `${await shown(session, reply)}\n`);
    return true;
  } catch (error) {
    const fault = asUserError(error, onError);
    if (json) await write(terminal.output, `${errorLine(fault)}\n`);
    else terminal.printError(safe(fault.message));
    return false;
  }
}

async function converse(session: Session, added: readonly Reply[], terminal: FullTerminal): Promise<void> {
  if (terminal.interactive) await print(terminal, await firstScreen(session, added));
  await runPrompt(session, terminal);
}

async function firstScreen({ app, looks }: Session, added: readonly Reply[]): Promise<string> {
  return [...added.map((reply) => render(reply, looks)), await greeting(app)].map((part) => `${part}\n\n`).join('');
}
