/** What stands in the place of a secret. */
const REDACTED = '[redacted]';

/** UTF-16 units: a shorter word might stand anywhere. */
const MIN_SECRET_LENGTH = 8;

/**
 * Removes secrets from what is printed, in case an error of a library repeats what it was given.
 * @param secrets may hold undefined for those that are not set
 */
export function createRedaction(secrets: readonly (string | undefined)[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== undefined && secret.length >= MIN_SECRET_LENGTH) as string[];
  const forms = known.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => forms.reduce((left, form) => left.replaceAll(form, REDACTED), text);
}
