import { describe, expect, test } from 'vitest';
import { answerReply, NO_ARTICLES, NOTHING_NAMED } from '../../../src/app/answers/answer-reply.ts';
import type { Reply } from '../../../src/app/reply.ts';
import type { Answer, Evidence, ShownAnswer } from '../../../src/domain/answer.ts';
import type { Quote, Reading } from '../../../src/domain/article.ts';
import { SHOWN_PASSAGES, selectPassages } from '../../../src/questions/fusion/passage-selection.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const TEXT = Array.from({ length: 9 }, (_, i) => `The tide number ${i} came in.`).join(' ');
const reading = readArticle(article(TEXT, { title: 'Tides' }));
const other = readArticle(article(`${TEXT} Twice.`, { title: 'Others' }));
const library = new Catalogue();
library.add(reading);

/** The sentence with its neighbours, as a question's evidence. */
function found(index: number, fields: Partial<Evidence> = {}, of: Reading = reading): Evidence {
  const { article: from, sentences } = of;
  const { start, end } = sentences[index]!;
  const context = { start: sentences[index - 1]?.start ?? start, end: sentences[index + 1]?.end ?? end };
  return { article: from, passage: { start, end }, context, sentences: [index, index], score: 1, votes: [], ...fields };
}

function answer(ranked: readonly Evidence[], fields: Partial<Answer> = {}): ShownAnswer {
  const whole: Answer = {
    kind: 'found',
    confidence: 0.8,
    ranked,
    absentNames: [],
    target: 'fact',
    template: '',
    slots: {},
    ...fields,
  };
  return selectPassages(whole, SHOWN_PASSAGES);
}

function quote(fields: Partial<Quote>): Partial<Evidence> {
  const none = { form: 'direct', open: false, nested: false, denied: false, inferred: false } as const;
  return { quote: { ...none, parts: [{ start: 0, end: 8 }], sentences: [0, 0], ...fields } };
}

const linesOf = ({ blocks }: Reply) => blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
const shownOf = ({ blocks }: Reply) => blocks.flatMap((b) => (b.kind === 'evidence' ? [b.evidence] : []));
const reply = (of: ShownAnswer) => answerReply(library, of);
const whoSaid = (...ranked: Evidence[]) => linesOf(reply(answer(ranked, { target: 'speaker' })))[0];

