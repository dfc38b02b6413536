import { type Reply, said } from '../../app/reply.ts';

/** What somebody can try whose question was not answered by the passages shown. */
export function adviceFor({ hasMore }: { readonly hasMore: boolean }): Reply {
  return {
    blocks: [
      said('advice-sorry'),
      ...(hasMore ? [said('advice-more')] : []),
      said('advice-words'),
      said('advice-article'),
      said('advice-search'),
      said('advice-perhaps'),
    ],
  };
}
