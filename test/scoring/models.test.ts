import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUMMARY_FEATURES } from '../../src/digest/summary/features/index.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { SIGNS } from '../../src/questions/answerability/features/index.ts';
import { SPAN_FEATURES } from '../../src/questions/extraction/features/index.ts';
import { RULES } from '../../src/questions/ranking/features/index.ts';
import type { Feature } from '../../src/scoring/feature.ts';

const FOLDER = join(packageRoot(), 'data', 'models');

/** The list of features of every model; `never` accepts them all, as none is called here. */
const LISTS: Readonly<Record<string, readonly Feature<never, never>[]>> = {
  passages: RULES,
  answers: SPAN_FEATURES,
  confidence: SIGNS,
  summary: SUMMARY_FEATURES,
};

const textOf = (model: string) => readFileSync(join(FOLDER, `${model}.tsv`), 'utf8');

/** First cells of the rows behind the line with the columns. */
const rowsOf = (model: string) =>
  textOf(model)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[0]!);

describe('the fitted models', () => {
  it('are all known here and shipped with the package', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(LISTS)
        .map((model) => `${model}.tsv`)
        .sort(),
    );
    const { files } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
    expect(files).toContain('data/models');
  });

  it.each(Object.entries(LISTS))('%s has one row for each feature of its list', (model, features) => {
    const rows = rowsOf(model).filter((name) => !name.startsWith('shape:'));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.sort()).toEqual(features.map(({ name }) => name).sort());
  });

  it.each(Object.keys(LISTS))('%s says what it was fitted on, with which command, and when', (model) => {
    const [head = ''] = textOf(model).split('\nname\t');
    expect(head.split('\n').every((line) => line.startsWith('# '))).toBe(true);
    expect(head).toMatch(/\.dev\b/);
    expect(head).toMatch(/`npm run (?:tune|evaluate) -- [a-z -]+`/);
    expect(head).toMatch(/Date: \d{4}-\d\d-\d\d/);
  });

  it.each(Object.entries(LISTS))('%s has features with names and words of their own', (_, features) => {
    expect(new Set(features.map(({ says }) => says)).size).toBe(features.length);
    for (const { name, says } of features) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(says).toMatch(/^\p{Ll}.*[^.]$/u);
    }
  });
});
