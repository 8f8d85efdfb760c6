import { defaultPort } from '@callsight/model';
import type { EgressHost } from './egressPlan';
import { type Allowed, allowedName, type EgressTarget, firstLabelOpen } from './egressTarget';

const WEB: readonly string[] = ['https', 'http', 'wss', 'ws'];

const isIpv6 = ({ host }: EgressHost): boolean => host.startsWith('[');

const sourceOf = ({ scheme, host, port }: EgressHost): string =>
  `${scheme}://${firstLabelOpen(host)}${port === defaultPort(scheme) ? '' : `:${port}`}`;

/**
 * The directive `connect-src` of a Content-Security-Policy, for what runs in a page.
 * @see https://www.w3.org/TR/CSP3/#directive-connect-src
 */
export const csp: EgressTarget = {
  id: 'csp',
  render({ hosts, relative }) {
    const taken = hosts.filter((host) => WEB.includes(host.scheme) && !isIpv6(host));
    const sources = [...(relative ? ["'self'"] : []), ...new Set(taken.map(sourceOf))];
    const notes = hosts.flatMap((host) => {
      if (!WEB.includes(host.scheme)) return [`${host.host}: no page can call ${host.scheme}; left out.`];
      if (isIpv6(host)) return [`${host.host}: a policy names no IPv6 address; left out.`];
      return sourceOf(host).includes(host.host)
        ? []
        : [`${host.host}: written as ${sourceOf(host)}, which allows more.`];
    });
    return { text: `connect-src ${sources.length > 0 ? sources.join(' ') : "'none'"};\n`, notes };
  },
  read(text) {
    const directives = text.split(/[;\n"]/).map((part) => part.trim().split(/\s+/));
    const found =
      directives.find((words) => words.includes('connect-src')) ??
      directives.find((words) => words.includes('default-src'));
    const at = found?.findIndex((word) => word === 'connect-src' || word === 'default-src') ?? 0;
    return (found?.slice(at + 1) ?? []).filter((source) => !source.startsWith("'")).map(sourceEntry);
  },
};

/** The schemes that a source of a scheme also allows, as browsers have it. @see https://www.w3.org/TR/CSP3/#match-schemes */
const UPGRADES: Readonly<Record<string, readonly string[]>> = { http: ['http', 'https'], ws: ['ws', 'wss'] };

/** Gives what a source allows: without a port the scheme's own, without a scheme the page's, which is taken for https. */
const sourceEntry = (source: string): Allowed => {
  if (source === '*') return { text: source, matches: ({ scheme }) => WEB.includes(scheme) };
  const [, scheme = 'https', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):(?:\/\/|$))?(.*)$/i.exec(source) ?? [];
  const schemes = UPGRADES[scheme.toLowerCase()] ?? [scheme.toLowerCase()];
  const [address = ''] = rest.split('/');
  const host = allowedName(address === '' ? '*' : address);
  const isAnyPort = address === '' || /:(\d+|\*)$/.test(address);
  return {
    text: source,
    matches: (one) =>
      schemes.includes(one.scheme) && host.matches(one) && (isAnyPort || one.port === defaultPort(one.scheme)),
  };
};
