import type { QuotedSource, QuotedSources, Slice } from '../../digest/quoted-sources/quoted-sources.ts';
import { wordsOf } from '../../domain/article.ts';
import { cutAtWord } from '../labels.ts';
import { type Listed, type Message, message, sentences } from '../languages/messages.ts';

/** UTF-16 units of the words of an article for a source without a name. */
const NAME_LENGTH = 80;
/** Names in one line. */
const MAX_LISTED = 8;

/** "Ada Lind: person, “mayor”; 3 quotations, 42 % of the quoted words." */
export function sourceLine(source: QuotedSource, { words }: QuotedSources): Message {
  const { kind, role, reason, quotations } = source;
  const facts = [
    message(`source-${kind}`),
    ...(role ? [quotedSlice(role)] : []),
    ...(reason ? [message('not-named-because', { reason: quotedSlice(reason) })] : []),
  ];
  return message('source-line', {
    name: nameOf(source),
    facts: { items: facts },
    quotations: message('count-quotations', { count: quotations.length }),
    percent: Math.round((100 * source.words) / Math.max(1, words)),
  });
}

/** "4 sources: 2 people, one organisation, one unnamed." */
export function countLine({ sources, withoutSource }: QuotedSources): Listed {
  const kinds = (['person', 'organisation', 'document', 'unnamed'] as const).flatMap((kind) => {
    const count = sources.filter((source) => source.kind === kind).length;
    return count > 0 ? [message(`kind-${kind}`, { count })] : [];
  });
  const head = message('sources-head', {
    sources: message('count-sources', { count: sources.length }),
    kinds: { items: kinds },
  });
  return sentences(head, withoutSource > 0 ? message('without-source', { count: withoutSource }) : undefined);
}

/**
 * Over several outlets: who is heard in all of them, who in one only, and which of those that the library has articles of has
 * none here.
 * @param outlets of the articles looked at
 * @param all of the library
 */
export function outletLines({ sources }: QuotedSources, outlets: readonly string[], all: readonly string[]): Message[] {
  const silent = all.filter((outlet) => !outlets.includes(outlet));
  const without =
    silent.length > 0 && outlets.length > 0 ? [message('outlets-missing', { names: listed(silent) })] : [];
  if (outlets.length < 2) return without;
  const named = sources.filter(({ isNamed }) => isNamed);
  const hearing = new Map(named.map((source) => [source, outletsOf(source)]));
  const everywhere = named.filter((source) => hearing.get(source)!.size === outlets.length).map(nameOf);
  const alone = outlets.flatMap((outlet) => {
    const only = named.filter((source) => hearing.get(source)!.size === 1 && hearing.get(source)!.has(outlet));
    return only.length > 0 ? [message('only-in-outlet', { outlet, names: listed(only.map(nameOf)) })] : [];
  });
  return [
    ...(everywhere.length > 0 ? [message('in-all-outlets', { count: outlets.length, names: listed(everywhere) })] : []),
    ...alone,
    ...without,
  ];
}

function outletsOf(source: QuotedSource): ReadonlySet<string> {
  return new Set(quotationsByOutlet(source).keys());
}

/** How often each outlet quotes a source, as far as its articles are vouched for. */
function quotationsByOutlet({ quotations }: QuotedSource): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of quotations.flatMap((evidence) => [evidence, ...(evidence.alsoIn ?? [])]))
    if (article.source !== undefined && !article.unvouched)
      counts.set(article.source, (counts.get(article.source) ?? 0) + 1);
  return counts;
}

/** The rows of the picture: sources that an outlet quotes, in the same order. */
export function heardRows({ sources }: QuotedSources) {
  return sources
    .map((source) => ({ name: nameOf(source), quotations: quotationsByOutlet(source) }))
    .filter(({ quotations }) => quotations.size > 0);
}

function nameOf({ name, isNamed }: QuotedSource): string {
  return isNamed ? name : `“${cutAtWord(name.replace(/\s+/g, ' '), NAME_LENGTH)}”`;
}

function quotedSlice({ article, ...span }: Slice): string {
  return `“${wordsOf(article, span)}”`;
}

function listed(names: readonly string[]): Listed {
  const more = names.length - MAX_LISTED;
  return { items: [...names.slice(0, MAX_LISTED), ...(more > 0 ? [message('more-names', { count: more })] : [])] };
}
