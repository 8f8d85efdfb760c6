import { userAgent } from '../userAgent';
import { createDownload, type Download } from './download';
import type { LocalRootPlaces } from './localRoots';
import { openWire } from './openWire';
import { HTTPS_PORT } from './ports';
import type { ProxySettings } from './proxyRule';
import { rootsOf, trustedCertificates } from './rootsOf';
import type { Purpose, WirePolicy, WireWorld } from './wire';

/** What downloads from agreed addresses work with. */
export interface DownloadTerms {
  /** The version of CallSight, which the servers are told. */
  readonly version: string;
  readonly now: () => string;
  readonly record: WireWorld['record'];
  readonly proxy?: ProxySettings;
  /** Where this machine keeps the roots of its owner. */
  readonly rootPlaces?: LocalRootPlaces;
  /** What the downloads meet outside this machine, where it is not the usual world. */
  readonly outside?: {
    readonly policy: Partial<WirePolicy>;
    readonly resolve?: WireWorld['resolve'];
    readonly ca?: readonly string[];
  };
}

/** Gives downloads for one purpose from the hosts of some addresses (https) and no others. */
export function openDownload(
  addresses: readonly string[],
  purpose: Purpose,
  { version, now, record, proxy, rootPlaces, outside }: DownloadTerms,
): Download {
  const { policy, resolve, ca } = outside ?? {};
  const urls = addresses.map((address) => new URL(address));
  const targets = new Set(urls.map((url) => `${url.hostname} ${portOf(url)}`));
  const wire = openWire(
    {
      permits: (request) => request.purpose === purpose && targets.has(`${request.host} ${request.port}`),
      ...(proxy && { proxy }),
      ...policy,
      ports: new Set(urls.map(portOf)),
    },
    { now: () => Date.parse(now()), record, ...(resolve && { resolve }) },
  );
  const roots = rootsOf(rootPlaces);
  return createDownload({
    wire,
    purpose,
    userAgent: userAgent(version),
    ca: () => ca ?? trustedCertificates(roots),
  });
}

function portOf({ port }: URL): number {
  return port === '' ? HTTPS_PORT : Number(port);
}
