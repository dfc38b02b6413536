/**
 * Increment on every change that can give an article another Reading; readings stored with other versions are made
 * again. In a file of its own because the readers are loaded lazily.
 */
export const READER_VERSION = 23;
