import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { replyLine } from '../../../src/adapters/console/json.ts';
import { otherPlaces } from '../../../src/app/labels.ts';
import type { Post } from '../../../src/app/posts/post.ts';
import type { Reply } from '../../../src/app/reply.ts';
import { type Evidence, linkOf } from '../../../src/domain/answer.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { aFile } from '../posts/a-post.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** Random sequences of what members, moderators, pages, feeds and a folder do, and what must hold after each step. */

const PAGES = 3;
const POSTS = 5;
const FILES = 2;

/** The ways in which texts of one story differ; the first is the true one. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace('will keep', 'will not keep'),
  (text) => text.replace('14 boats', '40 boats'),
  (text) => `${text}\n\nThe harbour office is open from eight to four, and the café beside the lock serves soup.`,
  (text) => text.slice(0, text.indexOf('\n\nThe council set aside')),
  (text) => `NORRHAVN (Norda) – ${text.replace('on Monday evening', 'late on Monday evening')}`,
  (text) => text.replace('begin before', 'begin until').replace('3 million', '5 million'),
];

const STORIES = [
  `The lock at Norrhavn will be repaired in the autumn, and 14 boats can wait in the inner basin while the gates are lifted out by a floating crane.

"We will keep the lock open all winter," said the harbour master, Tove Brekke. She told the council on Monday evening that the work would not begin before the last ferry of the season had left for the islands.

The council set aside 3 million crowns for the gates, which were cast in 1931 and have been painted every fourth summer since then.`,
  `The museum of Halden bought an old lighthouse lamp at an auction, after 14 boats full of islanders had come to see it one last time.

"We will keep the lamp for the children of the town," said the director, Runa Hallberg. She had written to the ministry on Monday evening that the sale would not begin before the islanders had been asked.

The council set aside 3 million crowns for a tower of glass, in which the lamp is to turn again every night from the first of May.`,
] as const;

const variants = STORIES.flatMap((story) => CHANGES.map((change) => change(story)));

export type Step =
  | { readonly kind: 'change page'; readonly page: number; readonly text: number }
  | { readonly kind: 'fetch'; readonly page: number; readonly alias: boolean }
  | { readonly kind: 'feed'; readonly of: 'own' | 'foreign'; readonly page: number; readonly text: number }
  | {
      readonly kind: 'post';
      readonly post: number;
      readonly text: number;
      readonly claims: number | undefined;
      readonly as: 'text' | 'file' | 'json' | 'two messages';
      readonly moderator: boolean;
    }
  | { readonly kind: 'post link'; readonly post: number; readonly page: number }
  | { readonly kind: 'edit'; readonly post: number; readonly text: number }
  | { readonly kind: 'delete'; readonly post: number }
  | {
      readonly kind: 'folder';
      readonly file: number;
      readonly text: number | undefined;
      readonly link: number | undefined;
    }
  | { readonly kind: 'moderator pastes'; readonly text: number; readonly link: number | undefined }
  | { readonly kind: 'moderator forgets'; readonly which: number }
  | { readonly kind: 'moderator corrects'; readonly which: number };

const page = fc.nat(PAGES - 1);
const post = fc.nat(POSTS - 1);
const text = fc.nat(variants.length - 1);
const claims = fc.option(page, { nil: undefined });

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('change page' as const), page, text }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('fetch' as const), page, alias: fc.boolean() }), weight: 2 },
  {
    arbitrary: fc.record({ kind: fc.constant('feed' as const), of: fc.constantFrom('own', 'foreign'), page, text }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      post,
      text,
      claims,
      as: fc.constantFrom('text', 'file', 'json', 'two messages'),
      moderator: fc.boolean(),
    }),
    weight: 5,
  },
  { arbitrary: fc.record({ kind: fc.constant('post link' as const), post, page }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('edit' as const), post, text }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), post }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('folder' as const),
      file: fc.nat(FILES - 1),
      text: fc.option(text, { nil: undefined }),
      link: claims,
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('moderator pastes' as const), text, link: claims }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('moderator forgets' as const), which: fc.nat(9) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('moderator corrects' as const), which: fc.nat(9) }), weight: 1 },
);

export const sequences: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 3, maxLength: 14 });

/** The source that moderators correct articles to. */
const CORRECTION = 'The Tern';

