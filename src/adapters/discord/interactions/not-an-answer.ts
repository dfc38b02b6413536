import { type Reply, said } from '../../../app/reply.ts';

/** What somebody can try whose question was not answered by the passages shown. */
export function adviceFor({ hasMore, isKept }: { readonly hasMore: boolean; readonly isKept: boolean }): Reply {
  return {
    blocks: [
      said(isKept ? 'advice-kept' : 'advice-sorry'),
      ...(hasMore ? [said('advice-more')] : []),
      said('advice-words'),
      said('advice-article'),
      said('advice-search'),
      said('advice-perhaps'),
    ],
  };
}
