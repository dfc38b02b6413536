/** A file that somebody gave; its bytes are fetched when they are wanted. */
export interface GivenFile {
  readonly name: string;
  /** In bytes, as declared; the bytes are counted again when they arrive. */
  readonly size: number;
  readonly contentType?: string;
  /** `file:<absolute path>` for a file that stays where it is, so that reading it again replaces its article. */
  readonly origin?: string;
  /** Where a reader finds it, such as the message that it came with. */
  readonly link?: string;
  bytes(): Promise<Uint8Array>;
}
