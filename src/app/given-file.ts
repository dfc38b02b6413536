/** A file supplied by a person; its bytes are loaded on demand. */
export interface GivenFile {
  readonly name: string;
  /** Declared size in bytes; the bytes are counted again when they arrive. */
  readonly size: number;
  readonly contentType?: string;
  /** `file:<absolute path>` for a file on disk, so that reading it again replaces its article. */
  readonly origin?: string;
  /** A link to where the file was published, such as the message it was attached to. */
  readonly link?: string;
  /** True if a member posted it and no moderator vouches for it; see `Article.unvouched`. */
  readonly unvouched?: true;
  bytes(): Promise<Uint8Array>;
}
