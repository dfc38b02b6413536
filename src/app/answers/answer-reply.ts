import { type Evidence, type ShownAnswer, speakerOf } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';
import type { Understood } from '../../questions/dialogue/rewrite.ts';
import type { FollowUp } from '../../questions/dialogue/rewriter.ts';
import type { Explanation } from '../../questions/explain.ts';
import type { Library } from '../../retrieval/library.ts';
import { storyCount } from '../../retrieval/story-texts.ts';
import { type Block, evidence, line, list, type Reply } from '../reply.ts';
import { didYouMeanNames } from './did-you-mean-names.ts';
import { differencesLine } from './differences.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { roleOfAnswer } from './roles.ts';

/** Shown when the library has no articles. */
export const NO_ARTICLES = 'There are no articles yet. A moderator adds one with /ingest.';

/** Shown for a follow-up question with no earlier question to refer to. */
export const NOTHING_NAMED = 'It is not clear who or what is meant: no question of the last ten minutes names it.';

/** Above the questions that a follow-up may stand for. */
const WHICH_IS_MEANT = 'It is not certain who is meant. Which question is it?';

const NOT_ANSWERED = 'The articles do not answer this.';

/** Options of `answerReply`. */
interface ReplyOptions {
  /** How a rewritten follow-up was understood; absent if the question was used as typed. */
  readonly understood?: Understood;
  /** Why this answer was chosen; shown below it. */
  readonly explanation?: Explanation;
  /** The line shown when nothing is found; default: that the articles do not answer. */
  readonly nothing?: string;
  /** Questions of which one is to be chosen; then no answer is shown. */
  readonly choices?: readonly string[];
  /** The line above the answer if the message held several questions: "2. When was it built?" */
  readonly heading?: string;
}

/** The reply to one question: an introductory line, the passages and, if asked for, the explanation. */
export function answerReply(library: Library, answer: ShownAnswer, showing: ReplyOptions = {}): Reply {
  const { understood, explanation, heading, choices } = showing;
  if (choices) return choiceReply(choices, heading);
  const about = heading === undefined ? aboutLine(understood) : [line(heading)];
  const isEmpty = library.readings().length === 0;
  const blocks = isEmpty ? [line(NO_ARTICLES)] : answerBlocks(library, answer, showing);
  return {
    // The numbered question line already introduces the passage.
    blocks: [...about, ...blocks.filter((block) => heading === undefined || !isPlainIntroduction(block))].concat(
      explanation ? explanationBlocks(explanation) : [],
    ),
    answer: answer.kind,
    confidence: answer.confidence,
    ...(understood?.by && { understood: understood.question }),
    ...(answer.differing && { differing: answer.differing }),
    ...(answer.more > 0 && heading === undefined && { more: answer.more }),
  };
}

/** Asks which of several questions is meant. */
function choiceReply(questions: readonly string[], heading: string | undefined): Reply {
  const items = questions.map((question) => ({ label: question, value: question }));
  const choices = { kind: 'choices', command: 'ask', option: 'question', options: {}, items } as const;
  return {
    blocks: [...(heading === undefined ? [] : [line(heading)]), line(WHICH_IS_MEANT), choices],
    answer: 'nothing',
  };
}

/** The passages shown in a reply. */
export function shownPassages({ blocks }: Reply): Evidence[] {
  return blocks.flatMap((block) => (block.kind === 'evidence' ? [block.evidence] : []));
}

/** The line that shows how a follow-up was rewritten. */
function aboutLine(understood: Understood | undefined): Block[] {
  if (!understood?.by) return [];
  const { question, by } = understood;
  return [line(`About: ${question}${BESIDE_ABOUT[by] ?? ''}`)];
}

/** What the question alone does not tell. */
const BESIDE_ABOUT: Partial<Readonly<Record<FollowUp, string>>> = {
  more: ' (what was not shown yet)',
  article: ' (in the same article)',
};

function answerBlocks(library: Library, answer: ShownAnswer, showing: ReplyOptions): Block[] {
  if (answer.kind === 'nothing') return nothingBlocks(library, answer, showing);
  const more = showing.heading === undefined ? answer.more : 0;
  const passages = evidenceBlocks(library, answer.shown).flatMap((block) => withDifferences(block, answer.words ?? ''));
  return [...shortAnswer(library, answer), line(firstLine(answer)), ...passages, ...moreLine(more)];
}

/** Above a passage that has the words only nearly stands what differs. */
function withDifferences(block: Block, words: string): Block[] {
  const differing = block.kind === 'evidence' ? differencesLine(block.evidence, words) : undefined;
  return differing === undefined ? [block] : [line(differing), block];
}

/** UTF-16 units of a short answer that stands alone; a longer one is hardly shorter than its passage. */
const MAX_SHORT_ANSWER = 200;

