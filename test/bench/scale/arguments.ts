import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from '../../eval/fault.ts';

/** Commands whose processor time is measured. */
export const COMMANDS = ['ask', 'search', 'who-said', 'who-is', 'quotes'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Everything that `scale` measures, by the names that `--only` takes. */
export const MEASUREMENTS = ['open', 'heap', ...COMMANDS, 'load', 'reading', 'libraries'] as const;
type Measurement = (typeof MEASUREMENTS)[number];

const MAX_SENTENCES = 1_000_000;
const MAX_ROUNDS = 99;
const MAX_PEOPLE = 5_000;
const MAX_INTERACTIONS = 1_000_000;
const MAX_RATE = 1_000;
const MAX_SERVERS = 2_000;
const MAX_ARTICLES = 10_000;

/** What `npm run bench -- scale …` was called with. */
export interface ScaleArguments {
  /** Folder of a built former checkout, absolute; absent: this tree alone. */
  readonly against?: string;
  readonly only: ReadonlySet<Measurement>;
  /** Sizes of the library, in sentences. */
  readonly sentences: readonly number[];
  /** Absent: as many as each measurement needs. */
  readonly rounds?: number;
  /** Folder that keeps built libraries for later runs, absolute; absent: a temporary one. */
  readonly stores?: string;
}

/** What `npm run bench -- start …` was called with. */
export interface StartArguments {
  readonly against?: string;
  readonly rounds?: number;
}

/** What `npm run bench -- crowd …` was called with. */
export interface CrowdArguments {
  readonly against?: string;
  /** Sizes of the crowd, and of the library in articles. */
  readonly people: readonly number[];
  readonly articles: readonly number[];
}

/** What `npm run bench -- loop …` was called with. */
export interface LoopArguments {
  readonly against?: string;
  /** Size of the library in articles. */
  readonly articles: number;
  readonly stores?: string;
}

/** What `npm run bench -- soak …` was called with. */
export interface SoakArguments {
  readonly interactions: number;
  /** Interactions begun in a second. */
  readonly rate: number;
}

/** What `npm run bench -- peers …` was called with. */
export interface PeersArguments {
  /** Number of sentences of invented news among which the articles lie. */
  readonly sentences: number;
}

/** What `npm run bench -- servers …` was called with. */
export interface ServersArguments {
  readonly servers: number;
  readonly stores?: string;
}

/** What `npm run bench -- growth …` was called with. */
export interface GrowthArguments {
  /** Sizes of the library, in sentences, ascending. */
  readonly sentences: readonly number[];
  readonly stores?: string;
}

const SCALE_USAGE =
  'usage: npm run bench -- scale [--against DIR] [--only NAME,…] [--sentences N,…] [--rounds N] [--stores DIR]';
const START_USAGE = 'usage: npm run bench -- start [--against DIR] [--rounds N]';
const CROWD_USAGE = 'usage: npm run bench -- crowd [--against DIR] [--people N,…] [--articles N,…]';
const GROWTH_USAGE = 'usage: npm run bench -- growth [--sentences N,…] [--stores DIR]';
const SOAK_USAGE = 'usage: npm run bench -- soak [--interactions N] [--rate N]';
const PEERS_USAGE = 'usage: npm run bench -- peers [--sentences N]';
const SERVERS_USAGE = 'usage: npm run bench -- servers [--servers N] [--stores DIR]';
const LOOP_USAGE = 'usage: npm run bench -- loop [--against DIR] [--articles N] [--stores DIR]';

/** @throws Fault with one clear sentence */
export function parseScaleArguments(args: readonly string[]): ScaleArguments {
  const given = flagsOf(args, ['against', 'only', 'sentences', 'rounds', 'stores'], SCALE_USAGE);
  return {
    ...folder('against', given.against),
    only: new Set(given.only === undefined ? MEASUREMENTS : listed(given.only).map(measurement)),
    sentences: listed(given.sentences ?? '5000,100000').map((n) => wholeNumber('sentences', n, MAX_SENTENCES)),
    ...rounds(given.rounds),
    ...folder('stores', given.stores),
  };
}

/** @throws Fault with one clear sentence */
export function parseGrowthArguments(args: readonly string[]): GrowthArguments {
  const given = flagsOf(args, ['sentences', 'stores'], GROWTH_USAGE);
  const sentences = listed(given.sentences ?? '5000,100000').map((n) => wholeNumber('sentences', n, MAX_SENTENCES));
  return { sentences: sentences.sort((a, b) => a - b), ...folder('stores', given.stores) };
}

/** @throws Fault with one clear sentence */
export function parseSoakArguments(args: readonly string[]): SoakArguments {
  const given = flagsOf(args, ['interactions', 'rate'], SOAK_USAGE);
  return {
    interactions: wholeNumber('interactions', given.interactions ?? '100000', MAX_INTERACTIONS),
    rate: wholeNumber('rate', given.rate ?? '100', MAX_RATE),
  };
}

/** @throws Fault with one clear sentence */
export function parsePeersArguments(args: readonly string[]): PeersArguments {
  const given = flagsOf(args, ['sentences'], PEERS_USAGE);
  return { sentences: wholeNumber('sentences', given.sentences ?? '5000', MAX_SENTENCES) };
}

/** @throws Fault with one clear sentence */
export function parseServersArguments(args: readonly string[]): ServersArguments {
  const given = flagsOf(args, ['servers', 'stores'], SERVERS_USAGE);
  return { servers: wholeNumber('servers', given.servers ?? '1000', MAX_SERVERS), ...folder('stores', given.stores) };
}

/** @throws Fault with one clear sentence */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const given = flagsOf(args, ['against', 'rounds'], START_USAGE);
  return { ...folder('against', given.against), ...rounds(given.rounds) };
}

