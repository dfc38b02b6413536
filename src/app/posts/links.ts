import { lexicon } from '../../text/lexicon.ts';
import { plainLink } from '../ingestion/web-link.ts';

/** Longer addresses are ignored; see `LINK_LENGTH` of `/ingest`. */
const LINK = /https?:\/\/[^\s<>"|`]{1,2000}/gi;

/** Characters after an address that belong to the surrounding sentence. */
const AFTER = /[.,;:!?'’*_~\])]$/;

const MEDIA = /\.(?:png|jpe?g|gif|webp|svg|avif|mp[34]|mov|webm|wav|ogg|pdf|zip)$/i;

const HOSTS: ReadonlySet<string> = new Set(lexicon('web/articleless-hosts'));

/** The web addresses in a text, each once, in order. */
export function linksIn(text: string): string[] {
  const links = new Map<string, string>();
  for (const [found] of text.matchAll(LINK)) {
    const link = withoutMarks(found);
    if (mayHoldArticle(link) && !links.has(plainLink(link))) links.set(plainLink(link), link);
  }
  return [...links.values()];
}

/** The text without its addresses. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ');
}

/** "(see https://a.example/b_(c))": the last bracket belongs to the sentence, the one before it to the address. */
function withoutMarks(found: string): string {
  let link = found;
  while (AFTER.test(link)) {
    if (link.endsWith(')') && count(link, '(') >= count(link, ')')) break;
    link = link.slice(0, -1);
  }
  return link;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function mayHoldArticle(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname, pathname } = new URL(link);
  const names = hostname.split('.');
  return !MEDIA.test(pathname) && !names.some((_, at) => HOSTS.has(names.slice(at).join('.')));
}
