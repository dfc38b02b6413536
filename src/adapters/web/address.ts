import ipaddr from 'ipaddr.js';
import { type Refusal, refusal } from '../../app/languages/refusal.ts';
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
    throw refusal('bad-option', 'link-too-long', { count: DEFAULT_WEB_LIMITS.urlCharacters });
  }
  const url = parse(written.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal('not-allowed', 'link-scheme', { scheme: url.protocol.slice(0, 20) });
  }
  if (url.username || url.password) throw refusal('not-allowed', 'link-password');
  // The URL parser removes the protocol's default port.
  if (url.port && url.port !== '80' && url.port !== '443') {
    throw refusal('not-allowed', 'link-port', { port: url.port });
  }
  refuseHost(url.hostname);
  return url;
}

function parse(written: string, base: URL | undefined): URL {
  if (URL.canParse(written, base?.href)) return new URL(written, base);
  throw refusal('bad-option', 'link-no-address');
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

function inside(): Refusal {
  return refusal('not-allowed', 'link-not-public');
}
