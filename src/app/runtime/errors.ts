import { UserError } from '../../domain/errors.ts';

/** Where unexpected errors go: a log. */
export type Report = (error: unknown) => void;

/**
 * What the person is shown for any error: a `UserError` as it is; anything else is reported and keeps to the log. What
 * the person cannot mend though it has a clear sentence (a full disk) is reported too.
 */
export function asUserError(error: unknown, report: Report): UserError {
  if (!(error instanceof UserError)) {
    report(error);
    return new UserError('internal', 'Something went wrong on our side; it has been noted.', { cause: error });
  }
  if (error.code === 'unavailable' && error.cause !== undefined) report(error);
  return error;
}
