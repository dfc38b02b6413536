import type { Library } from '../../retrieval/library.ts';
import type { Caller } from '../caller.ts';
import type { Subscriptions } from '../feeds/subscriptions.ts';
import type { GivenFile } from '../given-file.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { Ingestion, Moderation, Pictures } from '../ports.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../runtime/conversation-store.ts';

interface OptionBase {
  /** Shown beside the option: 1 to 100 characters (Discord's bound). */
  readonly about: string;
  readonly required?: boolean;
}

/** Free text; `maxLength` in UTF-16 units, default `DEFAULT_TEXT_LENGTH`. */
interface TextOption extends OptionBase {
  readonly kind: 'text';
  readonly maxLength?: number;
}

/** An article: its id, the beginning of its id, or its title. Completed from the library; `run` gets the full id. */
interface ArticleOption extends OptionBase {
  readonly kind: 'article';
}

/** A speaker's name, completed from the library's quotations. */
interface SpeakerOption extends OptionBase {
  readonly kind: 'speaker';
}

/** A person's name, completed from everybody whom the library's articles name or quote. */
interface PersonOption extends OptionBase {
  readonly kind: 'person';
}

/** One of a few fixed values. */
interface ChoiceOption extends OptionBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

export interface IntegerOption extends OptionBase {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}

interface FlagOption extends OptionBase {
  readonly kind: 'flag';
}

interface FileOption extends OptionBase {
  readonly kind: 'file';
}

/** One file or more. */
interface FilesOption extends OptionBase {
  readonly kind: 'files';
  /** Discord's forms take 10. */
  readonly most: number;
  /** Endings of the names that are offered where files are chosen, with their point; at most 10. */
  readonly endings: readonly string[];
}

/** A channel of the server; `run` gets its id. */
interface ChannelOption extends OptionBase {
  readonly kind: 'channel';
}

/** A role of the server; `run` gets its id. */
interface RoleOption extends OptionBase {
  readonly kind: 'role';
}

export type Option =
  | TextOption
  | ArticleOption
  | SpeakerOption
  | PersonOption
  | ChoiceOption
  | IntegerOption
  | FlagOption
  | FileOption
  | FilesOption
  | ChannelOption
  | RoleOption;

type ValueOf<O extends Option> = O extends ChoiceOption
  ? O['choices'][number]
  : O extends IntegerOption
    ? number
    : O extends FlagOption
      ? boolean
      : O extends FileOption
        ? GivenFile
        : O extends FilesOption
          ? readonly GivenFile[]
          : string;

export type Options = Readonly<Record<string, Option>>;

/** The checked values of a command's options, typed from their declaration. */
export type Input<Os extends Options> = {
  readonly [K in keyof Os]: Os[K] extends { readonly required: true } ? ValueOf<Os[K]> : ValueOf<Os[K]> | undefined;
};

/** What a command works with: one server's library and nothing of another's. */
export interface Context {
  readonly guild: string;
  readonly caller: Caller;
  readonly library: Library;
  readonly ingestion: Ingestion;
  /** What the server's moderators set. */
  readonly settings: GuildSettings;
  readonly moderation: Moderation;
  /** What the caller asked in this channel a short while ago. */
  readonly conversation: Conversation;
  /** Missing where feeds cannot be read. */
  readonly following?: Subscriptions;
  /** Missing where no part for pictures was brought. */
  readonly pictures?: Pictures;
  /** All commands, for `/help`. */
  readonly commands: readonly Command[];
  /** Tells who waits that so many of so many are done; adapters show it now and then. */
  progress(done: number, total: number): void;
  now(): Date;
}

/** What a command's call asks, in words. */
interface AskedByCommand {
  readonly question: string;
  /** True where later words are about the article that was shown. */
  readonly stays?: true;
}

/** A command as every adapter sees it. */
export interface Command {
  /** Lower case, 1 to 32 characters of `[-a-z0-9]`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly about: string;
  readonly access: 'everyone' | 'moderators';
  /** For a moderators' command that changes nothing: it may be asked again, and it goes on no record. */
  readonly readsOnly?: true;
  /** With nothing given, an adapter that has forms asks for the options in one: at most 5 of them. */
  readonly asksInForm?: true;
  /** In the order shown; the first one takes a bare value in the terminal. Required ones stand first. */
  readonly options: Options;
  /** The question that a call stands for, so that plain words may go on from it; absent: from nothing. */
  asks?(input: Input<Options>): AskedByCommand | undefined;
  /** Two or three calls as a person would type them, for `/help` and the tests. */
  readonly examples: readonly string[];
  run(input: Input<Options>, context: Context): Promise<Reply>;
}

/** Declares a command; `run`'s input is typed from `options`. */
export function defineCommand<const Os extends Options>(
  command: Omit<Command, 'options' | 'run' | 'asks'> & {
    readonly options: Os;
    asks?(input: Input<Os>): AskedByCommand | undefined;
    run(input: Input<Os>, context: Context): Promise<Reply>;
  },
): Command {
  return command as unknown as Command;
}
