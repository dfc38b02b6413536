import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { packageRoot } from '../../domain/package-root.ts';
import type { Language } from './language.ts';

/** The texts of the interface in one language, from `data/locales/<language>.ftl`. */
export interface Catalogue {
  readonly language: Language;
  /** All keys: `message`, or `message.attribute`. */
  keys(): readonly string[];
  /**
   * The text with this key; undefined if there is none.
   * @param key `message`, or `message.attribute`
   * @param values what stands for the variables of the text
   * @throws Error if the text names a variable without a value
   */
  text(key: string, values?: Readonly<Record<string, string | number>>): string | undefined;
}

/** @throws Error if the file is missing or not valid */
export function openCatalogue(language: Language): Catalogue {
  const path = join(packageRoot(), 'data', 'locales', `${language}.ftl`);
  const source = readFileSync(path, 'utf8');
  // What stands in a variable gets no marks of direction: adapters write those.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw new Error(`${path}: ${errors.join('; ')}`);
  return {
    language,
    keys: () => keysOf(source),
    text: (key, values) => {
      const [id = '', attribute] = key.split('.');
      const message = bundle.getMessage(id);
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      return pattern ? bundle.formatPattern(pattern, values) : undefined;
    },
  };
}

/** A message begins its line, an attribute is indented and has a point. Fluent skips what it cannot read: it has no key. */
function keysOf(source: string): string[] {
  const keys: string[] = [];
  let message = '';
  for (const line of source.split('\n')) {
    const [, id, attribute] = /^(?:([a-z][\w-]*)|\s+\.([a-z][\w-]*)) *=/.exec(line) ?? [];
    if (id !== undefined) message = id;
    if (id !== undefined || attribute !== undefined) keys.push(id ?? `${message}.${attribute}`);
  }
  return keys;
}
