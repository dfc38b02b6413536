import type { Check } from '../../checking/check-text.ts';
import type { Mark, Verdict } from '../../checking/mark.ts';
import { type Evidence, speakerOf } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';
import { cutAtWord } from '../labels.ts';
import { type Message, message, sentences, type Words } from '../languages/messages.ts';
import { type Block, evidence, line, type Reply, said } from '../reply.ts';
import { differencesMessage } from './differences.ts';

/** UTF-16 units of a claim that are repeated above what the articles hold of it. */
const CLAIM_LENGTH = 160;

/** The reply to a text that was checked: a line that sums up, then each claim with the passage that it was compared with. */
export function checkReply(text: string, { marks, left }: Check): Reply {
  if (marks.length === 0) return { blocks: [said('check-nothing')], marks };
  const blocks = marks.flatMap((mark) => markBlocks(text, mark));
  const rest = left > 0 ? [said('check-left', { count: left })] : [];
  return { blocks: [line(summaryOf(marks)), ...blocks, ...rest], marks };
}

/** A verdict as the first line counts it: words whose speaker is not certain are no plain "as they stand". */
type Outcome = Verdict | 'uncertain-speaker';

const outcomeOf = ({ verdict, isSpeakerCertain }: Mark): Outcome =>
  verdict === 'exact' && isSpeakerCertain === false ? 'uncertain-speaker' : verdict;

/** "3 of 4 as they stand; one said by somebody else." */
function summaryOf(marks: readonly Mark[]): Message {
  const counts = new Map<Outcome, number>();
  for (const outcome of marks.map(outcomeOf)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const [only, another] = marks;
  if (only && !another) return message(`only-${outcomeOf(only)}`);
  const others = WRONG.flatMap((outcome) => {
    const count = counts.get(outcome) ?? 0;
    return count > 0 ? [message(`summed-${outcome}`, { count })] : [];
  });
  const [total, exact] = [marks.length, counts.get('exact') ?? 0];
  const first = exact === 0 ? message('summary-none', { total }) : message('summary-some', { count: exact, total });
  return message('summary-line', { counts: { items: [first, ...others], joint: '; ' } });
}

/** In the order in which they are told. */
const WRONG = [
  'uncertain-speaker',
  'altered',
  'other-speaker',
  'stitched',
  'denied',
  'other-figure',
  'absent',
] as const satisfies readonly Exclude<Outcome, 'exact'>[];

function markBlocks(text: string, mark: Mark): Block[] {
  const claimed = cutAtWord(text.slice(mark.start, mark.end).replace(/\s+/g, ' '), CLAIM_LENGTH);
  return [
    said('check-line', { claim: quoted(claimed), verdict: verdictWords(mark, text) }),
    ...[...mark.evidence, ...(mark.closest ? [mark.closest] : [])].map((each) => evidence(each)),
  ];
}

/** In quotation marks, unless it has some of its own. */
function quoted(words: string): string {
  return /^["“„«]/.test(words) ? words : `“${words}”`;
}

function verdictWords(mark: Mark, text: string): Words {
  const [first] = mark.evidence;
  switch (mark.verdict) {
    case 'exact':
      return message(mark.isSpeakerCertain === false ? 'verdict-exact-uncertain' : 'verdict-exact');
    case 'altered':
      // Without words that can be compared it is the same matter in other words.
      if (mark.claim === 'quotation' && first && !first.differences && !first.quote)
        return message('verdict-paraphrase');
      return sentences(message(`verdict-altered-${mark.claim}`), first && differencesMessage(first, text));
    case 'other-speaker': {
      const speaker = first && speakerOf(first);
      return speaker
        ? message('verdict-other-speaker-named', { name: speaker.name })
        : message('verdict-other-speaker');
    }
    case 'stitched':
      return message('verdict-stitched');
    case 'denied':
      return message(first?.quote?.denied ? 'verdict-denied' : 'verdict-asked');
    case 'other-figure': {
      const verdict = message(mark.claim === 'date' ? 'verdict-other-date' : 'verdict-other-figure');
      return sentences(verdict, first && (differencesMessage(first, text) ?? figureMessage(first)));
    }
    case 'absent':
      return message(mark.closest ? 'verdict-absent-closest' : 'verdict-absent');
  }
}

function figureMessage({ article, answerSpan }: Evidence): Message | undefined {
  return answerSpan && message('article-has', { words: wordsOf(article, answerSpan) });
}
