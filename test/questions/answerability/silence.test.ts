import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/app/ingestion/header.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

/** With UPDATE_GOLDEN=1 the list of known misses is written anew. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const FOLDER = join(packageRoot(), 'test', 'questions', 'silence');
const MISSES = join(FOLDER, 'known-misses.txt');

interface Asked {
  readonly article: string;
  /** What is wrong about a near miss; "=" for a question that the article answers. */
  readonly kind: string;
  readonly question: string;
  /** Words of the passage that answers. */
  readonly answer: string;
}

const KINDS = 'kind person event number place denial opposite most noun ='.split(' ');

function readQuestions(): Asked[] {
  const sections = readFileSync(join(FOLDER, 'questions.txt'), 'utf8').split(/^== /m).slice(1);
  return sections.flatMap((section) => {
    const [name = '', ...lines] = section.trim().split('\n');
    return lines.map((line) => {
      const [kind = '', question = '', answer = ''] = line.split(' | ');
      return { article: name, kind, question, answer };
    });
  });
}

const questions = readQuestions();
const catalogue = new Catalogue();
for (const name of new Set(questions.map((asked) => asked.article))) {
  const file = readFileSync(join(packageRoot(), 'test', 'golden', name, 'article.txt'), 'utf8');
  const { header, start } = readHeader(file);
  catalogue.add(readArticle(article(file.slice(start), { ...header, id: name })));
}

/** What the bot did, where it should have done otherwise. */
function missOf({ article: id, kind, question }: Asked): string | undefined {
  const { kind: told } = answerQuestion(catalogue, question, { article: id });
  if (kind === '=') return told === 'found' ? undefined : 'held back';
  return told === 'nothing' ? undefined : `answered, ${kind}`;
}

const missed = questions.flatMap((asked) => {
  const miss = missOf(asked);
  return miss === undefined ? [] : [`${miss}: ${asked.article}: ${asked.question}`];
});

describe('questions that the right article nearly answers', () => {
  it('are six of each article, beside six that it does answer', () => {
    for (const name of new Set(questions.map((asked) => asked.article))) {
      const own = questions.filter((asked) => asked.article === name);
      expect(own.filter(({ kind }) => kind === '=')).toHaveLength(6);
      expect(own).toHaveLength(12);
    }
    expect(questions.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  });

  it('are answered by words that stand in the article', () => {
    const astray = questions.filter(({ article: id, kind, answer }) => {
      return kind === '=' && !(answer !== '' && catalogue.reading(id)!.article.text.includes(answer));
    });
    expect(astray).toEqual([]);
  });

  it('are refused or answered as they should be, but for the misses that are known', () => {
    const list = [...missed].sort();
    if (UPDATE) writeFileSync(MISSES, `${list.join('\n')}\n`);
    const known = readFileSync(MISSES, 'utf8').trim().split('\n');
    expect(list.filter((line) => !known.includes(line))).toEqual([]);
    // A miss that is none any more is to be struck off.
    expect(known.filter((line) => !list.includes(line))).toEqual([]);
  });
});
