import { type Evidence, type ShownAnswer, speakerOf } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';
import type { Understood } from '../../questions/dialogue/rewrite.ts';
import type { FollowUp } from '../../questions/dialogue/rewriter.ts';
import type { Explanation } from '../../questions/explain.ts';
import type { Library } from '../../retrieval/library.ts';
import { storyCount } from '../../retrieval/stories/story-texts.ts';
import { ENGLISH, inEnglish, type Listed, type Message, type MessageKey } from '../languages/messages.ts';
import { type Block, evidence, type LineBlock, line, list, type Reply, said } from '../reply.ts';
import { didYouMeanNames } from './did-you-mean-names.ts';
import { differencesMessage } from './differences.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { roleOfAnswer } from './roles.ts';

/** Shown when the library has no articles. */
export const NO_ARTICLES = ENGLISH['no-articles'];

/** Shown for a follow-up question with no earlier question to refer to. */
export const NOTHING_NAMED = ENGLISH['nothing-named'];

/** Options of `answerReply`. */
interface ReplyOptions {
  /** How a rewritten follow-up was understood; absent if the question was used as typed. */
  readonly understood?: Understood;
  /** Why this answer was chosen; shown below it. */
  readonly explanation?: Explanation;
  /** Questions of which one is to be chosen; then no answer is shown. */
  readonly choices?: readonly string[];
  /** What is said when nothing is found; default: that the articles do not answer. */
  readonly nothing?: MessageKey;
  /** The line above the answer if the message held several questions: "2. When was it built?" */
  readonly heading?: string;
}

/** The reply to one question: an introductory line, the passages and, if asked for, the explanation. */
export function answerReply(library: Library, answer: ShownAnswer, showing: ReplyOptions = {}): Reply {
  const { understood, explanation, heading, choices } = showing;
  if (choices) return choiceReply(choices, heading);
  const about = heading === undefined ? aboutLine(understood) : [line(heading)];
  const isEmpty = library.readings().length === 0;
  const blocks = isEmpty ? [said('no-articles')] : answerBlocks(library, answer, showing);
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
    blocks: [...(heading === undefined ? [] : [line(heading)]), said('which-is-meant'), choices],
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
  return [said(ABOUT[by] ?? 'about-question', { question })];
}

/** Where the question alone does not tell all. */
const ABOUT: Partial<Readonly<Record<FollowUp, MessageKey>>> = {
  more: 'about-question-more',
  article: 'about-question-article',
};

function answerBlocks(library: Library, answer: ShownAnswer, showing: ReplyOptions): Block[] {
  if (answer.kind === 'nothing') return nothingBlocks(library, answer, showing);
  const more = showing.heading === undefined ? answer.more : 0;
  const passages = evidenceBlocks(library, answer.shown).flatMap((block) => withRemarks(block, answer.words ?? ''));
  return [...shortAnswer(library, answer), firstLine(answer), ...passages, ...moreLine(more)];
}

