import type { App } from '../../app/app.ts';
import { safeLine } from './safe.ts';
import { LOCAL_REQUESTER } from './session.ts';

const WHAT_IT_IS = "Verbatim answers questions about news articles with the articles' own words.";
const HOW_TO_GO_ON = '/help lists the commands, Tab completes, Ctrl-D leaves.';

/** The welcome text: what the program does, and three examples that work with the present articles. */
export async function greeting(app: App): Promise<string> {
  const [speaker] = await app.suggest(LOCAL_REQUESTER, 'quotes', 'speaker', '');
  const [article] = await app.suggest(LOCAL_REQUESTER, 'summary', 'article', '');
  if (!article) return [WHAT_IT_IS, 'There are no articles yet: /ingest file: PATH adds one.', HOW_TO_GO_ON].join('\n');
  const name = speaker && safeLine(speaker.value);
  const tries = name
    ? [`What did ${name} say?`, `/quotes ${name}`, '/summary']
    : ['/summary', '/articles', '/help ask'];
  return [WHAT_IT_IS, 'Try:', ...tries.map((line) => `  ${line}`), HOW_TO_GO_ON].join('\n');
}
