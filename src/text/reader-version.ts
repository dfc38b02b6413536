/**
 * Raised with every change that can give an article another Reading; kept readings of other versions are read anew.
 * Apart from the readers, which are loaded when there is something to read.
 */
export const READER_VERSION = 7;
