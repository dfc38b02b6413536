import type { Check } from '../../checking/check-text.ts';
import type { Mark, Verdict } from '../../checking/mark.ts';
import { speakerOf } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';
import { cutAtWord } from '../labels.ts';
import { type Block, evidence, line, type Reply } from '../reply.ts';
import { differencesLine } from './differences.ts';

/** UTF-16 units of a claim that are repeated above what the articles hold of it. */
const CLAIM_LENGTH = 160;

const NOTHING_TO_CHECK = 'There is nothing to check here: no quotation, no figure, no date and nobody’s role.';

/** The reply to a text that was checked: a line that sums up, then each claim with the passage that it was compared with. */
export function checkReply(text: string, { marks, left }: Check): Reply {
  if (marks.length === 0) return { blocks: [line(NOTHING_TO_CHECK)], marks };
  const blocks = marks.flatMap((mark) => markBlocks(text, mark));
  const rest = left > 0 ? [line(`${left} more ${left === 1 ? 'claim was' : 'claims were'} not checked.`)] : [];
  return { blocks: [line(summaryOf(marks)), ...blocks, ...rest], marks };
}

/** A verdict as the first line counts it: words whose speaker is not certain are no plain "as they stand". */
type Outcome = Verdict | 'uncertain-speaker';

const outcomeOf = ({ verdict, isSpeakerCertain }: Mark): Outcome =>
  verdict === 'exact' && isSpeakerCertain === false ? 'uncertain-speaker' : verdict;

/** "3 of 4 as they stand; one said by somebody else." */
function summaryOf(marks: readonly Mark[]): string {
  const counts = new Map<Outcome, number>();
  for (const outcome of marks.map(outcomeOf)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const [only] = marks;
  if (marks.length === 1) return `${capitalised(SUMMED[outcomeOf(only!)])}.`;
  const others = (Object.keys(SUMMED) as Outcome[]).flatMap((outcome) => {
    const count = outcome === 'exact' ? 0 : (counts.get(outcome) ?? 0);
    return count > 0 ? [`${count === 1 ? 'one' : count} ${SUMMED[outcome]}`] : [];
  });
  const exact = counts.get('exact') ?? 0;
  const first = exact === 0 ? `None of ${marks.length} as it stands` : `${exact} of ${marks.length} as they stand`;
  return `${[first, ...others].join('; ')}.`;
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const SUMMED = {
  exact: 'as it stands',
  'uncertain-speaker': 'in these words, but the speaker is not certain',
  altered: 'altered',
  'other-speaker': 'said by somebody else',
  stitched: 'put together from two places',
  denied: 'denied or asked, not said',
  'other-figure': 'with another figure or date',
  absent: 'in no article',
} as const satisfies Record<Outcome, string>;

function markBlocks(text: string, mark: Mark): Block[] {
  const claimed = cutAtWord(text.slice(mark.start, mark.end).replace(/\s+/g, ' '), CLAIM_LENGTH);
  return [
    line(`${quoted(claimed)}: ${verdictWords(mark, text)}`),
    ...[...mark.evidence, ...(mark.closest ? [mark.closest] : [])].map((each) => evidence(each)),
  ];
}

/** In quotation marks, unless it has some of its own. */
function quoted(words: string): string {
  return /^["“„«]/.test(words) ? words : `“${words}”`;
}

function verdictWords(mark: Mark, text: string): string {
  const [first] = mark.evidence;
  switch (mark.verdict) {
    case 'exact':
      return mark.isSpeakerCertain === false ? 'as it stands; the speaker is not certain.' : 'as it stands.';
    case 'altered': {
      const told = first && differencesLine(first, text);
      // Without words that can be compared it is the same matter in other words.
      if (mark.claim === 'quotation' && first && !first.differences && !first.quote)
        return 'in other words, if at all. The closest passage:';
      return `${ALTERED[mark.claim]}. ${told ?? ''}`.trimEnd();
    }
    case 'other-speaker': {
      const speaker = first && speakerOf(first);
      return speaker ? `said by somebody else, ${speaker.name}.` : 'said by somebody else.';
    }
    case 'stitched':
      return 'put together from two places:';
    case 'denied':
      return first?.quote?.denied ? 'denied, not said.' : 'asked, not said.';
    case 'other-figure': {
      const told =
        first &&
        (differencesLine(first, text) ??
          (first.answerSpan && `The article has “${wordsOf(first.article, first.answerSpan)}”.`));
      return `${mark.claim === 'date' ? 'another date' : 'another figure'}. ${told ?? ''}`.trimEnd();
    }
    case 'absent':
      return mark.closest ? 'in no article in these words. The closest passage:' : 'in no article.';
  }
}

const ALTERED = {
  quotation: 'altered',
  figure: 'the figure stands in other words',
  date: 'the date stands in other words',
  role: 'the articles give another role',
} as const satisfies Record<Mark['claim'], string>;
