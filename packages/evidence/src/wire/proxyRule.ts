import { inRange, ipBytes, ipRange } from '../ipAddress';
import { normaliseHost } from '../normaliseHost';

/** The proxy settings of the user, as the environment or the editor gives them. */
export interface ProxySettings {
  /** `http://proxy.example.com:8080`, with credentials where the proxy wants some. */
  readonly url: string;
  /** What goes directly: names, `.suffix`, addresses, ranges, each with an optional port, parted by commas; `*` is all. */
  readonly noProxy?: string;
  /** Hosts named in code may be probed through the proxy. */
  readonly mayProbe?: boolean;
}

function covers(entry: string, host: string, port: number): boolean {
  if (entry === '*') {
    return true;
  }
  if (/^[\d.]+\/\d{1,2}$|^[0-9a-f:]+\/\d{1,3}$/.test(entry)) {
    const bytes = ipBytes(host);
    const first = ipBytes(entry.split('/')[0] ?? '');
    return bytes !== undefined && first !== undefined && inRange(bytes, ipRange(entry));
  }
  const match = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(
    /^[0-9a-f:]+$/.test(entry) && entry.split(':').length > 2 ? `[${entry}]` : entry,
  );
  const name = normaliseHost(match?.[1] ?? '');
  if (name === undefined || (match?.[2] !== undefined && Number(match[2]) !== port)) {
    return false;
  }
  return host === name || (ipBytes(name) === undefined && host.endsWith(`.${name}`));
}

/** Tells whether a host goes through the proxy of these settings. */
export function usesProxy({ noProxy = '' }: ProxySettings, host: string, port: number): boolean {
  const entries = noProxy.toLowerCase().split(/[\s,]+/);
  return !entries.some((entry) => entry !== '' && covers(entry, host, port));
}

/** Gives the proxy that an environment names, and whether its user lets hosts be probed through it. */
export function proxyIn(environment: Readonly<Record<string, string | undefined>>): ProxySettings | undefined {
  const url = environment.HTTPS_PROXY ?? environment.https_proxy;
  const noProxy = environment.NO_PROXY ?? environment.no_proxy;
  const mayProbe = /^(?:1|true)$/i.test(environment.CALLSIGHT_PROBE_THROUGH_PROXY ?? '');
  if (url === undefined || url === '') return undefined;
  return { url, ...(noProxy !== undefined && { noProxy }), ...(mayProbe && { mayProbe }) };
}
