import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The word lists of `data/lexicon`: their text by name without `.txt`, such as `names/titles`. */
export type Lexicons = ReadonlyMap<string, string>;

export function readLexicons(root: string): Lexicons {
  const folder = join(root, 'data', 'lexicon');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return new Map(
    files.map((file) => [
      file
        .split(sep)
        .join('/')
        .replace(/\.txt$/, ''),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

/** Lists that stand in no folder, or in a folder of a folder. */
export function folderFaults(lexicons: Lexicons): string[] {
  return [...lexicons.keys()]
    .filter((name) => name.split('/').length !== 2)
    .map((name) => `${name}.txt belongs in one folder of data/lexicon`);
}

const HEADER_FIELDS = ['Source', 'Licence', 'Date'];

/** Lists whose head lacks source, licence or date. */
export function headFaults(lexicons: Lexicons): string[] {
  return faultsOf(lexicons, (name, { head }) =>
    HEADER_FIELDS.filter((field) => !new RegExp(`\\b${field}: ?\\S`).test(head)).map(
      (field) => `${name}.txt says no ${field}`,
    ),
  );
}

/** Lists that no source file which reads lists names. */
export function unreadFaults(lexicons: Lexicons, sources: ReadonlyMap<string, string>): string[] {
  const code = [...sources.values()].filter((source) => /\blexicon\w{0,20}\(|Entries\(/.test(source)).join('\n');
  return [...lexicons.keys()]
    .filter((name) => !new RegExp(`['"]${name}['"]`).test(code))
    .map((name) => `${name}.txt is read by nobody`);
}

/** The first entry of each list that stands before a smaller one, by UTF-16 code units, or before a comment. */
export function orderFaults(lexicons: Lexicons): string[] {
  return faultsOf(lexicons, (name, { entries, isBroken }) => {
    const at = entries.findIndex((entry, i) => i > 0 && entry < entries[i - 1]!);
    return [
      ...(at > 0 ? [`${name}.txt: "${entries[at]}" belongs before "${entries[at - 1]}"`] : []),
      ...(isBroken ? [`${name}.txt: comments belong in the head`] : []),
    ];
  });
}

/** Entries that stand twice in one list. */
export function doubleFaults(lexicons: Lexicons): string[] {
  return faultsOf(lexicons, (name, { entries }) =>
    entries.filter((entry, i) => entries.indexOf(entry) !== i).map((entry) => `${name}.txt: "${entry}" stands twice`),
  );
}

/** Some entries in a message: the rest can be looked up. */
const MAX_SHOWN = 5;

/**
 * Lists of one folder with an entry in common, upper and lower case alike, and no reason in the head of either
 * ("Shares with LIST, LIST: reason"); lists all of whose entries another one has, which are columns of that one; and
 * reasons that have lost their object.
 */
export function sharingFaults(lexicons: Lexicons): string[] {
  const lists = [...lexicons].map(([name, text]) => ({ name, ...parse(text) }));
  return lists.flatMap((one, i) => [
    ...lists
      .slice(i + 1)
      .filter((other) => folderOf(other.name) === folderOf(one.name))
      .flatMap((other) => sharingFaultsOf(one, other)),
    ...one.sharing
      .filter((name) => !lexicons.has(`${folderOf(one.name)}/${name}`))
      .map((name) => `${one.name}.txt shares with an unknown list: ${name}`),
  ]);
}

type Named = List & { readonly name: string };

function sharingFaultsOf(one: Named, other: Named): string[] {
  const [few, many] = one.keys.size <= other.keys.size ? [one, other] : [other, one];
  const shared = [...few.keys].filter((key) => many.keys.has(key));
  const isExplained = one.sharing.includes(baseOf(other.name)) || other.sharing.includes(baseOf(one.name));
  const names = `${one.name}.txt and ${other.name}.txt`;
  if (shared.length === 0) return isExplained ? [`${names} share nothing any more`] : [];
  if (shared.length === few.keys.size) return [`${few.name}.txt is a column of ${many.name}.txt`];
  return isExplained ? [] : [`${names} share without a reason: ${shared.slice(0, MAX_SHOWN).join(', ')}`];
}

interface List {
  /** The comment lines before the first entry. */
  readonly head: string;
  /** First columns. */
  readonly entries: readonly string[];
  readonly keys: ReadonlySet<string>;
  /** Names of the lists with which the head says that this one shares entries. */
  readonly sharing: readonly string[];
  /** True when a comment stands behind the first entry. */
  readonly isBroken: boolean;
}

function parse(text: string): List {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const head = lines.slice(0, end < 0 ? lines.length : end).join('\n');
  // Without its line breaks: a list of names may run over two lines.
  const prose = head.replace(/\s*\n# ?/g, ' ');
  const rows = lines.slice(end < 0 ? lines.length : end);
  const entries = rows.filter((row) => !row.startsWith('#')).map((row) => row.split('\t')[0]!);
  return {
    head,
    entries,
    keys: new Set(entries.map((entry) => entry.toLowerCase())),
    sharing: [...prose.matchAll(/\bShares with ([a-z, -]{1,300}): \S/g)].flatMap(([, names]) => names!.split(', ')),
    isBroken: rows.some((row) => row.startsWith('#')),
  };
}

function faultsOf(lexicons: Lexicons, find: (name: string, list: List) => string[]): string[] {
  return [...lexicons].flatMap(([name, text]) => find(name, parse(text)));
}

const folderOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('/')));
const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
