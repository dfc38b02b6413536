import type { ResolveHook } from 'node:module';

const NOTES = new URL('./parse-once-notes.js', import.meta.url).href;
const NOTED = ['../../src/text/words.js', '../../src/text/grammar/pos-tagger.js'].map(
  (path) => new URL(path, import.meta.url).href,
);

/** Gives everybody the tokeniser and the tagger that take notes in place of the real ones, which only those load. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  return NOTED.includes(resolved.url) && context.parentURL !== NOTES ? { ...resolved, url: NOTES } : resolved;
};
