import type { Mark } from '../checking/mark.ts';
import type { Evidence } from '../domain/answer.ts';
import type { Span } from '../domain/article.ts';
import { inEnglish, type Message, type MessageKey, message, type Words } from './languages/messages.ts';

/** One short line in our own words, never an article's. */
export interface LineBlock {
  readonly kind: 'line';
  readonly text: string;
  /** True if `<#id>`, `<@&id>` and `<@id>` are to be shown as channel, role or person; nobody is notified. */
  readonly mentions?: true;
  /** The same in other languages; absent for words that are in English alone. */
  readonly message?: Words;
}

/** A passage of an article; adapters take the words from the article when they render it. */
export interface EvidenceBlock {
  readonly kind: 'evidence';
  readonly evidence: Evidence;
  /** What the article calls the speaker beside the name: "the Norwegian engineer". */
  readonly role?: Span;
}

/**
 * The short answer of a passage that follows, for adapters that show it first; those that mark it beside the passage leave
 * this out.
 */
export interface ShortAnswerBlock {
  readonly kind: 'short-answer';
  readonly evidence: Evidence;
  readonly answerSpan: Span;
  /** If the answer is a person: what the article calls that person beside the name. */
  readonly role?: Span;
}

/** A plain list in our own words: articles, commands, counts. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
  /** As in `LineBlock`. */
  readonly mentions?: true;
  /** The same in other languages; absent for items that are in English alone. */
  readonly messages?: readonly Words[];
}

/** A choice: the selected value is passed as the option's value of the same command. */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly command: string;
  readonly option: string;
  /** The command's other options, as given. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly items: readonly Choice[];
}

export interface Choice {
  readonly label: string;
  readonly value: string;
  /** The label in other languages; absent for one that is in English alone. */
  readonly message?: Words;
}

/** A file for the reader; `figure` is a picture. `alt` describes its content. */
export interface FileBlock {
  readonly kind: 'file' | 'figure';
  readonly name: string;
  readonly alt: string;
  readonly content: Uint8Array;
}

/** The blocks that make up a reply. */
export type Block = LineBlock | ShortAnswerBlock | EvidenceBlock | ListBlock | ChoicesBlock | FileBlock;

/** The result of a command; adapters decide how it looks. */
export interface Reply {
  readonly blocks: readonly Block[];
  /** For commands that answer a question: whether the articles answer it. */
  readonly answer?: 'found' | 'nothing';
  /** 0..1; present with `answer`. */
  readonly confidence?: number;
  /** The complete question behind a follow-up. Asked again later, the follow-up itself might mean something else. */
  readonly understood?: string;
  /** If articles give different figures: one passage per figure, with the figure as its short answer. */
  readonly differing?: readonly Evidence[];
  /** Number of passages that "what else?" would show. */
  readonly more?: number;
  /** True if a moderator can confirm its first passage for the question, where the server keeps that. */
  readonly mayBeConfirmed?: true;
  /** A request that gives this reply again, whatever was asked before; absent if the one that was made does. */
  readonly again?: RepeatedRequest;
  /** For one page of a longer list: its number, from 1, and the number of pages. The option `page` turns them. */
  readonly listPage?: { readonly page: number; readonly pages: number };
  /** For a text that was checked: its claims, in text order. */
  readonly marks?: readonly Mark[];
}

/** A command call, and the messages that went on from it, each from the answer to the one before. */
export interface RepeatedRequest {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly further?: readonly string[];
}

export function line(words: Words): LineBlock {
  return { kind: 'line', text: inEnglish(words), ...(typeof words !== 'string' && { message: words }) };
}

/** A line in the language of who reads it. */
export function said(key: MessageKey, values?: Message['values']): LineBlock {
  return line(message(key, values));
}

export function list(items: readonly Words[]): ListBlock {
  const isEnglish = items.every((item) => typeof item === 'string');
  return { kind: 'list', items: items.map(inEnglish), ...(!isEnglish && { messages: items }) };
}

/** A choice whose label is in the language of who reads it. */
export function choice(label: Message, value: string): Choice {
  return { label: inEnglish(label), value, message: label };
}

export function evidence(of: Evidence, role?: Span): EvidenceBlock {
  return { kind: 'evidence', evidence: of, ...(role && { role }) };
}
