import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Source files by their path from the package root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** What stands to the left may be imported from what stands to the right, never the other way round. */
const RINGS = [
  'src/domain/',
  'src/text/',
  'src/retrieval/',
  'src/scoring/',
  'src/questions/',
  'src/checking/',
  'src/digest/',
  'src/app/',
  'commands/',
  'src/config.ts',
  'src/adapters/',
  'src/answering.ts',
  'src/main.ts',
] as const;

/** Names that say nothing about what is inside. */
const NAMELESS: ReadonlySet<string> = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'shared',
  'lib',
]);

export function readSources(root: string, ...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** The modules that a file imports: paths from the package root for our own, names for packages. */
export function importsOf(file: string, source: string): string[] {
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]{0,2000}?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g,
  );
  return [...found]
    .map(([, fixed, dynamic]) => fixed ?? dynamic!)
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name));
}

/**
 * The files and packages that are loaded before the first line of a file runs, by itself and by what it imports; types load
 * nothing, and what `import()` or `require` name is loaded later.
 */
export function loadedWith(file: string, sources: Sources): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const loaded of loadedBy(name, sources.get(name) ?? '')) visit(loaded);
  };
  visit(file);
  return [...seen].filter((name) => !name.startsWith('node:')).sort();
}

function loadedBy(file: string, source: string): string[] {
  const found = source.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)(?:[\w$*{},\s]{1,2000}?\sfrom\s+)?'([^'\n]+)'/g);
  return [...found].map(([, name]) => (name!.startsWith('.') ? posix.join(posix.dirname(file), name!) : name!));
}

function ringOf(file: string): number {
  return RINGS.findIndex((ring) => file === ring || (ring.endsWith('/') && file.startsWith(ring)));
}

/** Imports that run from left to right, and files outside of all rings. */
export function ringFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    if (ringOf(file) < 0) return [`${file} belongs to no ring`];
    return importsOf(file, source)
      .filter((imported) => sources.has(imported) && ringOf(imported) > ringOf(file))
      .map((imported) => `${file} imports ${imported}`);
  });
}

/**
 * The parts of a ring in the order of the data's way through them: a part imports from what stands to its left. A part is
 * a folder or a loose file of the ring's own folder.
 */
export const PART_ORDERS: Readonly<Record<string, readonly string[]>> = {
  'src/text/': [
    'lexicon.ts',
    'chat-words.ts',
    'characters.ts',
    'arabic-articles.ts',
    'fold.ts',
    'words.ts',
    'patterns.ts',
    'apart.ts',
    'abbreviations.ts',
    'grammar/',
    'unwrap.ts',
    'sentences.ts',
    'names/',
    'numbers/',
    'shingles.ts',
    'dates/',
    'quotations/',
    'reader-version.ts',
    'read.ts',
  ],
  'src/retrieval/': [
    'library.ts',
    'quotes-at.ts',
    'analysis/',
    'inverted-index/',
    'phrases/',
    'near-phrases/',
    'derived-values/',
    'names/',
    'stories/',
    'search-index.ts',
    'heap-bytes.ts',
    'catalogue.ts',
    'stored-library/',
  ],
  'src/questions/': [
    'model/',
    'expansion/',
    'answer-types/',
    'analysis/',
    'ranking/',
    'extraction/',
    'answerability/',
    'fusion/',
    'templates/',
    'dialogue/',
    'remembered/',
    'quotation-search.ts',
    'search.ts',
    'answer-question.ts',
    'confirmed/',
    'answer-more.ts',
    'explain.ts',
    'answer.ts',
  ],
  'src/digest/': [
    'chronology/',
    'cleaning/',
    'similarity/',
    'summary/',
    'people.ts',
    'quotations/',
    'quoted-sources/',
    'profile/',
    'timeline/',
  ],
  'src/app/': [
    'languages/',
    'caller.ts',
    'given-file.ts',
    'finding.ts',
    'audience.ts',
    'guild-settings.ts',
    'limits.ts',
    'local-guild.ts',
    'labels.ts',
    'reply.ts',
    'requester.ts',
    'gaps/',
    'ports.ts',
    'did-you-mean.ts',
    'runtime/',
    'ingestion/',
    'settings/',
    'audience/',
    'feeds/',
    'posts/',
    'answers/',
    'pictures/',
    'commands/',
    'retention.ts',
    'application.ts',
    'app.ts',
  ],
  'src/adapters/storage/': ['sql/', 'sqlite/', 'postgres/'],
  'src/adapters/discord/': [
    'limits.ts',
    'log.ts',
    'reader-language.ts',
    'raw-events.ts',
    'start-error.ts',
    'audience.ts',
    'answered-messages.ts',
    'warn-once.ts',
    'resend.ts',
    'guard.ts',
    'interaction-rest.ts',
    'custom-ids/',
    'rendering/',
    'commands/',
    'posts/',
    'run-request.ts',
    'messages/',
    'interactions/',
    'servers/',
    'doctor.ts',
    'client.ts',
  ],
};

