import type { App, Requester } from '../../app/app.ts';
import type { Command } from '../../app/commands/command.ts';
import type { Choice } from '../../app/reply.ts';
import { shortId } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';

const LABEL = /^(.*) · \d{4}-\d{2}-\d{2} · \S+$/s;

/** Tab completions that replace `typed`, the end of the line. */
export type Completion = readonly [hits: string[], typed: string];

/** Completes command names, then option names and, through the app, articles, speakers and choices. */
export async function complete(app: App, asker: Requester, line: string): Promise<Completion> {
  const [, name, rest] = /^\/(\S*)(?:\s+([\s\S]*))?$/.exec(line) ?? [];
  if (name === undefined) return [[], line];
  const names = app.commands.map((c) => `/${c.name} `);
  if (rest === undefined) return [startingWith(`/${name}`, names), `/${name}`];
  const command = app.commands.find((c) => c.name === name);
  return command ? completeOption(app, asker, command, rest) : [[], line];
}

async function completeOption(app: App, asker: Requester, command: Command, rest: string): Promise<Completion> {
  const { option, typed } = valueAtEnd(command, rest);
  const choices = option === undefined ? [] : await app.suggest(asker, command.name, option, typed);
  const begun = insertedTexts(choices.filter((choice) => hasWordBegun(choice, typed)));
  if (begun.length > 0 && !begun.includes(typed.trim())) return [begun, typed];
  const lastWord = /\S*$/.exec(rest)?.[0] ?? '';
  const names = startingWith(lastWord, unusedOptions(command, option, rest));
  const isAlike = begun.length === 0 && choices.length > 0;
  return isAlike && (lastWord === '' || names.length === 0) ? [insertedTexts(choices), typed] : [names, lastWord];
}

function unusedOptions(command: Command, current: string | undefined, rest: string): string[] {
  const unused = Object.keys(command.options).filter((name) => name !== current && !rest.includes(`${name}:`));
  return unused.map((name) => `${name}: `);
}

/** The option whose value is at the end of the line, and that value as typed so far. */
function valueAtEnd(command: Command, rest: string): { readonly option: string | undefined; readonly typed: string } {
  const names = Object.keys(command.options);
  const starts = names.flatMap((option) => {
    const [, typed] = new RegExp(`(?:^|\\s)${option}:\\s*([\\s\\S]*)$`).exec(rest) ?? [];
    return typed === undefined ? [] : [{ option, typed }];
  });
  const [last] = starts.sort((a, b) => a.typed.length - b.typed.length);
  return last ?? { option: names[0], typed: rest };
}

/** True if a word of the choice begins with the typed text; other suggestions are merely similar. */
function hasWordBegun({ label }: Choice, typed: string): boolean {
  return ` ${fold(label)}`.includes(` ${fold(typed).trim()}`);
}

/** The text to insert for each choice: its name if unambiguous, else its value (an article's id). */
function insertedTexts(choices: readonly Choice[]): string[] {
  const names = choices.map(nameOf);
  return choices.map(({ value }, i) => {
    const name = names[i] as string;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : value;
  });
}

/** Labels of the form "title · date · short id" begin with the title unless it was cut; other labels are names. */
function nameOf({ label, value }: Choice): string {
  const [, title] = label.endsWith(` · ${shortId(value)}`) ? (LABEL.exec(label) ?? []) : [];
  return title === undefined || title.endsWith('…') ? value : title;
}

function startingWith(typed: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => candidate.startsWith(typed));
}
