/** A passage that a moderator has confirmed for a question. */
export interface Confirmation {
  readonly question: string;
  /** Full id of the article as it was confirmed: an edited article has another one. */
  readonly article: string;
  /** Index of the sentence, from 0. */
  readonly sentence: number;
}
