import { UserError } from '../../domain/errors.ts';
import { refusal } from '../languages/refusal.ts';

/** Receives unexpected errors, for the log. */
export type Report = (error: unknown) => void;

/**
 * The error shown to the person: a `UserError` as it is; any other error is reported and replaced by a general
 * sentence. Errors with a clear sentence that the person cannot fix, such as a full disk, are reported too.
 */
export function asUserError(error: unknown, report: Report): UserError {
  if (!(error instanceof UserError)) {
    report(error);
    return refusal('internal', 'internal', {}, { cause: error });
  }
  if (error.code === 'unavailable' && error.cause !== undefined) report(error);
  return error;
}
