import type { Endpoint } from '@callsight/model';
import { describeAddress } from './describeAddress';
import { hostPattern } from './hostPattern';
import { hasTokenShape, looksLikeToken } from './looksLikeToken';
import { normaliseHost } from './normaliseHost';
import { registrationOf } from './registrableDomain';

/** Variables that hold an address by their name; a value of any other may be a secret. */
const ADDRESS_NAME = /^[A-Za-z0-9_]*_(?:URL|HOST|ENDPOINT|ORIGIN)$/i;
/** Services that themselves give their customers random names; where a customer chooses, a name may be a secret. */
const ISSUED_NAMES = [
  '*.cloudfront.net',
  '*.execute-api.*.amazonaws.com',
  '*.lambda-url.*.on.aws',
  '*.appsync-api.*.amazonaws.com',
  '*.*.awsapprunner.com',
  '*.ingest.sentry.io',
  '*.ingest.*.sentry.io',
  '*.supabase.co',
].map(hostPattern);

/** Tells whether a host holds a secret. A public suffix holds none, and an issued name is random by nature. */
function holdsToken(host: string): boolean {
  const suffix = registrationOf(host).suffix ?? '';
  const free = host.slice(0, -suffix.length - 1).split('.');
  const issued = ISSUED_NAMES.some((matches) => matches(host));
  // A secret may be cut into labels: judge the name without its dots, too.
  return hasTokenShape(free.join('')) || free.some((label) => (issued ? hasTokenShape(label) : isSecretLabel(label)));
}

/** Tells whether a label looks like a secret; punycode looks random by nature and is none. */
function isSecretLabel(label: string): boolean {
  return !label.startsWith('xn--') && looksLikeToken(label);
}

/**
 * Tells whether the host of an endpoint may be named to anybody outside this machine: to DNS, a server, a list.
 * Only whole, public hosts pass that are written out in the code, or are the whole value of a variable that is named
 * for an address; nothing that is part of a variable's value passes, and nothing that looks like a secret.
 */
export function canLeaveMachine(endpoint: Endpoint): boolean {
  const { host, taint, variable, certainty } = endpoint;
  if (taint !== 'literal' && !(taint === 'env-whole' && ADDRESS_NAME.test(variable ?? ''))) {
    return false;
  }
  if (certainty !== 'exact' || host.includes('*') || normaliseHost(host) !== host) {
    return false;
  }
  const { kind, internal } = describeAddress(host);
  if (kind === 'public-ip') {
    return true;
  }
  if (internal !== undefined || (kind !== 'public-name' && kind !== 'example')) {
    return false;
  }
  return !holdsToken(host);
}

/** Tells whether the host of an endpoint may stand in a file that is shared with the code. */
export function mayStandInSharedFile(endpoint: Endpoint): boolean {
  // What the code spells out is shared with it already; the value of a variable may be a secret.
  return endpoint.taint === 'literal' || canLeaveMachine(endpoint);
}