describe('an answer', () => {
  test('shows no passage that it came before though that one has a higher score', () => {
    expect(shownOf(reply(answer([found(0), found(4, { score: 1.2 })])))).toHaveLength(1);
  });

  test('shows no passage of the same article that gives the same short answer again', () => {
    const tide = (index: number) => {
      const { start } = reading.sentences[index]!;
      return { answerSpan: { start: start + 4, end: start + 8 } };
    };
    expect(shownOf(reply(answer([found(0, tide(0)), found(4, tide(4))])))).toHaveLength(1);
  });

  test.each([
    [SHOWN_PASSAGES - 1, SHOWN_PASSAGES - 1, []],
    [SHOWN_PASSAGES, SHOWN_PASSAGES, []],
    [SHOWN_PASSAGES + 1, SHOWN_PASSAGES, ['One more passage is close.']],
    [SHOWN_PASSAGES + 2, SHOWN_PASSAGES, ['2 more passages are close.']],
  ])('of %i passages shows %i', (count, shown, more) => {
    const got = reply(answer(Array.from({ length: count }, (_, i) => found(2 * i))));
    expect(shownOf(got)).toHaveLength(shown);
    expect(linesOf(got)).toEqual(['The article says:', ...more]);
    expect(got).toMatchObject({ answer: 'found', confidence: 0.8 });
  });

  test('omits passages that fall behind the best one', () => {
    const ranked = [found(0, { score: 10 }), found(3, { score: 9.9 }), found(6, { score: 9.7 })];
    expect(shownOf(reply(answer(ranked))).map((e) => e.sentences[0])).toEqual([0, 3]);
  });

  test.each([
    [0.94, 7.6, 7.4],
    [0.95, 9.1, 8.9],
  ])('counts passages that are close: at confidence %d those above %d', (confidence, above, below) => {
    const ranked = [found(0, { score: 10 }), found(3, { score: above }), found(6, { score: below })];
    const got = reply(answer(ranked, { confidence }));
    expect(shownOf(got)).toHaveLength(1);
    expect(linesOf(got)).toContain('One more passage is close.');
  });

  test.each(['rarest-word', 'predicate-match', 'expected-type'])(
    'omits passages without a discriminating vote of the best one: %s',
    (rule) => {
      const telling = { score: 10, votes: [{ rule, weight: 0.5 }] };
      const ranked = [found(0, telling), found(2, { score: 10 }), found(4, telling)];
      const got = reply(answer(ranked));
      expect(shownOf(got).map((e) => e.sentences[0])).toEqual([0, 4]);
      expect(linesOf(got)).toEqual(['The article says:']);
    },
  );

  test('omits a passage that holds less of the question', () => {
    const holding = (weight: number) => ({ score: 10, votes: [{ rule: 'idf-match', weight }] });
    const ranked = [found(0, holding(2)), found(2, holding(1.9)), found(4, holding(1.7))];
    expect(shownOf(reply(answer(ranked))).map((e) => e.sentences[0])).toEqual([0, 2]);
  });

  test.each([
    [6.1, 'number 3', [3, 3]],
    [5.9, 'number 3', [3]],
    [6.1, 'number 4', [3]],
  ])('shows another article with the same short answer from a relative score of .6: %d, %s', (score, words, shown) => {
    const focusIn = (e: Evidence) => {
      const start = e.article.text.indexOf(words, e.article.text.indexOf('number 3') - 1);
      return { start, end: start + words.length };
    };
    const best = found(3, { score: 10 });
    const start = best.article.text.indexOf('number 3');
    const source = found(3, { score }, other);
    const ranked = [
      { ...best, answerSpan: { start, end: start + 8 } },
      { ...source, answerSpan: focusIn(source) },
    ];
    const got = shownOf(reply(answer(ranked, { confidence: 0.96 })));
    expect(got.map((e) => e.sentences[0])).toEqual(shown);
  });

  test('omits a passage already visible in the context of another', () => {
    const ranked = [found(1), found(2), found(4), found(5), found(2, {}, other)];
    expect(shownOf(reply(answer(ranked))).map((e) => [e.article.title, e.sentences[0]])).toEqual([
      ['Tides', 1],
      ['Tides', 4],
      ['Others', 2],
    ]);
  });

  test('to a question about one speaker shows only that speaker', () => {
    const by = (speakerName: string) => quote({ speakerName });
    const ranked = [found(0, by('Ada Lind')), found(3, by('Odd Brekke')), found(6, by('Ada Lind'))];
    const shown = (target: Answer['target']) => shownOf(reply(answer(ranked, { target }))).map((e) => e.sentences[0]);
    expect(shown('statements')).toEqual([0, 6]);
    expect(shown('fact')).toEqual([0, 3, 6]);
  });

  test('that was not found marks no short answer in the closest passages', () => {
    const answerSpan = { start: 4, end: 8 };
    const shown = (kind: Answer['kind']) => shownOf(reply(answer([found(0, { answerSpan })], { kind })))[0]?.answerSpan;
    expect(shown('nothing')).toBeUndefined();
    expect(shown('found')).toEqual(answerSpan);
  });

  test('from two articles mentions both', () => {
    expect(linesOf(reply(answer([found(0), found(0, {}, other)])))).toEqual(['2 articles say:']);
  });

  test('shows each neighbouring sentence once', () => {
    const apart = shownOf(reply(answer([found(1), found(7)])));
    expect(apart.map((e) => e.context)).toEqual([found(1).context, found(7).context]);
    const near = shownOf(reply(answer([found(1), found(3)])));
    expect(near[1]?.context.start).toBe(found(1).context.end);
    expect(near[1]?.context.end).toBe(found(3).context.end);
    const touching = shownOf(reply(answer([found(1), found(2)], { kind: 'nothing' })));
    expect(touching.map((e) => e.context)).toEqual([
      { start: found(1).context.start, end: found(2).passage.start },
      { start: found(2).passage.start, end: found(2).context.end },
    ]);
    const elsewhere = shownOf(reply(answer([found(1), found(1, {}, other)])));
    expect(elsewhere[1]?.context).toEqual(found(1).context);
  });

  test('is followed by the explanation, and by the runner-up where there is one to show', () => {
    const explained = (runnerUp?: Evidence) => {
      const explanation = { lines: ['Because.'], ...(runnerUp && { runnerUp }) };
      return answerReply(library, answer([found(0)]), { explanation });
    };
    expect(explained().blocks.at(-1)).toEqual({ kind: 'list', items: ['Because.'] });
    expect(linesOf(explained(found(4)))).toEqual(['The article says:', 'How this was found:', 'The runner-up:']);
    expect(shownOf(explained(found(4))).map((e) => e.sentences[0])).toEqual([0, 4]);
  });

  test('to a follow-up begins with the question as it was understood', () => {
    const question = 'Why did the tide come in?';
    const about = (by: 'bare' | 'more', kind: Answer['kind'] = 'found', ranked = [found(0)]) =>
      answerReply(library, answer(ranked, { kind }), { understood: { question, by, open: false, without: [] } });
    expect(linesOf(about('bare'))).toEqual([`About: ${question}`, 'The article says:']);
    expect(about('bare').understood).toBe(question);
    expect(linesOf(about('more'))[0]).toBe(`About: ${question} (what was not shown yet)`);
    expect(linesOf(about('more', 'nothing', []))[1]).toBe('Nothing more in the articles answers this.');
    expect(linesOf(about('more', 'nothing'))[1]).toBe('The articles do not answer this.');
    expect(linesOf(about('bare', 'nothing', []))[1]).toBe('The articles do not answer this.');
  });

  test('to a complete question has no such line; to an unresolved follow-up it says why', () => {
    const understood = { question: 'Why?', open: true, without: [] };
    expect(linesOf(answerReply(library, answer([found(0)]), { understood }))).toEqual(['The article says:']);
    const nothing = answerReply(library, answer([found(0)], { kind: 'nothing' }), { understood });
    expect(linesOf(nothing)).toEqual([NOTHING_NAMED, 'The closest passages:']);
    expect(nothing.understood).toBeUndefined();
  });

  test('counts the articles with the same statement', () => {
    const got = reply(answer([found(0, { alsoIn: [found(0, {}, other)] })]));
    expect(linesOf(got)).toEqual(['2 articles say:']);
    expect(shownOf(got)).toHaveLength(1);
  });

  test('with differing figures lists them in one line and shows one passage per figure first', () => {
    const figure = (index: number, of: Reading) => {
      const { start } = of.sentences[index]!;
      return found(index, { answerSpan: { start: start + 9, end: start + 17 } }, of);
    };
    const differing = [figure(3, reading), figure(5, other)];
    const got = reply(answer([found(3), found(0), found(5, {}, other), found(7)], { differing }));
    expect(linesOf(got)[0]).toBe('Articles differ: one says “number 3”, another “number 5”.');
    const dated = differing.map((e, i) => ({ ...e, article: { ...e.article, publishedAt: `2031-05-0${4 - i}` } }));
    expect(linesOf(reply(answer([found(3)], { differing: dated })))[0]).toBe(
      'Articles differ: the newest (2031-05-04) says “number 3”, another (2031-05-03) “number 5”.',
    );
    expect(got.differing).toBe(differing);
    expect(shownOf(got).map((e) => [e.article.title, e.sentences[0]])).toEqual([
      ['Tides', 3],
      ['Others', 5],
      ['Tides', 0],
    ]);
    const many = Array.from({ length: SHOWN_PASSAGES + 1 }, (_, i) => figure(i, other));
    expect(shownOf(reply(answer([found(3)], { differing: many })))).toHaveLength(SHOWN_PASSAGES + 1);
  });

  test('in an empty library is a hint', () => {
    const got = answerReply(new Catalogue(), answer([], { kind: 'nothing', confidence: 0 }));
    expect(linesOf(got)).toEqual([NO_ARTICLES]);
  });
});