/** Imports between the parts of a ring that run from left to right, and files that belong to no part. */
export function partFaults(sources: Sources, orders = PART_ORDERS): string[] {
  return Object.entries(orders).flatMap(([ring, parts]) => {
    const partOf = (file: string) =>
      parts.findIndex((part) => (part.endsWith('/') ? file.startsWith(ring + part) : file === ring + part));
    return [...sources]
      .filter(([file]) => file.startsWith(ring))
      .flatMap(([file, source]) => {
        if (partOf(file) < 0) return [`${file} belongs to no part of ${ring}`];
        return importsOf(file, source)
          .filter((imported) => sources.has(imported) && partOf(imported) > partOf(file))
          .map((imported) => `${file} imports ${imported}`);
      });
  });
}

/** Groups of files that import one another in a circle, types included, each group sorted (Tarjan's algorithm). */
export function circleFaults(sources: Sources): string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    const imports = importsOf(file, sources.get(file)!).filter((imported) => sources.has(imported));
    for (const imported of imports) {
      if (!order.has(imported)) visit(imported);
      if (open.includes(imported)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(imported)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file)).sort();
    if (circle.length > 1 || imports.includes(file)) circles.push(circle.join(' ↔ '));
  };
  for (const file of sources.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Commands that call single steps of answering: a command that combines them itself can forget one. */
export function commandFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(file, source)
      .filter((imported) => file.startsWith('commands/') && /^src\/questions\/[^/]+\//.test(imported))
      .map((imported) => `${file} imports ${imported}`),
  );
}

/** Adapters that know one another. */
export function adapterFaults(sources: Sources): string[] {
  const adapterOf = (path: string) => /^src\/adapters\/([^/]+)\//.exec(path)?.[1];
  return [...sources].flatMap(([file, source]) =>
    importsOf(file, source)
      .filter((imported) => adapterOf(file) && adapterOf(imported) && adapterOf(file) !== adapterOf(imported))
      .map((imported) => `${file} imports ${imported}`),
  );
}

/** Packages that one adapter alone may import, so that replacing one is a change of its folder. */
const OWNED_PACKAGES: readonly (readonly [folder: string, packages: RegExp])[] = [
  ['src/adapters/discord/', /^(?:discord\.js|discord-api-types|@discordjs)(?:\/|$)/],
  ['src/adapters/storage/', /^(?:@photostructure\/sqlite|node:sqlite|postgres)$/],
];

/** Files that import a package of an adapter that they do not belong to. */
export function ownedPackageFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(file, source)
      .filter((name) => OWNED_PACKAGES.some(([folder, packages]) => packages.test(name) && !file.startsWith(folder)))
      .map((name) => `${file} imports ${name}`),
  );
}

/** Files other than the configuration that read the environment. */
export function environmentFaults(sources: Sources): string[] {
  return [...sources]
    .filter(([file, source]) => file !== 'src/config.ts' && /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env['"])/.test(source))
    .map(([file]) => `${file} reads process.env`);
}

/** Folders and modules whose name says nothing. */
export function namelessFaults(sources: Sources): string[] {
  return [...sources.keys()].filter((file) =>
    file
      .replace(/\.ts$/, '')
      .split('/')
      .some((part) => NAMELESS.has(part)),
  );
}

/** Files of a folder that its list leaves out. */
export function listFaults(sources: Sources, folder: string, list: string): string[] {
  const listed = new Set(importsOf(list, sources.get(list) ?? ''));
  return [...sources.keys()]
    .filter((file) => posix.dirname(file) === folder && file !== list && !listed.has(file))
    .map((file) => `${list} leaves out ${file}`);
}

/** Readers, files of src/text whose `find…` gives what a Reading is made of, that `read.ts` leaves out. */
export function readerFaults(sources: Sources): string[] {
  const list = 'src/text/read.ts';
  const listed = new Set(importsOf(list, sources.get(list) ?? ''));
  return [...sources]
    .filter(([file, source]) => file.startsWith('src/text/') && READER.test(source) && !listed.has(file))
    .map(([file]) => `${list} leaves out ${file}`);
}

const READER = /export function find\w{1,40}\([^{]{0,400}?\): (?:readonly )?(?:Sentence|Quote|\w{0,20}Mention)\[\]/;

const SPREAD_EXTREME = /\bMath\.(?:min|max)\((?:[^()]|\([^()]*\)){0,200}\.\.\./;

/** Lists spread into `Math.min` or `Math.max`: each value is an argument, and long lists of them end the stack. */
export function spreadFaults(sources: Sources): string[] {
  return [...sources].filter(([, source]) => SPREAD_EXTREME.test(source)).map(([file]) => file);
}

/** Values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}
