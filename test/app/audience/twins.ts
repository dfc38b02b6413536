import fc from 'fast-check';
import type { RawOptions } from '../../../src/app/commands/options.ts';
import { outcomeSentence, reactionsOf } from '../../../src/app/posts/outcome-words.ts';
import type { PostOutcome } from '../../../src/app/posts/outcomes.ts';
import { type AudienceStage, HIDDEN, OPEN, openStage, THREAD } from './stage.ts';

/**
 * Two servers to which the same happens, except that only one of them ever had articles from a channel that was hidden
 * later. From then on every reply of the two must be the same, character for character.
 */

const NAMES = ['Ottoline Vask', 'Bertil Omdal', 'Silje Aas', 'Runa Hallberg'] as const;
const THINGS = ['tannery', 'ferry', 'lighthouse', 'orchard'] as const;

const CHECKED_QUOTATION = '"We kept the ferry open for nobody in town," said Runa Hallberg.';
const CHECKED_FIGURE = 'The tannery of Velmouth was shown to 43 visitors on Thursday.';

/** Texts that share names, things and whole paragraphs; the figure tells the versions of a story apart. */
function textOf(story: number, version: number): string {
  const [name, thing] = [NAMES[story % NAMES.length]!, THINGS[(story * 3 + 1) % THINGS.length]!];
  const figure = 40 + version;
  return `Title: The ${thing} of ${name}${version > 1 ? `, part ${version}` : ''}

The ${thing} of Velmouth was shown to ${figure} visitors on Thursday, after the council had paid for a new roof and two iron gates. "We kept the ${thing} open for everybody in town," said the director, ${name}. ${
    version % 2 ? 'The roof is red.' : 'The roof is not red.'
  }

She told the council on Monday that the gates would not be closed before the last guest had left. The street beside the ${thing} stays narrow, and buses from the harbour stop there every half hour until midnight.`;
}

type TwinStep =
  | { readonly kind: 'post'; readonly id: number; readonly story: number; readonly version: number }
  | { readonly kind: 'link'; readonly id: number; readonly page: number }
  | { readonly kind: 'delete'; readonly id: number }
  | { readonly kind: 'ingest'; readonly story: number; readonly version: number }
  | { readonly kind: 'moderate'; readonly command: string; readonly options: RawOptions }
  | { readonly kind: 'run'; readonly command: string; readonly options: RawOptions }
  | { readonly kind: 'say'; readonly words: string }
  | { readonly kind: 'suggest'; readonly command: string; readonly option: string; readonly typed: string };

const id = fc.integer({ min: 1, max: 6 });
const story = fc.nat(3);
const version = fc.integer({ min: 1, max: 3 });
const name = fc.constantFrom(...NAMES, 'Vask', 'Omdall', 'Hallberg');
const thing = fc.constantFrom(...THINGS, 'lighthose', 'roof', 'council gates');
const title = fc.tuple(thing, name).map(([t, n]) => `The ${t} of ${n}`);

const writing: readonly fc.WeightedArbitrary<TwinStep>[] = [
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('post' as const), id, story, version }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('link' as const), id, page: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), id }) },
];

