import nlp from 'compromise';
import { readArticle } from '../../src/text/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { articlesOf } from './corpus.ts';
import { measure, processorTime, row, yardstick } from './measure.ts';

export function readingBench(count: number): void {
  const articles = articlesOf(count);
  const name = 'compromise';
  // What it can do of the same: sentences, names and quotations. A tenth of the articles tells enough: it is slow.
  const baseline = measure(articles.slice(0, Math.ceil(count / 10)), ({ text }) => {
    const doc = nlp(text);
    return [doc.sentences().out('offset'), doc.topics().out('offset'), doc.quotations().out('offset')];
  });
  const whole = measure(articles, readArticle);
  console.log(`\n## Reading ${count} articles of about 3.5 kB`);
  console.log(row(`${name}: sentences, names, quotations`, baseline));
  console.log(
    row(
      'sentences alone',
      measure(articles, ({ text }) => findSentences(text)),
      { name, times: baseline },
    ),
  );
  console.log(row('whole Reading', whole, { name, times: baseline }));
  const perSecond = (milliseconds: number) => ((1_000 * count) / milliseconds).toFixed(0);
  const processor = processorTime(() => articles.forEach(readArticle));
  console.log(`${perSecond(whole.total)} articles a second; ${perSecond(processor)} a second of processor time`);
  console.log(`processor time of the yardstick: ${processorTime(yardstick).toFixed(0)} ms`);
}
