// Begins a part of the product: its file, its line in the list, its test and its row in the README.
//
//   npm run new -- template how-tall
//   npm run new -- command random
//   npm run new -- reader rumours
//
// What it writes compiles and fails its tests until somebody fills it in; what to fill in is printed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** npm runs scripts in the package's folder. */
const ROOT = process.cwd();
const NAME = /^[a-z]+(?:-[a-z]+)*$/;
/** An import, with what is imported and from where. */
const IMPORT = /^import (?:type )?([^;]*?) from '([^']+)';$/gm;
const KINDS = { template, command, reader };

const [kind, name, ...others] = process.argv.slice(2);
const begin = Object.hasOwn(KINDS, kind ?? '') ? KINDS[kind] : undefined;
if (!begin || name === undefined || others.length > 0) {
  refuse(`usage: npm run new -- ${Object.keys(KINDS).join('|')} NAME`);
} else if (!NAME.test(name)) {
  refuse(`"${name}" is no name for a file: small letters, with hyphens between words, such as how-tall.`);
} else {
  begin(name);
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 2;
}

function template(name) {
  const file = `src/questions/templates/${name}.ts`;
  const list = 'src/questions/templates/index.ts';
  const identifier = camelCase(name);
  const words = name.replaceAll('-', ' ');
  const degree = /^how-([a-z]+)$/.exec(name)?.[1];
  const source = degree === undefined ? wordsTemplate(name, words) : degreeTemplate(name, degree);
  const narrowed = degree === undefined ? undefined : firstWith(list, '{degree}');
  const inList = before(narrowed ?? firstOf(list, general(name)), `  ${identifier},`);
  write({ [file]: source }, { [list]: (text) => inList(withImport(text, identifier, `./${name}.ts`)) }, [
    `${file}: what it is about; its patterns (the language is described in src/questions/analysis/pattern.ts; prefaces such as "do you know" are cut off before); \`expects\`; \`uses\`, where a slot's words say what is asked for.`,
    degree === undefined
      ? 'A word written in a pattern must stand in the passage too; put it in a slot named in `uses` where the answer need not repeat it.'
      : `data/lexicon/questions/head-noun-types.txt: a line for "${degree}", where it has none. It gives the type of the answer, and only then need "${degree}" not stand in the passage.`,
    'Three or more `examples` (an invented article, its passage, the short answer) and three or more near neighbours in `notFor`.',
    'Rows in PHRASINGS of test/questions/analysis/phrasings.test.ts, and an edit there where it takes a question that another template took. A question that another template took before also stands in template-matcher.test.ts and explain.test.ts.',
    'npx vitest run test/questions test/scripts/new.test.ts: a failure prints the patterns that fit and why each lost.',
  ]);
}

/** A template whose words stand in its patterns. */
function wordsTemplate(name, words) {
  return `import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const ${camelCase(name)} = defineTemplate({
  name: '${name}',
  about: '${words} something is',
  asks: ['${words} {rest}', '{lead} ${words} {rest}'],
  uses: {},
  expects: 'anything',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
`;
}

/** A template for "how tall": it narrows those that ask for any degree. */
function degreeTemplate(name, degree) {
  return `import { fold } from '../../text/fold.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const ${camelCase(name)} = defineTemplate({
  name: '${name}',
  about: 'how ${degree} something is',
  // A slot rather than the word itself: what fills \`degree\` need not stand in the passage.
  asks: [
    'how {degree} <aux> {rest}',
    '{lead} how {degree} <aux> {rest}',
    'how {degree} [a] {rest}',
    '{lead} how {degree} [a] {rest}',
    'how {degree}',
  ],
  uses: { degree: 'degree' },
  fits: ({ degree }) => fold(degree?.text ?? '') === '${degree}',
  expects: 'anything',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
`;
}

/** The templates before which a new one is listed: those of which its name is a narrower form, else the one for yes or no. */
function general(name) {
  const parts = name.split('-');
  const wider = parts.slice(0, -1).map((_, i) => camelCase(parts.slice(0, parts.length - 1 - i).join('-')));
  return [...wider, 'yesNo'];
}

function command(name) {
  const file = `commands/${name}.ts`;
  const test = `test/commands/${name}.test.ts`;
  const list = 'commands/index.ts';
  const identifier = `${camelCase(name)}Command`;
  const source = `import { defineCommand } from '../src/app/commands/command.ts';
import { line } from '../src/app/reply.ts';

export const ${identifier} = defineCommand({
  name: '${name}',
  about: 'Says how many articles there are',
  access: 'everyone',
  options: {},
  examples: ['/${name}'],
  async run(_, { library }) {
    return { blocks: [line(\`\${library.readings().length} articles.\`)] };
  },
});
`;
  const testSource = `import { describe, expect, test } from 'vitest';
import { harbour, linesOf } from './library.ts';

const run = harbour();

describe('/${name}', () => {
  test('says what it is for', async () => {
    expect(linesOf(await run('${name}'))).toEqual(['Write here what it must answer.']);
  });
});
`;
  const row = `| \`/${name}\` | says how many articles there are |`;
  write(
    { [file]: source, [test]: testSource },
    {
      [list]: (text) => before('  helpCommand,', `  ${identifier},`)(withImport(text, identifier, `./${name}.ts`)),
      'README.md': before('| `/help [command]` |', row),
    },
    [
      `${file}: what it is about, who may use it, its options, its examples, what it replies.`,
      `${test}: what it must answer; test/commands/verbatim.test.ts too where it shows passages.`,
      `README.md: the row of /${name}, with every option: \`[option]\` where it is not required.`,
    ],
  );
}

