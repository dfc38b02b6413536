import { line, list, type Reply } from '../../app/reply.ts';

/** What somebody can try whose question was not answered by the passages shown. */
export function adviceFor({ hasMore }: { readonly hasMore: boolean }): Reply {
  return {
    blocks: [
      line('Sorry, that was not what you asked for. Nothing is kept of this. What often helps:'),
      list([
        ...(hasMore ? ['More, under the answer, shows the passages that came next.'] : []),
        'Ask one thing at a time, with a name or a word that the articles use.',
        'Name the article in the option of /ask, and only that one is looked in.',
        '/search finds every sentence with some words, and /who-said who said them.',
      ]),
      line('It may also be that the articles do not say it.'),
    ],
  };
}
