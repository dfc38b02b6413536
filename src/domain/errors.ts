/** Error codes of refused requests; adapters and the JSON output show the code next to the sentence. */
export type UserErrorCode =
  | 'bad-request'
  | 'unknown-command'
  | 'missing-option'
  | 'bad-option'
  | 'too-long'
  | 'empty'
  | 'unreadable'
  | 'unknown-article'
  | 'ambiguous-article'
  | 'unknown-speaker'
  | 'no-articles'
  | 'duplicate'
  | 'forgotten'
  | 'closed'
  | 'limit-reached'
  | 'not-allowed'
  | 'slow-down'
  | 'unavailable'
  | 'internal';

/** An error that the person can understand and resolve: its message is one clear sentence, shown as it is. */
export class UserError extends Error {
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
