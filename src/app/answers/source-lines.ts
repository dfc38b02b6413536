import type { QuotedSource, QuotedSources, Slice } from '../../digest/quoted-sources.ts';
import { wordsOf } from '../../domain/article.ts';
import { counted, cutAtWord } from '../labels.ts';

/** UTF-16 units of the words of an article for a source without a name. */
const NAME_LENGTH = 80;
/** Names in one line. */
const MAX_LISTED = 8;

/** "Ada Lind: person, “mayor”; 3 quotations, 42 % of the quoted words." */
export function sourceLine(source: QuotedSource, { words }: QuotedSources): string {
  const { kind, role, reason, quotations } = source;
  const facts = [kind, role && quotedSlice(role), reason && `not named: ${quotedSlice(reason)}`];
  const share = Math.round((100 * source.words) / Math.max(1, words));
  return `${nameOf(source)}: ${facts.filter(Boolean).join(', ')}; ${counted(quotations.length, 'quotation')}, ${share} % of the quoted words.`;
}

/** "4 sources: 2 people, one organisation, one unnamed." */
export function countLine({ sources, withoutSource }: QuotedSources): string {
  const kinds = (['person', 'organisation', 'document', 'unnamed'] as const).flatMap((kind) => {
    const count = sources.filter((source) => source.kind === kind).length;
    return count > 0 ? [`${count === 1 ? 'one' : count} ${count === 1 ? kind : PLURALS[kind]}`] : [];
  });
  const rest = withoutSource > 0 ? ` ${counted(withoutSource, 'quotation')} without a source.` : '';
  return `${counted(sources.length, 'source')}: ${kinds.join(', ')}.${rest}`;
}

const PLURALS = {
  person: 'people',
  organisation: 'organisations',
  document: 'documents',
  unnamed: 'unnamed',
} as const satisfies Record<QuotedSource['kind'], string>;

/**
 * Over several outlets: who is heard in all of them, who in one only, and which of those that the library has articles of has
 * none here.
 * @param outlets of the articles looked at
 * @param all of the library
 */
export function outletLines({ sources }: QuotedSources, outlets: readonly string[], all: readonly string[]): string[] {
  const silent = all.filter((outlet) => !outlets.includes(outlet));
  const without = silent.length > 0 && outlets.length > 0 ? [`No article of ${listed(silent)} is among them.`] : [];
  if (outlets.length < 2) return without;
  const named = sources.filter(({ isNamed }) => isNamed);
  const hearing = new Map(named.map((source) => [source, outletsOf(source)]));
  const everywhere = named.filter((source) => hearing.get(source)!.size === outlets.length).map(nameOf);
  const alone = outlets.flatMap((outlet) => {
    const only = named.filter((source) => hearing.get(source)!.size === 1 && hearing.get(source)!.has(outlet));
    return only.length > 0 ? [`Only in ${outlet}: ${listed(only.map(nameOf))}.`] : [];
  });
  return [
    ...(everywhere.length > 0 ? [`In all ${outlets.length} outlets: ${listed(everywhere)}.`] : []),
    ...alone,
    ...without,
  ];
}

function outletsOf({ quotations }: QuotedSource): ReadonlySet<string> {
  const places = quotations.flatMap((evidence) => [evidence, ...(evidence.alsoIn ?? [])]);
  return new Set(places.flatMap(({ article }) => (article.unvouched ? [] : (article.source ?? []))));
}

function nameOf({ name, isNamed }: QuotedSource): string {
  return isNamed ? name : `“${cutAtWord(name.replace(/\s+/g, ' '), NAME_LENGTH)}”`;
}

function quotedSlice({ article, ...span }: Slice): string {
  return `“${wordsOf(article, span)}”`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MAX_LISTED;
  return [...names.slice(0, MAX_LISTED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
