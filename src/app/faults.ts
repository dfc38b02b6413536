import { UserError } from '../domain/errors.ts';

/** Where unexpected errors go: a log. */
export type Report = (error: unknown) => void;

/** What the person is shown for any error: a `UserError` as it is; anything else is reported and keeps to the log. */
export function asUserError(error: unknown, report: Report): UserError {
  if (error instanceof UserError) return error;
  report(error);
  return new UserError('internal', 'Something went wrong on our side; it has been noted.', { cause: error });
}