function reader(name) {
  const file = `src/text/${name}/${name}.ts`;
  const test = `test/text/${name}/${name}.test.ts`;
  const find = `find${camelCase(`-${name}`)}`;
  const variable = camelCase(name);
  const source = `import type { Mention, Sentence } from '../../domain/article.ts';

/** Finds ${name.replaceAll('-', ' ')}, in the order of the text; offsets are UTF-16 units of the text. */
export function ${find}(text: string, sentences: readonly Sentence[]): Mention[] {
  return text === '' || sentences.length === 0 ? [] : [];
}
`;
  const imports = withImport(
    "import { describe, expect, it } from 'vitest';\nimport { findSentences } from '../../../src/text/sentences.ts';\n",
    find,
    `../../../src/text/${name}/${name}.ts`,
  );
  const testSource = `${imports}
const found = (text: string) => ${find}(text, findSentences(text)).map(({ start, end }) => text.slice(start, end));

describe('${name.replaceAll('-', ' ')}', () => {
  it.each([['Write here what is found.', ['found']]])('are found: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Write here what looks alike and is not found.'])('are not found: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
`;
  write(
    { [file]: source, [test]: testSource },
    {
      'src/text/read.ts': (text) =>
        before(
          '  const mentions =',
          `  const ${variable} = ${find}(text, sentences);`,
        )(withImport(text, find, `./${name}/${name}.ts`)).replace('...numbers]', `...numbers, ...${variable}]`),
    },
    [
      `${file}: what is found. Repeats in patterns are bounded; words belong in data/lexicon.`,
      `${test}: what is found, and what looks alike and is not.`,
      'src/text/read.ts: raise READER_VERSION (in src/text/reader-version.ts), since articles get other readings.',
      'test/text/bounds.test.ts and test/text/hostile.test.ts, where the reader looks at unbounded text.',
    ],
  );
}

/** Writes the new files and the changed ones, or nothing when a new one is there or a changed one does not look as expected. */
function write(created, changed, steps) {
  const there = Object.keys(created).find((path) => existsSync(join(ROOT, path)));
  if (there) return refuse(`${there} exists already.`);
  const texts = { ...created };
  for (const [path, change] of Object.entries(changed)) {
    const old = readFileSync(join(ROOT, path), 'utf8');
    texts[path] = change(old);
    if (texts[path] === undefined) return refuse(`${path} does not look as expected: nothing was written.`);
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`${path in created ? 'new    ' : 'changed'}  ${path}`);
  }
  console.log(['', 'To do:', ...steps.map((step) => `- ${step}`), '- npm run format, then npm test'].join('\n'));
}

/** The first of the identifiers that has a line of its own in a list. */
function firstOf(list, identifiers) {
  const lines = readFileSync(join(ROOT, list), 'utf8').split('\n');
  const found = identifiers.find((identifier) => lines.includes(`  ${identifier},`));
  return `  ${found},`;
}

/** Puts a line before the first one that begins so; undefined where there is none. */
function before(beginning, added) {
  return (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith(beginning));
    return at < 0 ? undefined : lines.toSpliced(at, 0, added).join('\n');
  };
}

/** The first line of a list of templates whose file holds a text; undefined where none does. */
function firstWith(list, text) {
  const source = readFileSync(join(ROOT, list), 'utf8');
  const files = new Map([...source.matchAll(IMPORT)].map(([, names, module]) => [names, module]));
  const lines = [...source.matchAll(/^ {2}(\w+),$/gm)];
  const found = lines.find(([, identifier]) => {
    const module = files.get(`{ ${identifier} }`);
    return module !== undefined && readFileSync(join(ROOT, dirname(list), module), 'utf8').includes(text);
  });
  return found?.[0];
}

/** Adds an import in its place: those from the same distance stand together, in the order of their paths, the nearest last. */
function withImport(text, identifier, module) {
  const added = `import { ${identifier} } from '${module}';\n`;
  const imports = [...text.matchAll(IMPORT)];
  const distance = /^[./]*/.exec(module)[0];
  const next = imports.find(([, , other]) => /^[./]*/.exec(other)[0] === distance && stem(other) > stem(module));
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length + 1 : 0);
  return `${text.slice(0, at)}${added}${text.slice(at)}`;
}

/** What the formatter sorts by: `how.ts` stands before `how-big.ts`. */
function stem(module) {
  return module.replace(/\.ts$/, '');
}

function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
