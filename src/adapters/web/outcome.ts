import type { UserErrorCode } from '../../domain/errors.ts';

/** What a thread sends back; errors lose their class on the way, so they are told apart here. */
export type Outcome<T> =
  | { readonly kind: 'read'; readonly result: T }
  | { readonly kind: 'refused'; readonly code: UserErrorCode; readonly sentence: string };
