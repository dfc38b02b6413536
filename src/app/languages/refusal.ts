import { UserError, type UserErrorCode } from '../../domain/errors.ts';
import { inEnglish, type Message, type MessageKey, message, type Words } from './messages.ts';

/** A `UserError` whose sentence is said in the language of who reads it; its `message` is in English. */
export class Refusal extends UserError {
  readonly said: Words;

  constructor(code: UserErrorCode, said: Words, options?: ErrorOptions) {
    super(code, inEnglish(said), options);
    this.said = said;
  }
}

export function refusal(
  code: UserErrorCode,
  key: MessageKey,
  values?: Message['values'],
  options?: ErrorOptions,
): Refusal {
  return new Refusal(code, message(key, values), options);
}

/** The words of an error, for whoever tells them beside others. */
export function wordsOfError(error: UserError): Words {
  return error instanceof Refusal ? error.said : error.message;
}
