import { fold } from '../../text/fold.ts';

/** The words for one kind of event, folded. */
export interface EventWords {
  /** Forms that ask for those whom it concerns: "killed", "dead"; "live". */
  readonly asking: ReadonlySet<string>;
  /** Those and all forms that tell of it. */
  readonly telling: ReadonlySet<string>;
}

/**
 * The words of each row of a lexicon.
 * @param rows with the columns: forms that ask <tab> further forms that tell, each separated by spaces
 */
export function eventWords(rows: readonly string[]): readonly EventWords[] {
  return rows.map((row) => {
    const [asking = [], others = []] = row.split('\t').map((forms) => forms.split(' ').map(fold));
    return { asking: new Set(asking), telling: new Set([...asking, ...others]) };
  });
}
