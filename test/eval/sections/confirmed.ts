import type { Evidence } from '../../../src/domain/answer.ts';
import { overlaps } from '../../../src/domain/article.ts';
import { tokeniseUtterance } from '../../../src/questions/analysis/tokenise.ts';
import { answer } from '../../../src/questions/answer.ts';
import type { Confirmation } from '../../../src/questions/confirmed/confirmation.ts';
import { contentTermsOf, haveLikeTerms } from '../../../src/questions/confirmed/like-question.ts';
import type { Library } from '../../../src/retrieval/library.ts';
import { libraryOf } from '../ask.ts';
import { readDocuments } from '../documents.ts';
import { type GoldRow, goldRow, isGold } from '../gold.ts';
import { rowsOf } from '../json-lines.ts';
import type { Table } from '../markdown.ts';
import { type Bench, data } from './bench.ts';

const SETS = [
  { name: 'cbc.dev', scopes: ['article', 'library'] },
  { name: 'newsqa.dev', scopes: ['article', 'library'] },
  { name: 'qamr.dev', scopes: ['article'] },
  { name: 'squad2.dev', scopes: ['article'] },
] as const;

/** A question of a set, and what a moderator would confirm for it. */
interface Asked {
  readonly row: GoldRow;
  /** Of the question's content words. */
  readonly terms: ReadonlySet<string>;
  readonly confirmation: Confirmation | undefined;
}

/** What half of the questions with their right passages confirmed does to the other half, and the other way round. */
export async function confirmedSection(bench: Bench): Promise<Table[]> {
  const rows: string[][] = [];
  for (const { name, scopes } of SETS) {
    const library = libraryOf(await readDocuments(data(bench, 'ask', `${name}.docs.jsonl`)));
    const asked: Asked[] = [];
    for await (const row of rowsOf(data(bench, 'ask', `${name}.questions.jsonl`), goldRow))
      asked.push({
        row,
        terms: contentTermsOf(tokeniseUtterance(row.question)),
        confirmation: confirmationOf(library, row),
      });
    for (const scope of scopes) {
      bench.tell(`confirmed: ${name}, ${scope}`);
      rows.push([name, scope, ...figuresOf(library, asked, scope)]);
    }
  }
  return [
    {
      title: 'Confirmed passages',
      about:
        'Of every second question the right passage is confirmed, the others are asked; then the other way round. For how many ' +
        'there is a like one, how many of those are marked as confirmed, how many right first passages that gains and loses, and ' +
        'the change of hit@1 in points. Questions that a set has twice in the very same words, with different passages as the right ' +
        'one, are counted (twice) and left out.',
      head: ['set', 'scope', 'n', 'twice', 'like', 'marked', 'gained', 'lost', 'hit@1'],
      rows,
    },
  ];
}

function figuresOf(library: Library, all: readonly Asked[], scope: 'article' | 'library'): string[] {
  const counts = { n: 0, keyed: 0, like: 0, marked: 0, gained: 0, lost: 0 };
  for (const half of [0, 1]) {
    const confirmed = all.filter(({ confirmation }, at) => at % 2 === half && confirmation !== undefined);
    for (const { row, terms } of all.filter((_, at) => at % 2 !== half)) {
      if (!row.answerable) continue;
      counts.n++;
      const article = scope === 'article' ? row.doc_id : undefined;
      // Only these can change anything; all others are answered as they are.
      const alike = confirmed.filter(
        (each) => (article === undefined || each.row.doc_id === article) && haveLikeTerms(each.terms, terms),
      );
      if (alike.length === 0) continue;
      if (alike.some((each) => isKeyedTwice(library, each, row))) {
        counts.keyed++;
        continue;
      }
      counts.like++;
      const confirmations = alike.flatMap(({ confirmation }) => confirmation ?? []);
      const [before, after] = [[], confirmations].map((given) => firstOf(library, row.question, article, given));
      const [was, is] = [before, after].map((first) => first?.article.id === row.doc_id && isGold(row, first.passage));
      if (after?.isConfirmed) counts.marked++;
      if (is && !was) counts.gained++;
      if (was && !is) counts.lost++;
    }
  }
  const points = (100 * (counts.gained - counts.lost)) / Math.max(1, counts.n);
  return [...Object.values(counts).map(String), points.toFixed(1)];
}

/** True if the set has the same words in the same article with a passage that is right for one of them only. */
function isKeyedTwice(library: Library, { row, confirmation }: Asked, asked: GoldRow): boolean {
  const sentence = confirmation && library.reading(row.doc_id)?.sentences[confirmation.sentence];
  const areSame = row.doc_id === asked.doc_id && wordsOf(row.question) === wordsOf(asked.question);
  return areSame && sentence !== undefined && !isGold(asked, sentence);
}

const wordsOf = (question: string) =>
  question
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

function firstOf(
  library: Library,
  question: string,
  article: string | undefined,
  confirmations: readonly Confirmation[],
): Evidence | undefined {
  const answered = answer(library, question, { article, confirmations });
  return answered.kind === 'answers' ? answered.answers[0]?.answer.ranked[0] : undefined;
}

/** The sentence that holds the answer; undefined for a question without one. */
function confirmationOf(library: Library, row: GoldRow): Confirmation | undefined {
  const reading = library.reading(row.doc_id);
  const [gold] = row.gold_sents ?? [];
  if (!reading || !gold || !row.answerable) return undefined;
  const place = { start: gold[0], end: gold[1] };
  const right = reading.sentences.filter((sentence) => overlaps(sentence, place));
  const sentence = right.find((one) => isGold(row, one)) ?? right[0];
  return sentence && { question: row.question, article: row.doc_id, sentence: sentence.index };
}