describe('an unanswered question', () => {
  test('is reported as such, with the closest passages', () => {
    const got = reply(answer([found(0), found(2), found(4), found(6)], { kind: 'nothing', confidence: 0.2 }));
    expect(linesOf(got)).toEqual(['The articles do not answer this.', 'The closest passages:']);
    expect(shownOf(got)).toHaveLength(SHOWN_PASSAGES);
    expect(got).toMatchObject({ answer: 'nothing', confidence: 0.2 });
  });

  test.each([
    [['Quist'], 'No article names Quist.'],
    [['Quist', 'Zell'], 'No article names Quist or Zell.'],
    [['Quist', 'Zell', 'Orm'], 'No article names Quist, Zell or Orm.'],
  ])('reports the unknown name %j', (absentNames, sentence) => {
    expect(linesOf(reply(answer([], { kind: 'nothing', absentNames })))[1]).toBe(sentence);
  });
});

describe('the speakers line', () => {
  const ada = quote({ speakerName: 'Ada Lind' });
  const inferred = quote({ speakerName: 'Ada Lind', inferred: true });

  test('names one speaker, several speakers, and each only once', () => {
    expect(whoSaid(found(0, ada))).toBe('Said by Ada Lind.');
    expect(whoSaid(found(0, ada), found(2, quote({ speakerName: 'Jonas Holm' })))).toBe(
      'Said by Ada Lind and Jonas Holm.',
    );
    expect(whoSaid(found(0, ada), found(2, ada))).toBe('Said by Ada Lind.');
  });

  test('marks a name as inferred only if no passage states it', () => {
    expect(whoSaid(found(0, inferred))).toBe('Said by Ada Lind (inferred).');
    expect(whoSaid(found(0, inferred), found(2, ada))).toBe('Said by Ada Lind.');
  });

  test('handles a speaker without a name, a missing speaker, and words outside quotations', () => {
    expect(whoSaid(found(0, quote({ speaker: { start: 0, end: 8 } })))).toBe('Said by “The tide”.');
    expect(whoSaid(found(0, quote({})))).toBe('The articles do not say who said it.');
    expect(whoSaid(found(0))).toBe('The words stand there, but nobody is quoted with them.');
  });

  test('does not attribute denied statements', () => {
    const denied = quote({ speakerName: 'Ada Lind', denied: true });
    expect(whoSaid(found(0, denied))).toBe('Ada Lind did not say it, the article says.');
    expect(whoSaid(found(0, denied), found(2, quote({ speakerName: 'Jonas Holm' })))).toBe('Said by Jonas Holm.');
  });

  test('shows only passages with the exact words if there are any', () => {
    const ranked = [found(0, ada), found(4, ada), found(7, ada)];
    const got = reply(answer(ranked, { target: 'speaker', words: 'tide number 4' }));
    expect(shownOf(got).map((e) => e.sentences[0])).toEqual([4]);
    const none = reply(answer(ranked, { target: 'speaker', words: 'ebb' }));
    expect(shownOf(none)).toHaveLength(3);
  });
});
