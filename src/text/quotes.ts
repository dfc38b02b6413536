import type { NameMention, Quote, Sentence, Span } from '../domain/article.ts';
import { type Draft, draftQuotes, spanOf } from './drafts.ts';
import { findMarks } from './marks.ts';
import { type Named, nameSpeakers } from './people.ts';
import { mainSubject } from './speakers.ts';
import { findUnits, type Unit } from './tokens.ts';

/**
 * Everything that somebody is reported to have said, by the start of its first part.
 * Marks → masked statements → cues → speakers and content → names behind the speakers.
 */
export function findQuotes(text: string, sentences: readonly Sentence[], names: readonly NameMention[]): Quote[] {
  const units = findUnits(text, sentences, findMarks(text), names);
  const drafts = draftQuotes(units);
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

function quoteOf(draft: Draft, named: Named, sentences: readonly Sentence[]): Quote {
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

/** The index of the last sentence that begins at or before an offset. */
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
