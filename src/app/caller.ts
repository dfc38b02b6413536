/** The person who sends a request. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  /** Set by the adapter from the platform's permissions. `dispatch` also sets it for members of the moderator role. */
  readonly moderator: boolean;
  /** True if the caller is a moderator only through the moderator role; such a moderator cannot change that role. */
  readonly byRole?: true;
  /** Ids of the caller's roles in the server, if the platform has roles. */
  readonly roles?: readonly string[];
}