/** Above a passage stands that a moderator confirmed it, and what differs where it has the words only nearly. */
function withRemarks(block: Block, words: string): Block[] {
  if (block.kind === 'evidence' && block.evidence.isConfirmed) return [said('confirmed'), block];
  const differing = block.kind === 'evidence' ? differencesMessage(block.evidence, words) : undefined;
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

function firstLine({ target, differing, shown }: ShownAnswer): LineBlock {
  if (differing) return differingLine(differing);
  if (target !== 'speaker') return articlesSay(shown);
  const { key, values } = speakersMessage(shown);
  if (!shown[0]?.differences) return said(key, values);
  const nearly = said('nearly', { rest: { key, ...(values && { values }) } });
  return {
    ...nearly,
    text: `Nearly: ${inEnglish({ key, ...(values && { values }) }).replace(/^(?:Said|The)\b/, lowerCased)}`,
  };
}

const lowerCased = (word: string) => word.toLowerCase();

function nothingBlocks(
  library: Library,
  { absentNames, shown }: ShownAnswer,
  { understood, nothing = 'not-answered' }: ReplyOptions,
): Block[] {
  if (understood?.by === 'more' && shown.length === 0) return [said('nothing-more')];
  return [
    said(understood?.open ? 'nothing-named' : nothing),
    ...(absentNames.length > 0 ? [absentLine(library, absentNames)] : []),
    ...(shown.length > 0 ? [said('closest-passages'), ...evidenceBlocks(library, shown)] : []),
  ];
}

/** "No article names Adda Lind. Did you mean Ada Lind?" */
function absentLine(library: Library, absentNames: readonly string[]): LineBlock {
  const meant = didYouMeanNames(library, absentNames);
  const names: Listed = { items: absentNames, joint: 'or' };
  if (meant.length === 0) return said('named-nowhere', { names });
  return said('named-nowhere-meant', { names, meant: { items: meant, joint: 'or' } });
}

function articlesSay(shown: readonly Evidence[]): LineBlock {
  const articles = storyCount(shown.flatMap((e) => [e, ...(e.alsoIn ?? [])]).map((e) => e.article));
  return articles > 1 ? said('articles-say', { count: articles }) : said('article-says');
}

const isPlainIntroduction = (block: Block) => block.kind === 'line' && block.text === ENGLISH['article-says'];

/** "Articles differ: the newest (2031-05-04) says “14”, another (2031-05-03) “12”." */
function differingLine(differing: readonly Evidence[]): LineBlock {
  const days = differing.map(({ article }) =>
    article.unvouched ? undefined : article.publishedAt?.slice(0, DAY_UNITS),
  );
  const isDated = !days.includes(undefined) && new Set(days).size > 1;
  const items = differing.map(({ article, answerSpan, passage }, at): Message => {
    const figure = wordsOf(article, answerSpan ?? passage);
    if (!isDated) return { key: at === 0 ? 'differs-first' : 'differs-next', values: { figure } };
    return { key: at === 0 ? 'differs-newest' : 'differs-dated', values: { figure, day: days[at] ?? '' } };
  });
  return said('articles-differ', { differences: { items } });
}

const DAY_UNITS = 'YYYY-MM-DD'.length;

/** The speakers, each once; attributions that are inferred, unnamed or denied are marked as such. */
function speakersMessage(shown: readonly Evidence[]): Message {
  const denied = shown.filter((e) => e.quote?.denied);
  const quoted = shown.filter((e) => e.quote && !e.quote.denied);
  if (quoted.length === 0 && denied.length > 0) return { key: 'did-not-say', values: { names: people(denied) } };
  const names = people(quoted);
  if (names.items.length > 0) return { key: 'said-by', values: { names } };
  return { key: quoted.length > 0 ? 'speaker-untold' : 'nobody-quoted' };
}

function people(shown: readonly Evidence[]): Listed {
  const byName = new Map<string, boolean>();
  for (const e of shown) {
    const speaker = speakerOf(e);
    if (!speaker) continue;
    // A speaker without a name is quoted as the article puts it: said by “the minister”.
    const name = e.quote?.speakerName ? speaker.name : `“${speaker.name}”`;
    byName.set(name, (byName.get(name) ?? true) && speaker.inferred);
  }
  const items = [...byName].map(([name, inferred]): string | Message =>
    inferred ? { key: 'inferred-name', values: { name } } : name,
  );
  return { items, joint: 'and' };
}

function moreLine(more: number): Block[] {
  if (more <= 0) return [];
  return [more === 1 ? said('more-close-one') : said('more-close', { count: more })];
}

/** Below the explanation comes the runner-up, unless it is among the shown passages. */
function explanationBlocks({ lines, runnerUp }: Explanation): Block[] {
  const beside = runnerUp ? [said('runner-up'), evidence(runnerUp)] : [];
  return [said('how-found'), list(lines), ...beside];
}
