import type { Endpoint } from '@callsight/model';
import { inCatalogue } from './catalogue';
import { describeAddress } from './describeAddress';
import { hasTokenShape, looksLikeToken } from './looksLikeToken';
import { normaliseHost } from './normaliseHost';
import { registrationOf } from './registrableDomain';

const ENVIRONMENT_HOP = /^environment variable (\S+)/;
/** Variables that hold an address by their name; a value of any other may be a secret. */
const ADDRESS_NAME = /^[A-Za-z0-9_]*_(?:URL|HOST|ENDPOINT|ORIGIN)$/i;

function comesFromAddressVariables(endpoint: Endpoint): boolean {
  const names = endpoint.hops.flatMap(({ what }) => ENVIRONMENT_HOP.exec(what)?.[1] ?? []);
  return names.length > 0 && names.every((name) => ADDRESS_NAME.test(name));
}

/** Tells whether a label holds a secret; names that a known vendor issues to its customers are random by design. */
function holdsToken(host: string): boolean {
  const labels = host.split('.');
  const issued = inCatalogue(host)?.named === true;
  const { tenantDomain = host } = registrationOf(host);
  const fixed = tenantDomain.split('.').length;
  return labels.some((label, i) =>
    issued || (i >= labels.length - fixed + 1 && fixed > 1) ? hasTokenShape(label) : looksLikeToken(label),
  );
}

/**
 * Tells whether the host of an endpoint may be named to anybody outside this machine: to DNS, a server, a list.
 * Only whole, public hosts pass that are written out in the code, or are the whole value of a variable that is named
 * for an address; nothing that is part of a variable's value passes, and nothing that looks like a secret.
 */
export function canLeaveMachine(endpoint: Endpoint): boolean {
  const { host, taint, certainty } = endpoint;
  if (taint !== 'literal' && !(taint === 'env-whole' && comesFromAddressVariables(endpoint))) {
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
  // A secret may be cut into labels: judge the name without its dots, too.
  return !holdsToken(host) && !hasTokenShape(host.replaceAll('.', ''));
}
