import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/domain/package-root.ts';

const ROOT = packageRoot();
const INDEX = 'docs/decisions/index.md';
const DECISIONS = pagesIn('docs/decisions').filter((page) => page !== INDEX);
const PAGES = [...pagesIn('.'), ...pagesIn('docs'), INDEX, ...DECISIONS];

function pagesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => posix.join(folder, name));
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** Targets of links, relative to the page, without those that lead away or to a heading. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

/** Paths in code marks that begin with a folder of ours; those with a placeholder are patterns, not paths. */
function pathsOf(text: string): string[] {
  return [...text.matchAll(/`((?:src|commands|test|data|docs)\/[^`\s]*)`/g)]
    .map(([, path]) => path!)
    .filter((path) => !/[<>*{]|NNN/.test(path) && !path.startsWith('data/store'));
}

/** What a page names and the project does not have. */
function brokenIn(page: string, text: string): string[] {
  const links = linksOf(text).filter((link) => !existsSync(join(ROOT, dirname(page), link)));
  return [...links, ...pathsOf(text).filter((path) => !existsSync(join(ROOT, path)))];
}

describe('the documentation', () => {
  it.each(PAGES)('%s names nothing that is not there', (page) => {
    expect(PAGES).toContain('docs/architecture.md');
    expect(brokenIn(page, read(page))).toEqual([]);
  });

  it('would notice a broken link and a path that moved', () => {
    const text =
      'See [the plan](plan.md), [home](https://example.org/x), `src/gone.ts`, `src/main.ts`, `src/<name>.ts`.';
    expect(brokenIn('docs/architecture.md', text)).toEqual(['plan.md', 'src/gone.ts']);
  });

  it('numbers its decisions, and no number twice', () => {
    const numbers = DECISIONS.map((page) => /\/(\d{3})-[a-z0-9-]+\.md$/.exec(page)?.[1]);
    expect(numbers.length).toBeGreaterThan(5);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).not.toContain(undefined);
  });

  it('lists every decision in the index once, replaced ones with what replaced them', () => {
    const rows = [...read(INDEX).matchAll(/^\| \[(\d{3})\]\(([^)]+)\) .*\| ([^|]+) \|$/gm)];
    expect(rows.map(([, , page]) => `docs/decisions/${page}`).sort()).toEqual(DECISIONS);
    for (const [, number, page, status] of rows) {
      const replacedBy = /^\d{4}-\d{2}-\d{2}, replaced by \[(\d{3})\]/m.exec(read(`docs/decisions/${page}`))?.[1];
      expect(/^replaced by (\d{3})/.exec(status!)?.[1], number).toBe(replacedBy);
    }
  });

  it('names for every fault a test that is there', () => {
    const rows = [...read('docs/operations.md').matchAll(/^\|.*\| `(test\/[^`]+)`: (.+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(15);
    for (const [, file, title] of rows) expect(read(file!), title).toContain(title);
  });

  it('gives every figure its command and its day', () => {
    const [, ...tables] = read('docs/figures.md').split(/^## /m);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect(table).toMatch(/^`(npm run|node) [^`]+`, \d{4}-\d\d-\d\d$/m);
  });
});
