import { describeAddress } from '../describeAddress';
import { normaliseHost } from '../normaliseHost';
import { BAD_PORTS, HTTP_PORT, HTTPS_PORT } from './ports';
import type { WirePolicy, WireRequest } from './wire';
import type { WireErrorCode } from './wireError';

function judgeHost(host: string, policy: WirePolicy): WireErrorCode | undefined {
  if (normaliseHost(host) !== host || host.includes('*')) {
    return 'invalid-host';
  }
  const { kind, internal } = describeAddress(host);
  const own = policy.loopback === true && (kind === 'loopback' || kind === 'example');
  if ((internal !== undefined && !own) || policy.internal?.(host) === true) {
    return 'internal-host';
  }
  if (own || kind === 'public-ip' || kind === 'public-name' || kind === 'example') {
    return undefined;
  }
  return kind === 'unknown-suffix' ? 'unknown-suffix' : 'internal-host';
}

function judgePort({ port, purpose }: WireRequest, policy: WirePolicy): WireErrorCode | undefined {
  if (!Number.isInteger(port) || port < 1 || port > 65_535 || BAD_PORTS.has(port)) {
    return 'bad-port';
  }
  const isUsual = port === HTTPS_PORT || (purpose === 'third-party' && port === HTTP_PORT);
  return isUsual || policy.ports?.has(port) === true ? undefined : 'unconfirmed-port';
}

/** Gives the reason why a request is refused before a single packet leaves, or `undefined`. */
export function judgeRequest(request: WireRequest, policy: WirePolicy): WireErrorCode | undefined {
  const wrong = judgeHost(request.host, policy) ?? judgePort(request, policy);
  if (wrong !== undefined) {
    return wrong;
  }
  if (!policy.permits(request)) {
    return 'no-consent';
  }
  // Asking would tell the attacker who looks.
  return request.purpose === 'probe' && policy.listedBy?.(request.host) !== undefined ? 'listed-host' : undefined;
}
