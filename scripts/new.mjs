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
  const source = `import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const ${identifier} = defineTemplate({
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
  const inList = before(firstOf(list, general(name)), `  ${identifier},`);
  write(
    { [file]: source },
    { [list]: (text) => inList(withImport(text, `import { ${identifier} } from './${name}.ts';`)) },
    [
      `${file}: what it is about; its patterns (the language is described in src/questions/analysis/pattern.ts; prefaces such as "do you know" are cut off before); \`expects\`; \`uses\`, where a slot's words say what is asked for.`,
      'Three or more `examples` (an invented article, its passage, the short answer) and three or more near neighbours in `notFor`.',
      'Rows in PHRASINGS of test/questions/analysis/phrasings.test.ts, and an edit there where it takes a question that another template took.',
      'npx vitest run test/questions/templates.test.ts test/questions/analysis: a failure prints the patterns that fit and why each lost.',
    ],
  );
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
      [list]: (text) =>
        before('  helpCommand,', `  ${identifier},`)(withImport(text, `import { ${identifier} } from './${name}.ts';`)),
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
  const testSource = `import { describe, expect, it } from 'vitest';
import { findSentences } from '../../../src/text/sentences.ts';
import { ${find} } from '../../../src/text/${name}/${name}.ts';

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
        )(withImport(text, `import { ${find} } from './${name}/${name}.ts';`)).replace(
          '...numbers]',
          `...numbers, ...${variable}]`,
        ),
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

/** The formatter sorts the imports later. */
function withImport(text, added) {
  return `${added}\n${text}`;
}

function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
