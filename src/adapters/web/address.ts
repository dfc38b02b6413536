import ipaddr from 'ipaddr.js';
import { UserError } from '../../domain/errors.ts';
import { DEFAULT_WEB_LIMITS } from './limits.ts';

/** Domain endings that are only meaningful inside a network or a machine. */
const INTERNAL_DOMAINS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'onion',
];

/** Addresses that look public and lead inside: Azure's virtual machines reach the service of their host at this one. */
const INTERNAL_ADDRESSES: ReadonlySet<string> = new Set(['168.63.129.16']);

/** Contains all public IPv6 addresses allocated so far. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Checks the form of an address that is to be fetched; `refuseInternal` checks what its name resolves to.
 * @throws UserError `bad-option`, or `not-allowed` if it is not on the public web
 */
export function checkUrl(written: string, base?: URL): URL {
  if (written.length > DEFAULT_WEB_LIMITS.urlCharacters) {
    throw new UserError('bad-option', `A link may have at most ${DEFAULT_WEB_LIMITS.urlCharacters} characters.`);
  }
  const url = parse(written.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(`Only http and https links can be read, not ${url.protocol.slice(0, 20)} links.`);
  }
  if (url.username || url.password) throw refusal('A link with a user name or a password in it is not read.');
  // The URL parser removes the protocol's default port.
  if (url.port && url.port !== '80' && url.port !== '443') {
    throw refusal(`Only the web's own ports 80 and 443 are read, not port ${url.port}.`);
  }
  refuseHost(url.hostname);
  return url;
}

function parse(written: string, base: URL | undefined): URL {
  if (URL.canParse(written, base?.href)) return new URL(written, base);
  throw new UserError('bad-option', 'This is no web address; a link begins with https://.');
}

// The URL parser has already normalised decimal, octal, hexadecimal, short and full-width addresses.
function refuseHost(host: string): void {
  const address = addressOf(host);
  if (address) refuseInternal([address]);
  else if (!isPublicName(host)) throw inside();
}

function isPublicName(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => label !== '') && !INTERNAL_DOMAINS.includes(labels.at(-1)!);
}

/** The IP address if the host of a URL is one, without brackets; undefined if it is a name. */
export function addressOf(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
}

/**
 * Refuses a host if any of its addresses is not on the public internet, because a name with addresses of both kinds is an
 * attack, or if there is none that could be checked.
 * @throws UserError `not-allowed`
 */
export function refuseInternal(addresses: readonly string[]): void {
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw inside();
}

// ipaddr.js also classifies unallocated IPv6 addresses and `::127.0.0.1` as "unicast".
function isPublicAddress(written: string): boolean {
  if (!ipaddr.isValid(written)) return false;
  const address = ipaddr.parse(written);
  if (address.range() !== 'unicast' || INTERNAL_ADDRESSES.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_IPV6);
}

function inside(): UserError {
  return refusal('This link does not lead to the public web.');
}

function refusal(sentence: string): UserError {
  return new UserError('not-allowed', sentence);
}
