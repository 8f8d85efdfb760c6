import { type Allowed, allowedName, allowedRange, type EgressTarget, isBelow, withoutDenied } from './egressTarget';

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
  read(text) {
    const lines = text.split('\n').map((line) => line.replace(/#.*$/, '').trim().split(/\s+/));
    const lists = new Map<string, AccessList>([['all', EVERYTHING]]);
    for (const [word, name = '', type = '', ...values] of lines) {
      if (word === 'acl') lists.set(name, joined(lists.get(name), type, values));
    }
    const used = new Set<string>();
    const denied: Allowed[] = [];
    const allowed: Allowed[] = [];
    for (const [word, verdict, ...names] of lines) {
      if (word !== 'http_access') continue;
      for (const name of names) used.add(name);
      const all = names.map((name) => lists.get(name));
      const hosts = all.flatMap((list) => list?.hosts ?? []);
      const ports = all.flatMap((list) => list?.ports ?? []);
      const entries = hosts.map((entry) => within(entry, ports));
      // The first line that fits decides; one that also looks at who asks says nothing for everybody.
      const isForAll = all.every((list) => list !== undefined && !list.isConditional);
      if (verdict === 'allow') allowed.push(...withoutDenied(entries, denied));
      else if (verdict === 'deny' && isForAll) denied.push(...entries);
    }
    // Lists without a line that uses them are taken for what they name.
    const bare = [...lists].flatMap(([name, { hosts }]) => (used.has(name) || name === 'all' ? [] : hosts));
    return [...allowed, ...bare];
  },
};

/** A list of access control: the hosts and ports that it names, or something else that it asks. */
interface AccessList {
  readonly hosts: readonly Allowed[];
  readonly ports: readonly PortRange[];
  readonly isConditional: boolean;
}

/** Squid knows this list by itself. */
const EVERYTHING: AccessList = { hosts: [allowedName('*')], ports: [], isConditional: false };

type PortRange = readonly [first: number, last: number];

const joined = (before: AccessList | undefined, type: string, values: readonly string[]): AccessList => {
  const given = values.filter((value) => !value.startsWith('-'));
  const { hosts = [], ports = [], isConditional = false } = before ?? {};
  switch (type) {
    case 'dstdomain':
      return { hosts: [...hosts, ...given.map(domain)], ports, isConditional };
    case 'dst':
      return { hosts: [...hosts, ...given.map(address)], ports, isConditional };
    case 'dstdom_regex':
      return { hosts: [...hosts, ...given.map(ownPattern)], ports, isConditional };
    case 'port':
      return { hosts, ports: [...ports, ...given.flatMap(portRange)], isConditional };
    default:
      return { hosts, ports, isConditional: true };
  }
};

const portRange = (text: string): readonly PortRange[] => {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return first === undefined ? [] : [[Number(first), Number(last)]];
};

const within = ({ text, matches }: Allowed, ports: readonly PortRange[]): Allowed => ({
  text,
  matches: (host) =>
    matches(host) && (ports.length === 0 || ports.some(([first, last]) => first <= host.port && host.port <= last)),
});

const address = (text: string): Allowed => (/^[\d.:a-f/]+$/i.test(text) ? allowedRange(text) : allowedName(text));

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
