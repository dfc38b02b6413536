/** Who asks. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  /**
   * Checked by the adapter from the platform's own data, and again at the gate; there it holds for members of the
   * moderators' role too.
   */
  readonly moderator: boolean;
  /** True for who is a moderator by the settings' role alone: such a one appoints no others. */
  readonly byRole?: true;
  /** Ids of the caller's roles in the server, where the platform has such. */
  readonly roles?: readonly string[];
}
