import { isSign } from '../grammar/token-tests.ts';
import { lexicon } from '../lexicon.ts';
import { plainReport } from './attribution.ts';
import { isEditorial, MAX_LABEL } from './labels.ts';
import { draftOf, type QuoteDraft } from './quote-draft.ts';
import type { Statement, StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

/** Labels of those who ask and answer, in small letters. */
const LABELS: ReadonlySet<string> = new Set(lexicon('quotations/interview-labels'));

/** A turn of an interview with what is said in it. */
export interface Turn {
  readonly draft: QuoteDraft;
  readonly inside: Tokens;
}

/** Whether the paragraphs of an article are turns: two labels at least, each of another speaker. */
export function hasTurns(units: readonly Statement[]): boolean {
  const labels = new Set<string>();
  let paragraph = -1;
  for (const unit of units) {
    if (unit.paragraph === paragraph) continue;
    paragraph = unit.paragraph;
    const colon = labelEnd(unit.tokens);
    if (colon > 0) labels.add(unit.tokens[colon - 1]!.word);
    if (labels.size > 1) return true;
  }
  return false;
}

/** What is said behind a label at the start of a paragraph: "Q: Will you run again?" */
export function turnOf(unit: Statement): Turn | undefined {
  const { tokens } = unit;
  const colon = labelEnd(tokens);
  if (colon < 1) return undefined;
  const source = { run: { from: 0, to: colon }, where: 'left' } as const;
  const content = [{ from: colon + 1, to: endOf(tokens) }];
  const draft = draftOf(unit, plainReport(content, source, colon, colon + 1), undefined);
  return { draft, inside: tokens.slice(colon + 1) };
}

/** Index of the colon behind a label; -1 without one. */
function labelEnd(tokens: Tokens): number {
  let colon = 0;
  while (colon <= MAX_LABEL && tokens[colon]?.kind === 'word') colon++;
  if (tokens[colon]?.word !== ':') return -1;
  const first = tokens[colon + 1];
  return colon > 0 && first && !isEditorial(tokens.slice(0, colon)) && isLabel(tokens.slice(0, colon), first)
    ? colon
    : -1;
}

/** A turn goes on to the end of its paragraph. */
export function continueTurn({ draft }: Turn, { tokens }: Statement): void {
  const { parts, form } = draft;
  if (form === 'indirect' && tokens.some(({ kind }) => kind === 'mark')) draft.form = 'mixed';
  const end = tokens[endOf(tokens) - 1]?.end;
  if (end !== undefined) parts[parts.length - 1] = { start: parts.at(-1)!.start, end };
}

/** "Q:", "QUESTION:", and a person's name where neither quotation marks nor figures follow it, except in a headline. */
function isLabel(label: Tokens, first: StatementToken): boolean {
  const [word] = label;
  if (label.length === 1 && LABELS.has(word!.word)) return word!.capital;
  return (
    word!.start > 0 && first.kind !== 'mark' && !/^\d/.test(first.word) && label.every(({ name }) => name === 'person')
  );
}

/** Index of the full stop at the end, which is no part of what is said. */
function endOf(tokens: Tokens): number {
  return tokens.length > 1 && isSign(tokens.at(-1), '.') ? tokens.length - 1 : tokens.length;
}