/** None where the first line tells it already, or the whole passage is the answer. */
function shortAnswer(library: Library, { target, differing, shown: [best] }: ShownAnswer): Block[] {
  const { answerSpan, passage } = best ?? {};
  if (target === 'speaker' || target === 'matches' || differing || !best || !answerSpan || !passage) return [];
  const length = answerSpan.end - answerSpan.start;
  if (length > MAX_SHORT_ANSWER || length >= passage.end - passage.start) return [];
  const role = roleOfAnswer(library, best);
  return [{ kind: 'short-answer', evidence: best, answerSpan, ...(role && { role }) }];
}

function firstLine({ target, differing, shown }: ShownAnswer): string {
  if (differing) return differingLine(differing);
  if (target !== 'speaker') return `${articlesOf(shown)}:`;
  return shown[0]?.differences
    ? `Nearly: ${speakersLine(shown).replace(/^(?:Said|The)\b/, lowerCased)}`
    : speakersLine(shown);
}

const lowerCased = (word: string) => word.toLowerCase();

function nothingBlocks(
  library: Library,
  { absentNames, shown }: ShownAnswer,
  { understood, nothing = NOT_ANSWERED }: ReplyOptions,
): Block[] {
  if (understood?.by === 'more' && shown.length === 0) return [line('Nothing more in the articles answers this.')];
  return [
    line(understood?.open ? NOTHING_NAMED : nothing),
    ...(absentNames.length > 0 ? [line(absentLine(library, absentNames))] : []),
    ...(shown.length > 0 ? [line('The closest passages:'), ...evidenceBlocks(library, shown)] : []),
  ];
}

/** "No article names Adda Lind. Did you mean Ada Lind?" */
function absentLine(library: Library, absentNames: readonly string[]): string {
  const meant = didYouMeanNames(library, absentNames);
  const question = meant.length > 0 ? ` Did you mean ${listed(meant, 'or')}?` : '';
  return `No article names ${listed(absentNames, 'or')}.${question}`;
}

function articlesOf(shown: readonly Evidence[]): string {
  const articles = storyCount(shown.flatMap((e) => [e, ...(e.alsoIn ?? [])]).map((e) => e.article));
  return articles > 1 ? `${articles} articles say` : ONE_SAYS;
}

const ONE_SAYS = 'The article says';

const isPlainIntroduction = (block: Block) => block.kind === 'line' && block.text === `${ONE_SAYS}:`;

/** "Articles differ: the newest (2031-05-04) says “14”, another (2031-05-03) “12”." */
function differingLine(differing: readonly Evidence[]): string {
  const days = differing.map(({ article }) =>
    article.unvouched ? undefined : article.publishedAt?.slice(0, DAY_UNITS),
  );
  const isDated = !days.includes(undefined) && new Set(days).size > 1;
  const differences = differing.map(({ article, answerSpan, passage }, at) => {
    const figure = `“${wordsOf(article, answerSpan ?? passage)}”`;
    if (!isDated) return at === 0 ? `one says ${figure}` : `another ${figure}`;
    return at === 0 ? `the newest (${days[at]}) says ${figure}` : `another (${days[at]}) ${figure}`;
  });
  return `Articles differ: ${differences.join(', ')}.`;
}

const DAY_UNITS = 'YYYY-MM-DD'.length;

/** The speakers, each once; attributions that are inferred, unnamed or denied are marked as such. */
function speakersLine(shown: readonly Evidence[]): string {
  const denied = shown.filter((e) => e.quote?.denied);
  const said = shown.filter((e) => e.quote && !e.quote.denied);
  if (said.length === 0 && denied.length > 0) return `${people(denied)} did not say it, the article says.`;
  const names = people(said);
  if (names !== '') return `Said by ${names}.`;
  return said.length > 0
    ? 'The articles do not say who said it.'
    : 'The words stand there, but nobody is quoted with them.';
}

function people(shown: readonly Evidence[]): string {
  const byName = new Map<string, boolean>();
  for (const e of shown) {
    const speaker = speakerOf(e);
    if (!speaker) continue;
    // A speaker without a name is quoted as the article puts it: said by “the minister”.
    const name = e.quote?.speakerName ? speaker.name : `“${speaker.name}”`;
    byName.set(name, (byName.get(name) ?? true) && speaker.inferred);
  }
  return listed(
    [...byName].map(([name, inferred]) => (inferred ? `${name} (inferred)` : name)),
    'and',
  );
}

function moreLine(more: number): Block[] {
  if (more <= 0) return [];
  return [line(more === 1 ? 'One more passage is close.' : `${more} more passages are close.`)];
}

/** Below the explanation comes the runner-up, unless it is among the shown passages. */
function explanationBlocks({ lines, runnerUp }: Explanation): Block[] {
  const beside = runnerUp ? [line('The runner-up:'), evidence(runnerUp)] : [];
  return [line('How this was found:'), list(lines), ...beside];
}

/** "A", "A and B", "A, B and C". Not `Intl.ListFormat`: its commas depend on the locale data of the Node build. */
function listed(names: readonly string[], joint: 'and' | 'or'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}
