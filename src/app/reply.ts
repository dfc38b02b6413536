import type { Evidence } from '../domain/answer.ts';

/** One short line in the interface's own words, never an article's. */
export interface LineBlock {
  readonly kind: 'line';
  readonly text: string;
  /** True when `<#id>`, `<@&id>` and `<@id>` in it are to be shown as the channel, role or person; nobody is notified. */
  readonly mentions?: true;
}

/** A passage of an article; adapters cut the words from it when they render. */
export interface EvidenceBlock {
  readonly kind: 'evidence';
  readonly evidence: Evidence;
}

/** A plain list in the interface's own words: articles, commands, counts. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
  /** As of a line. */
  readonly mentions?: true;
}

/** Something to choose from: each value goes back as the option's value of the same command. */
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
}

/** A file for the reader to keep; `figure` is a picture. `alt` says in words what it holds. */
export interface FileBlock {
  readonly kind: 'file' | 'figure';
  readonly name: string;
  readonly alt: string;
  readonly content: Uint8Array;
}

/** What a reply is made of. */
export type Block = LineBlock | EvidenceBlock | ListBlock | ChoicesBlock | FileBlock;

/** What a command gives back; the adapters decide the looks. */
export interface Reply {
  readonly blocks: readonly Block[];
  /** For commands that answer a question: whether the articles do. */
  readonly answer?: 'found' | 'nothing';
  /** 0..1, with `answer`. */
  readonly confidence?: number;
  /** The full question behind words that went on from a former one: asked again, they may mean another. */
  readonly understood?: string;
  /** Passages, each with its figure as the short answer, where the articles give different ones. */
  readonly differing?: readonly Evidence[];
}

export function line(text: string): LineBlock {
  return { kind: 'line', text };
}

export function list(items: readonly string[]): ListBlock {
  return { kind: 'list', items };
}

export function evidence(of: Evidence): EvidenceBlock {
  return { kind: 'evidence', evidence: of };
}
