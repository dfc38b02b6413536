import type { UserErrorCode } from '../../domain/errors.ts';
import type { WebLimits } from './limits.ts';
import type { PageContent } from './read-page.ts';

/** What the thread is given. */
export interface Order {
  readonly html: string;
  readonly limits: Pick<WebLimits, 'articleCharacters'>;
}

/** What the thread sends back; errors lose their class on the way, so they are told apart here. */
export type Outcome =
  | { readonly kind: 'read'; readonly page: PageContent }
  | { readonly kind: 'refused'; readonly code: UserErrorCode; readonly sentence: string };
