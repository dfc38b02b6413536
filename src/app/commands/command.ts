import type { Steps } from '../../domain/steps.ts';
import type { Confirmation } from '../../questions/confirmed/confirmation.ts';
import type { Library } from '../../retrieval/library.ts';
import type { Caller } from '../caller.ts';
import type { Subscriptions } from '../feeds/subscriptions.ts';
import type { GivenFile } from '../given-file.ts';
import type { GuildSettings } from '../guild-settings.ts';
import type { Ingestion, Moderation, Pictures } from '../ports.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../runtime/conversation-store.ts';

interface OptionBase {
  /** Shown next to the option; 1 to 100 characters (Discord's bound). */
  readonly about: string;
  readonly required?: boolean;
}

/** Free text; `maxLength` in UTF-16 units, default `DEFAULT_TEXT_LENGTH`. */
interface TextOption extends OptionBase {
  readonly kind: 'text';
  readonly maxLength?: number;
}

/**
 * An article, given by its id, a prefix of its id, or its title; completed from the library. `run` receives the full
 * id.
 */
interface ArticleOption extends OptionBase {
  readonly kind: 'article';
}

/** A speaker's name, completed from the library's quotations. */
interface SpeakerOption extends OptionBase {
  readonly kind: 'speaker';
}

/** A person's name, completed from everyone named or quoted in the library's articles. */
interface PersonOption extends OptionBase {
  readonly kind: 'person';
}

/** One of a fixed set of values. */
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

/** One or more files. */
interface FilesOption extends OptionBase {
  readonly kind: 'files';
  /** Maximum number of files; Discord's forms accept up to 10. */
  readonly max: number;
  /** File name extensions offered in file dialogs, with the dot; at most 10. */
  readonly endings: readonly string[];
}

/** A channel of the server; `run` receives its id. */
interface ChannelOption extends OptionBase {
  readonly kind: 'channel';
}

/** An account of the platform, whether or not it is in the server; `run` receives its id. */
interface UserOption extends OptionBase {
  readonly kind: 'user';
}

/** A role of the server; `run` receives its id. */
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
  | UserOption
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

/** The checked option values of a command; typed from its declared options. */
export type Input<Os extends Options> = {
  readonly [K in keyof Os]: Os[K] extends { readonly required: true } ? ValueOf<Os[K]> : ValueOf<Os[K]> | undefined;
};

/** Everything a command can use, limited to one server. */
export interface Context {
  readonly guild: string;
  readonly caller: Caller;
  readonly library: Library;
  readonly ingestion: Ingestion;
  /** The server's settings, made by its moderators. */
  readonly settings: GuildSettings;
  readonly moderation: Moderation;
  /** What the caller recently asked in this channel. */
  readonly conversation: Conversation;
  /** Missing if feeds cannot be read. */
  readonly following?: Subscriptions;
  /** Missing if pictures cannot be rendered. */
  readonly pictures?: Pictures;
  /** All commands, for `/help`. */
  readonly commands: readonly Command[];
  /** Keeps a question that got no answer, where the server keeps such; see `keepGap`. Never throws. */
  keepUnanswered(question: string): Promise<void>;
  /** True where questions may be kept, for lack of an answer or with a passage confirmed for them: see `keepsGapsOf`. */
  readonly isGapKept: boolean;
  /** The passages that moderators have confirmed for questions; none where the server keeps no questions. Never throws. */
  confirmations(): Promise<readonly Confirmation[]>;
  /** Runs long work in time slices; between two of them it is the turn of others. */
  inSlices<T>(steps: Steps<T>): Promise<T>;
  /** Reports progress: `done` of `total`. Adapters show it from time to time. */
  progress(done: number, total: number): void;
  now(): Date;
}

/** The question that a command call amounts to. */
interface AskedByCommand {
  readonly question: string;
  /** True if follow-up questions should stay within the article that was shown. */
  readonly stays?: true;
}

/** A command in the form adapters use. */
export interface Command {
  /** Lower case, 1 to 32 characters of `[-a-z0-9]`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly about: string;
  readonly access: 'everyone' | 'moderators';
  /** For a moderators' command that changes nothing: it may be repeated and is not recorded in the audit log. */
  readonly readsOnly?: true;
  /** Set if the answer speaks about people: only the asker sees it unless they choose otherwise. */
  readonly answersPrivately?: true;
  /** If called without options, adapters with forms ask for them in a form; at most 5 options. */
  readonly asksInForm?: true;
  /** In display order, required options first. In the terminal the first one may be given without its name. */
  readonly options: Options;
  /** The equivalent question, so that plain text can follow up on the call; undefined if there is none. */
  asks?(input: Input<Options>): AskedByCommand | undefined;
  /** Two or three example calls as a person would type them; shown by `/help` and run by the tests. */
  readonly examples: readonly string[];
  run(input: Input<Options>, context: Context): Promise<Reply>;
}

/** Declares a command; the input of `run` is typed from `options`. */
export function defineCommand<const Os extends Options>(
  command: Omit<Command, 'options' | 'run' | 'asks'> & {
    readonly options: Os;
    asks?(input: Input<Os>): AskedByCommand | undefined;
    run(input: Input<Os>, context: Context): Promise<Reply>;
  },
): Command {
  return command as unknown as Command;
}
