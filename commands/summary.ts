import { counted, NO_ARTICLES } from '../src/app/answering.ts';
import { defineCommand } from '../src/app/command.ts';
import { evidence, line } from '../src/app/reply.ts';
import { newestFirst } from '../src/digest/newest.ts';
import { SUMMARY_SENTENCES, summaryOf } from '../src/digest/summary.ts';

export const summaryCommand = defineCommand({
  name: 'summary',
  about: 'The sentences of an article that say most; the newest article unless one is named',
  access: 'everyone',
  options: {
    article: { kind: 'article', about: 'Which article; the newest when left out' },
    length: { kind: 'choice', about: 'How long; short when left out', choices: ['short', 'medium', 'long'] },
  },
  examples: ['/summary', '/summary length: long', '/summary Osselmouth votes to build a flood barrier'],
  async run({ article, length = 'short' }, { library }) {
    const reading = article === undefined ? newestFirst(library.readings())[0] : library.reading(article);
    if (!reading) return { blocks: [line(NO_ARTICLES)] };
    const summary = summaryOf(reading, { sentences: SUMMARY_SENTENCES[length] });
    const kept = `${summary.evidence.length} of ${counted(reading.sentences.length, 'sentence')}`;
    const first = `${kept}, ${Math.round(summary.saved * 100)} % less to read:`;
    return { blocks: [line(first), ...summary.evidence.map(evidence)] };
  },
});