/** @throws Fault with one clear sentence */
export function parseCrowdArguments(args: readonly string[]): CrowdArguments {
  const given = flagsOf(args, ['against', 'people', 'articles'], CROWD_USAGE);
  return {
    ...folder('against', given.against),
    people: listed(given.people ?? '100,400').map((n) => wholeNumber('people', n, MAX_PEOPLE)),
    articles: listed(given.articles ?? '6,325').map((n) => wholeNumber('articles', n, MAX_ARTICLES)),
  };
}

/** @throws Fault with one clear sentence */
export function parseLoopArguments(args: readonly string[]): LoopArguments {
  const given = flagsOf(args, ['against', 'articles', 'stores'], LOOP_USAGE);
  return {
    ...folder('against', given.against),
    articles: wholeNumber('articles', given.articles ?? '10000', MAX_ARTICLES),
    ...folder('stores', given.stores),
  };
}

type Flags<Name extends string> = Partial<Record<Name, string>>;

function flagsOf<Name extends string>(args: readonly string[], names: readonly Name[], usage: string): Flags<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const flags: Flags<Name> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') {
      throw new Fault(`"${token.kind === 'positional' ? token.value : '--'}" is not understood; ${usage}`);
    }
    const name = names.find((known) => known === token.name);
    if (name === undefined) throw new Fault(`there is no ${token.rawName}; ${usage}`);
    if (flags[name] !== undefined) throw new Fault(`--${name} is given twice`);
    if (token.value === undefined || token.value === '' || token.value.startsWith('--')) {
      throw new Fault(`--${name} needs a value`);
    }
    flags[name] = token.value;
  }
  return flags;
}

const listed = (value: string): string[] => value.split(',').map((part) => part.trim());

function measurement(name: string): Measurement {
  const known = MEASUREMENTS.find((measured) => measured === name);
  if (known !== undefined) return known;
  throw new Fault(`--only knows no "${name}"; there are ${MEASUREMENTS.join(', ')}`);
}

function rounds(value: string | undefined): { rounds?: number } {
  return value === undefined ? {} : { rounds: wholeNumber('rounds', value, MAX_ROUNDS) };
}

function folder<Name extends string>(name: Name, value: string | undefined): { readonly [K in Name]?: string } {
  return value === undefined ? {} : ({ [name]: resolve(value) } as { readonly [K in Name]?: string });
}

function wholeNumber(flag: string, value: string, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= most) return number;
  throw new Fault(`--${flag} takes whole numbers from 1 to ${most}, not "${value}"`);
}
