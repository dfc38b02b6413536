/** A passage as the contract of `ask` writes it. */
export interface RankedPassage {
  readonly doc_id: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** As many as the contract asks for. */
export const RANKED = 10;
