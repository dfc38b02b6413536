const FORMS_OF_DO: ReadonlySet<string> = new Set(['do', 'does', 'did', 'done', 'doing']);
const POINTING_AT_DEEDS: ReadonlySet<string> = new Set(['it', 'this', 'that']);

/** True if a form of "do" and the word behind it stand for a deed told before ("did it"), as no noun can; both folded to lower case. */
export function isDoAnaphora(verb: string | undefined, object: string | undefined): boolean {
  return FORMS_OF_DO.has(verb ?? '') && POINTING_AT_DEEDS.has(object ?? '');
}
