import { readArticle } from '../../src/text/read.ts';
import { articlesOf } from './corpus.ts';
import { measure } from './measure.ts';

/** Longer and longer texts, and hostile ones: the time a kilobyte takes must not grow with the text. */
export function lengthBench(kilobytes: number): void {
  const paragraph = articlesOf(1)[0]!.text;
  const hostile: Readonly<Record<string, string>> = {
    article: paragraph,
    'unclosed marks': '"He said ',
    'nested quotations': 'He said “she said ‘they said ',
    capitals: 'A B C D ',
    'lines without an end': 'no point ends what stands here\n',
  };
  console.log('\n## A long text: ms a kilobyte, and against a text of a tenth');
  for (const [name, piece] of Object.entries(hostile)) {
    const tenth = msPerKilobyte(piece, kilobytes / 10);
    const whole = msPerKilobyte(piece, kilobytes);
    const ratio = (whole / tenth).toFixed(2);
    console.log(
      `${name.padEnd(44)} ${whole.toFixed(2).padStart(8)} ms/kB at ${kilobytes} kB = ${ratio} × at ${kilobytes / 10} kB`,
    );
  }
}

function msPerKilobyte(piece: string, kilobytes: number): number {
  const text = piece.repeat(Math.ceil((1_000 * kilobytes) / piece.length));
  const article = { ...articlesOf(1)[0]!, text };
  return measure([article, article, article], readArticle).p50 / kilobytes;
}
