import type { UserErrorCode } from '../../domain/errors.ts';
import type { Words } from '../languages/messages.ts';
import type { Ingested } from '../ports.ts';

/** The outcome for one article of a post. */
export type PostOutcome =
  | { readonly kind: 'taken'; readonly ingested: Ingested }
  | { readonly kind: 'refused'; readonly code: UserErrorCode; readonly reason: Words };
