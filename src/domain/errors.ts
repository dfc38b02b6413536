/** Every way a request can be refused; adapters and the JSON output show the code beside the sentence. */
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
  | 'limit-reached'
  | 'not-allowed'
  | 'slow-down'
  | 'unavailable'
  | 'internal';

/** A fault that the person who asked can understand and mend: its message is one clear sentence, shown as it is. */
export class UserError extends Error {
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
