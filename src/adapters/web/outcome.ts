import type { Words } from '../../app/languages/messages.ts';
import type { UserErrorCode } from '../../domain/errors.ts';

/** A worker's response. Errors lose their class between threads, so user errors are marked here. */
export type WorkerOutcome<T> =
  | { readonly kind: 'read'; readonly result: T }
  | { readonly kind: 'refused'; readonly code: UserErrorCode; readonly said: Words };