const asking: readonly fc.WeightedArbitrary<TwinStep>[] = [
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ingest' as const), story, version }) },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        fc.record({ command: fc.constant('forget'), options: fc.record({ article: title }) }),
        fc.record({ command: fc.constant('article'), options: fc.record({ article: title, source: name }) }),
        fc.record({ command: fc.constantFrom('settings', 'audit', 'reload'), options: fc.constant({}) }),
        fc.record({ command: fc.constant('settings'), options: fc.constantFrom({ threshold: 40 }, { gaps: true }) }),
        fc.record({ command: fc.constantFrom('gaps', 'confirm'), options: fc.constant({}) }),
        fc.record({ command: fc.constant('gaps'), options: fc.constant({ export: true }) }),
        fc.record({
          command: fc.constant('confirm'),
          options: fc.record({ question: thing.map((t) => `Who kept the ${t} open?`) }),
        }),
      )
      .map((call): TwinStep => ({ kind: 'moderate', ...call })),
  },
  {
    weight: 8,
    arbitrary: fc
      .oneof(
        fc.record({ command: fc.constant('search'), options: fc.record({ words: thing }) }),
        fc.record({
          command: fc.constant('who-said'),
          options: fc.record({
            words: fc.constantFrom('open for everybody', 'kept the ferry', 'we kept the orchard open for nobody'),
          }),
        }),
        fc.record({
          command: fc.constant('check'),
          options: fc.record({ text: fc.constantFrom(CHECKED_QUOTATION, CHECKED_FIGURE) }),
        }),
        fc.record({ command: fc.constant('who-is'), options: fc.record({ name }) }),
        fc.record({
          command: fc.constantFrom('quotes', 'sources', 'timeline', 'summary', 'articles', 'help'),
          options: fc.constant({}),
        }),
        fc.record({ command: fc.constant('summary'), options: fc.record({ topic: thing }) }),
        fc.record({ command: fc.constant('summary'), options: fc.record({ article: title }) }),
        fc.record({ command: fc.constant('timeline'), options: fc.record({ topic: thing }) }),
        fc.record({ command: fc.constant('quotes'), options: fc.record({ speaker: name }) }),
        fc.record({
          command: fc.constant('ask'),
          options: fc.record({
            question: thing.map((t) => `How many visitors saw the ${t}?`),
            explain: fc.constant(true),
          }),
        }),
      )
      .map((call): TwinStep => ({ kind: 'run', ...call })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('say' as const),
      words: fc.oneof(
        fc.constantFrom('why?', 'and Vask?', 'what else did she say?', 'Which roof is red?'),
        name.map((n) => `What did ${n} say about the gates?`),
        thing.map((t) => `Who kept the ${t} open?`),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(['summary', 'article'] as const, ['quotes', 'speaker'] as const, ['who-is', 'name'] as const),
        fc.constantFrom('', 'The', 'Ott', 'ferr', 'lighthose', 'Halberg'),
      )
      .map(([[command, option], typed]): TwinStep => ({ kind: 'suggest', command, option, typed })),
  },
];

/** What happens before the channel is hidden, and to which of the channels; what happens afterwards. */
export const twinSteps = fc.record({
  before: fc.array(fc.tuple(fc.constantFrom(OPEN, HIDDEN, THREAD), fc.oneof(...writing)), {
    minLength: 4,
    maxLength: 14,
  }),
  after: fc.array(fc.oneof(...writing, ...asking), { minLength: 20, maxLength: 40 }),
});

type TwinSteps = typeof twinSteps extends fc.Arbitrary<infer T> ? T : never;

/**
 * @returns number of operations whose replies were compared
 * @throws where a reply tells that there was something
 */
export async function playTwins({ before, after }: TwinSteps): Promise<number> {
  const [full, bare] = [openStage(), openStage()];
  const both = [full, bare];
  try {
    for (const stage of both) await stage.thread(THREAD, HIDDEN);
    for (const [channel, step] of before)
      for (const stage of channel === OPEN ? both : [full]) await play(stage, step, channel);
    for (const stage of both) {
      await stage.see(HIDDEN, 'hidden');
      await stage.say('Who kept the ferry open?');
    }
    for (const step of after) {
      const [one, other] = [await play(full, step, OPEN), await play(bare, step, OPEN)];
      if (one !== other) throw new Error(`${JSON.stringify(step)} tells them apart:\n${one}\n${other}`);
    }
    for (const { faults } of both) if (faults.length > 0) throw faults[0];
    return after.length;
  } finally {
    for (const stage of both) await stage.close();
  }
}

async function play(stage: AudienceStage, step: TwinStep, channel: string): Promise<string> {
  switch (step.kind) {
    case 'post':
      return told(await stage.post(channel, step.id, textOf(step.story, step.version)));
    case 'link':
      return told(await stage.post(channel, step.id, `https://tern.example/${step.page}`));
    case 'delete':
      return JSON.stringify(await stage.remove(channel, step.id));
    case 'ingest':
      return stage.moderate('ingest', { text: textOf(step.story, step.version) });
    case 'moderate':
      // How many pages were fetched within the hour is no article's.
      return (await stage.moderate(step.command, step.options)).replace(/fetched within the last hour: \d+/, '');
    case 'run':
      return stage.run(step.command, step.options);
    case 'say':
      return stage.say(step.words);
    case 'suggest':
      return stage.suggest(step.command, step.option, step.typed);
  }
}

/** What people see of what became of a post. */
function told(outcomes: readonly PostOutcome[]): string {
  return JSON.stringify([reactionsOf(outcomes), outcomeSentence(outcomes)]);
}