const pageLink = (at: number) => `https://gull.example/${at}`;
const aliasOf = (link: string) => `${link}?short=1`;
const postId = (at: number) => 100 + 2 * at;

/** What people can ask; between them they show passages of every kind. */
const REQUESTS: readonly (readonly [command: string, options: Readonly<Record<string, unknown>>])[] = [
  ['ask', { question: 'What did Tove Brekke say about the lock?' }],
  ['ask', { question: 'How many boats can wait in the inner basin?' }],
  ['who-said', { words: 'keep the' }],
  ['quotes', {}],
  ['search', { words: 'council crowns boats' }],
  ['summary', { topic: 'lock' }],
  ['summary', { days: 7 }],
  ['summary', {}],
  ['timeline', { topic: 'council' }],
  ['who-is', { name: 'Tove Brekke' }],
];

/** A message as it stands in the channel now; the second one of two has an odd id. */
interface Message {
  readonly text: string;
  readonly post: Post;
}

/**
 * Plays a sequence and throws where an answer's words do not stand in the text of the place that it links to.
 * @returns number of passages and texts that were compared with their places
 */
export async function playSequence(steps: readonly Step[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-sequence-'));
  const newsroom = openNewsroom(folder);
  try {
    const world = new World(newsroom, folder);
    for (const [at, each] of steps.entries()) {
      await world.play(each);
      await world.checkArticles();
      await world.checkReply(...REQUESTS[at % REQUESTS.length]!);
    }
    for (const request of REQUESTS) await world.checkReply(...request);
    if (newsroom.faults.length > 0) throw newsroom.faults[0];
    return world.checks;
  } finally {
    await newsroom.app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands where: the truth that answers are compared with. */
class World {
  /** Number of passages and texts compared with their places. */
  checks = 0;
  readonly #newsroom: Newsroom;
  readonly #folder: string;
  /** The text of each page as it was last read, by the bot or from a feed. */
  readonly #read = new Map<string, string>();
  /** Texts that moderators said to be those of a page. */
  readonly #vouched = new Map<string, Set<string>>();
  /** The messages of the channel, by id. */
  readonly #messages = new Map<number, Message>();
  /** Texts of the folder and those that moderators pasted; they have no link. */
  readonly #unlinked = new Set<string>();

  constructor(newsroom: Newsroom, folder: string) {
    this.#newsroom = newsroom;
    this.#folder = folder;
    for (let at = 0; at < PAGES; at++) newsroom.pages.set(pageLink(at), pageOf(variants[at]!));
  }

  async play(step: Step): Promise<void> {
    const { pages } = this.#newsroom;
    switch (step.kind) {
      case 'change page':
        pages.set(pageLink(step.page), pageOf(variants[step.text]!));
        return;
      case 'fetch':
        return this.#fetching(() =>
          this.#newsroom.link(step.alias ? aliasOf(pageLink(step.page)) : pageLink(step.page)),
        );
      case 'feed': {
        const [link, text] = [pageLink(step.page), variants[step.text]!];
        // What another site's feed says of a page is not what the page says.
        if (step.of === 'foreign') return this.#fetching(() => this.#newsroom.feed('foreign', link, text));
        if (await this.#newsroom.feed('own', link, text)) this.#read.set(link, text);
        return;
      }
      case 'post':
        return this.#post(step);
      case 'post link': {
        const id = postId(step.post);
        await this.#withdraw(id + 1);
        this.#messages.set(id, { text: '', post: this.#newsroom.message(id, pageLink(step.page)) });
        return this.#fetching(() => this.#newsroom.sync(this.#messages.get(id)!.post));
      }
      case 'edit': {
        // The first message of two stays; the second one changes.
        const id = postId(step.post) + 1;
        const known = this.#messages.get(id);
        if (!known) return;
        const text = `${variants[step.text]!.split('\n\n')[0]} Nobody was asked, the council said at the end of the day.`;
        this.#messages.set(id, { text, post: known.post });
        await unlessRefused(() => this.#newsroom.edit(id, text));
        return;
      }
      case 'delete':
        await this.#withdraw(postId(step.post) + 1);
        await this.#withdraw(postId(step.post));
        return;
      case 'folder':
        return this.#writeFile(step);
      case 'moderator pastes': {
        const text = variants[step.text]!;
        if (step.link === undefined) this.#unlinked.add(text);
        else this.#vouch(pageLink(step.link), text);
        await unlessRefused(() => this.#newsroom.ingestText(headed(text, step.link)));
        return;
      }
      case 'moderator forgets':
      case 'moderator corrects': {
        const articles = await this.#newsroom.articles();
        const article = articles[step.which % Math.max(1, articles.length)];
        if (!article) return;
        const [command, options] =
          step.kind === 'moderator forgets'
            ? (['forget', {}] as const)
            : (['article', { source: CORRECTION }] as const);
        await this.#newsroom.moderate(command, { article: article.id, ...options });
        return;
      }
    }
  }

  async #post({ post, text: number, claims, as, moderator }: Extract<Step, { kind: 'post' }>): Promise<void> {
    const id = postId(post);
    const text = variants[number]!;
    const written = `Title: Hoax ${post}\n${headed(text, claims)}`;
    if (moderator && claims !== undefined) this.#vouch(pageLink(claims), text);
    await this.#withdraw(id + 1);
    const by = { isByModerator: moderator };
    if (as === 'two messages') {
      const second = 'The second part was written later. It tells that nobody on the islands was asked at all.';
      const posts = [this.#newsroom.message(id, written, by), this.#newsroom.message(id + 1, second, by)] as const;
      this.#messages.set(id, { text, post: posts[0] });
      this.#messages.set(id + 1, { text: second, post: posts[1] });
      if (moderator && claims !== undefined) this.#vouch(pageLink(claims), `${text}\n\n${second}`);
      await this.#newsroom.sync(...posts);
      return;
    }
    const json = {
      text,
      title: `Hoax ${post}`,
      link: claims === undefined ? '' : pageLink(claims),
      source: 'The Gull',
    };
    const file = as === 'json' ? JSON.stringify(json) : written;
    const given =
      as === 'text'
        ? this.#newsroom.message(id, written, by)
        : this.#newsroom.message(id, '', { ...by, files: [{ ...aFile('a.txt', file), id: `${number}` }] });
    this.#messages.set(id, { text, post: given });
    await this.#newsroom.sync(given);
  }

  async #withdraw(id: number): Promise<void> {
    if (!this.#messages.delete(id)) return;
    await unlessRefused(() => this.#newsroom.remove(id));
  }

  async #writeFile({ file, text: number, link }: Extract<Step, { kind: 'folder' }>): Promise<void> {
    const path = join(this.#folder, `${file}.txt`);
    if (number === undefined) rmSync(path, { force: true });
    else {
      const text = variants[number]!;
      writeFileSync(path, headed(text, link));
      if (link === undefined) this.#unlinked.add(text);
      else this.#vouch(pageLink(link), text);
    }
    await this.#newsroom.moderate('reload', {});
  }

  /** Keeps in mind what was read of pages, if anything came of it. */
  async #fetching(work: () => Promise<unknown>): Promise<void> {
    const fetched: (readonly [link: string, text: string])[] = [];
    this.#newsroom.onFetch((link, { text }) => fetched.push([link, text]));
    await unlessRefused(work);
    const stored = new Set((await this.#newsroom.articles()).map((article) => article.text));
    for (const [link, text] of fetched) if (stored.has(text)) this.#read.set(link, text);
  }

  #vouch(link: string, text: string): void {
    this.#vouched.set(link, (this.#vouched.get(link) ?? new Set()).add(text));
  }

  /** The texts that stand at a link now; without a link, those that have none. */
  #textsAt(link: string | undefined): readonly string[] {
    if (link === undefined) return [...this.#unlinked];
    const id = /^https:\/\/chat\.example\/1\/(\d+)$/.exec(link)?.[1];
    if (id !== undefined) {
      return this.#messages.has(Number(id)) ? this.#textsOfPost(Number(id)) : [];
    }
    return [...(this.#read.has(link) ? [this.#read.get(link)!] : []), ...(this.#vouched.get(link) ?? [])];
  }

  /** The text of a message, and of the two that it may belong to: a passage may begin in one and end in the other. */
  #textsOfPost(id: number): readonly string[] {
    const first = id - (id % 2);
    const texts = [first, first + 1].flatMap((each) => this.#messages.get(each)?.text ?? []);
    return [this.#messages.get(id)!.text, texts.join(' ')];
  }

  /** Every article's text must stand at each of its places. */
  async checkArticles(): Promise<void> {
    for (const article of await this.#newsroom.articles()) {
      for (const place of [article, ...(article.alsoAt ?? [])]) this.#expectAt(place.link, article.text, 'article');
      const isPosted = article.link?.startsWith('https://chat.example/') ?? false;
      if (!isPosted && !article.corrected && /^Hoax/.test(article.title) && !this.#isVouchedPost(article.text))
        throw new Error(`the title "${article.title}" of a post stands over ${article.link}`);
      if (article.unvouched && article.source && article.source !== CORRECTION)
        throw new Error(`a post is shown as published by ${article.source}`);
    }
  }

  /** Moderators' posts may give a page a title. */
  #isVouchedPost(text: string): boolean {
    return [...this.#vouched.values()].some((texts) => texts.has(text));
  }

  async checkReply(command: string, options: Readonly<Record<string, unknown>>): Promise<void> {
    const reply = await this.#newsroom.run(command, options);
    for (const evidence of evidencesIn(reply)) this.#checkEvidence(evidence, command);
    for (const block of JSON.parse(replyLine(reply)).blocks)
      if (block.kind === 'evidence')
        this.#expectAt(block.article.link ?? undefined, block.passage.text, `${command} --json`);
  }

  #checkEvidence(evidence: Evidence, command: string): void {
    const words = wordsOf(evidence.article, evidence.passage);
    this.#expectAt(linkOf(evidence), words, command);
    for (const { link } of otherPlaces(evidence.article)) this.#expectAt(link, words, `${command}, also at`);
    for (const also of evidence.alsoIn ?? []) this.#checkEvidence(also, `${command}, also in`);
  }

  #expectAt(link: string | undefined, words: string, where: string): void {
    this.checks++;
    const texts = this.#textsAt(link);
    if (texts.some((text) => plain(text).includes(plain(words)))) return;
    throw new Error(
      `${where}: these words do not stand at ${link}: ${JSON.stringify(words)}, but ${JSON.stringify(texts)}`,
    );
  }
}

function pageOf(text: string) {
  return { text, title: 'As the page has it', source: 'The Gull' };
}

function headed(text: string, link: number | undefined): string {
  return link === undefined ? text : `Link: ${pageLink(link)}\nSource: The Gull\nPublished: 2031-05-06\n\n${text}`;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function evidencesIn({ blocks, differing = [] }: Reply): readonly Evidence[] {
  return [...blocks.flatMap((block) => (block.kind === 'evidence' ? [block.evidence] : [])), ...differing];
}

/** Some steps are refused: a page that was forgotten, a text that is no article. */
async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
