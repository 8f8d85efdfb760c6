import type { Endpoint } from '@callsight/model';
import { hostName } from '../describe';

/** What may stand in a path segment as it is; a percent sign only where it already encodes something. */
const odd = /%(?![0-9a-f]{2})|[^\w.~!$&'()*+,;=:@%-]/giu;

const percentEncoded = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replace(odd, encodeURIComponent);

/** A name, an address in brackets or a pattern, each with a port or without. */
const plainHost = /^(?:[a-z0-9._*-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i;

/**
 * Gives an endpoint as an IRI reference without query; what an address cannot hold is percent-encoded, also the
 * `{}` of a path template.
 * @see https://www.rfc-editor.org/rfc/rfc3987
 */
export const endpointIri = (endpoint: Endpoint): string => {
  const { scheme, path } = endpoint;
  const host = hostName(endpoint);
  const start = /^[a-z][a-z0-9+.-]*$/i.test(scheme) ? `${scheme}://` : '//';
  const segments = path.split('/').map(percentEncoded).join('/');
  const slash = path === '' || path.startsWith('/') ? '' : '/';
  return `${start}${plainHost.test(host) ? host : percentEncoded(host)}${slash}${segments}`;
};

/** Gives the name of what is not known as an IRI, so that it can stand among endpoints. */
export const unresolvedIri = (name: string): string => `urn:callsight:unresolved:${percentEncoded(name)}`;
