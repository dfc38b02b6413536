import type { NameMention, Quote, Sentence, Span } from '../domain/article.ts';
import { type Attribution, attributionsIn, isAllQuoted, isScare, looseMarks } from './attributions.ts';
import { findMarks } from './marks.ts';
import { nameSpeakers, type Speaker } from './people.ts';
import type { Run } from './phrases.ts';
import { mainSubject } from './speakers.ts';
import { findUnits, type Token, type Unit } from './tokens.ts';

interface Draft {
  readonly parts: Span[];
  readonly form: Quote['form'];
  readonly open: boolean;
  readonly nested: boolean;
  readonly denied: boolean;
  readonly speaker?: Speaker;
  readonly inferred: boolean;
  readonly cue?: Span;
  readonly paragraph: number;
}

/** Everything that somebody is reported to have said, by the start of its first part. */
export function findQuotes(text: string, sentences: readonly Sentence[], names: readonly NameMention[]): Quote[] {
  const units = findUnits(text, sentences, findMarks(text), names);
  const drafts: Draft[] = [];
  for (const unit of units) readUnit(unit, drafts);
  const named = nameSpeakers(
    text,
    names,
    drafts.map((draft) => draft.speaker && { ...draft.speaker, aside: draft.nested }),
    units.flatMap((unit) => mainSubjectOf(unit) ?? []),
  );
  const quotes = drafts.map((draft, i) => quoteOf(draft, named[i]!, sentences));
  return quotes.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
}

function mainSubjectOf({ tokens }: Unit): Span | undefined {
  const run = mainSubject(tokens, tokens.length);
  return run && spanOf(tokens, run);
}

function readUnit(unit: Unit, drafts: Draft[]): void {
  const { tokens } = unit;
  if (isAllQuoted(tokens)) {
    goOn(unit, drafts);
    return;
  }
  const earlier = lastSpoken(drafts, unit.paragraph);
  const found = attributionsIn(unit);
  for (const one of found) drafts.push(draftOf(unit, one));
  for (const run of looseMarks(tokens, found)) {
    if (isScare(tokens, run)) continue;
    const goesOn = run.from === 0 && earlier?.paragraph === unit.paragraph;
    drafts.push(loose(unit, run, goesOn ? earlier : undefined));
  }
}

/** A quotation with no words around it goes on with what was said before it. */
function goOn(unit: Unit, drafts: Draft[]): void {
  const { tokens } = unit;
  const runs = looseMarks(tokens, []);
  const last = lastSpoken(drafts, unit.paragraph);
  const parts = runs.map((run) => spanOf(tokens, run));
  const open = tokens.some((token) => token.mark?.open);
  if (last && last.paragraph === unit.paragraph && last.form !== 'indirect') {
    last.parts.push(...parts);
    return;
  }
  drafts.push({
    parts,
    form: 'direct',
    open,
    nested: false,
    denied: false,
    inferred: true,
    paragraph: unit.paragraph,
    ...(last?.speaker && { speaker: last.speaker }),
  });
}

/** What a bare quotation goes on with: the last words in marks of its paragraph, or else the last report. */
function lastSpoken(drafts: readonly Draft[], paragraph: number): Draft | undefined {
  for (let i = drafts.length - 1; i >= 0 && drafts[i]!.paragraph === paragraph; i--) {
    if (!drafts[i]!.nested && drafts[i]!.form !== 'indirect' && drafts[i]!.speaker) return drafts[i];
  }
  return drafts.findLast((draft) => !draft.nested && draft.speaker !== undefined);
}

function loose(unit: Unit, run: Run, earlier: Draft | undefined): Draft {
  const subject = mainSubject(unit.tokens, run.from) ?? mainSubject(unit.tokens, unit.tokens.length);
  return {
    parts: [spanOf(unit.tokens, run)],
    form: 'direct',
    open: unit.tokens.slice(run.from, run.to).some((token) => token.mark?.open),
    nested: false,
    denied: false,
    inferred: true,
    paragraph: unit.paragraph,
    ...(earlier?.speaker
      ? { speaker: earlier.speaker }
      : subject && { speaker: { span: spanOf(unit.tokens, subject) } }),
  };
}

function draftOf(unit: Unit, one: Attribution): Draft {
  const { tokens } = unit;
  const inside = one.content.flatMap((run) => tokens.slice(run.from, run.to));
  return {
    parts: one.content.map((run) => spanOf(tokens, run)),
    form: formOf(inside),
    open: inside.some((token) => token.mark?.open),
    nested: one.nested,
    denied: one.denied,
    inferred: false,
    paragraph: unit.paragraph,
    ...(one.cue && { cue: spanOf(tokens, one.cue) }),
    ...(one.subject && { speaker: speakerOf(tokens, one.subject.run, one.subject.antecedent) }),
  };
}

function speakerOf(tokens: readonly Token[], run: Run, antecedent: Run | undefined): Speaker {
  return { span: spanOf(tokens, run), ...(antecedent && { antecedent: spanOf(tokens, antecedent) }) };
}

function formOf(tokens: readonly Token[]): Quote['form'] {
  if (!tokens.some((token) => token.kind === 'mark')) return 'indirect';
  return tokens.every((token) => token.kind !== 'word') ? 'direct' : 'mixed';
}

function spanOf(tokens: readonly Token[], run: Run): Span {
  return { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end };
}

function quoteOf(
  draft: Draft,
  named: { readonly name?: string; readonly inferred: boolean },
  sentences: readonly Sentence[],
): Quote {
  const { parts, form, open, nested, denied, cue, speaker } = draft;
  return {
    parts,
    form,
    open,
    nested,
    denied,
    sentences: [sentenceAt(sentences, parts[0]!.start), sentenceAt(sentences, parts.at(-1)!.end - 1)],
    inferred: draft.inferred || named.inferred,
    ...(speaker && { speaker: speaker.span }),
    ...(named.name && { speakerName: named.name }),
    ...(cue && { cue }),
  };
}

function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
