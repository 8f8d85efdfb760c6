import { type Allowed, allowedName, allowedRange, type EgressTarget, isBelow } from './egressTarget';

const PLAIN = ['http', 'ws', 'grpc'];

const escaped = (text: string): string => text.replace(/[.]/g, '\\.').replace(/\*/g, '[^.]+');

/**
 * Access rules of Squid: CONNECT to the hosts of encrypted calls, plain requests to the others, by port; the rest is
 * refused.
 * @see https://www.squid-cache.org/Doc/config/acl/
 */
export const squid: EgressTarget = {
  id: 'squid',
  comment: '#',
  render({ hosts }) {
    const ways = [...new Set(hosts.map(({ scheme, port }) => `${PLAIN.includes(scheme) ? 'plain' : 'tls'}_${port}`))];
    const lines = ways.sort().flatMap((way) => {
      const here = hosts.filter(({ scheme, port }) => `${PLAIN.includes(scheme) ? 'plain' : 'tls'}_${port}` === way);
      const acl = (kind: 'name' | 'pattern' | 'address', type: string, write: (host: string) => string): string[] => {
        const values = [...new Set(here.filter((host) => host.kind === kind).map(({ host }) => write(host)))];
        const name = `callsight_${way}_${kind}`;
        return values.length === 0
          ? []
          : [
              ...values.map((value) => `acl ${name} ${type} ${value}`),
              `http_access allow ${way.startsWith('tls') ? 'CONNECT ' : ''}callsight_port_${way} ${name}`,
            ];
      };
      return [
        `acl callsight_port_${way} port ${way.slice(way.indexOf('_') + 1)}`,
        ...acl('name', 'dstdomain', (host) => host),
        ...acl('pattern', 'dstdom_regex', (host) => `^${escaped(host)}$`),
        ...acl('address', 'dst', (host) => host.replace(/[[\]]/g, '')),
      ];
    });
    const connect = ways.some((way) => way.startsWith('tls')) ? ['acl CONNECT method CONNECT'] : [];
    return { text: `${[...connect, ...lines, 'http_access deny all'].join('\n')}\n`, notes: [] };
  },
  read: (text) =>
    text.split('\n').flatMap((line): readonly Allowed[] => {
      const [word, , type, ...values] = line.replace(/#.*$/, '').trim().split(/\s+/);
      if (word !== 'acl') return [];
      const given = values.filter((value) => !value.startsWith('-'));
      if (type === 'dstdomain') return given.map(domain);
      if (type === 'dst')
        return given.map((value) => (/^[\d.:a-f/]+$/i.test(value) ? allowedRange(value) : allowedName(value)));
      return type === 'dstdom_regex' ? given.map(ownPattern) : [];
    }),
};

/** A dot in front stands for the domain and all names below it. */
const domain = (text: string): Allowed => {
  if (!text.startsWith('.')) return allowedName(text);
  const name = text.slice(1).toLowerCase();
  return { text, matches: ({ host }) => host === name || isBelow(host, name) };
};

/** Of regular expressions only those that CallSight writes are read; no foreign one is ever run. */
const ownPattern = (text: string): Allowed => ({
  text,
  matches: ({ host }) => `^${escaped(host)}$` === text,
});
