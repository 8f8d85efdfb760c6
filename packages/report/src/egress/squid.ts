import type { EgressHost } from './egressPlan';
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
      const parts = names.map((written): Part => {
        const name = written.replace(/^!/, '');
        used.add(name);
        return { list: lists.get(name) ?? UNKNOWN, isNot: written !== name };
      });
      // The first line that fits decides; one that also looks at who asks says nothing for everybody.
      const isForAll = parts.every(({ list }) => !list.isConditional);
      if (verdict === 'allow') allowed.push(...withoutDenied(allowedBy(parts), denied));
      else if (verdict === 'deny' && isForAll) denied.push({ text: names.join(' '), matches: fitting(parts) });
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

/** A list that nothing defines asks what is not known. */
const UNKNOWN: AccessList = { hosts: [], ports: [], isConditional: true };

/** A list as a line of rules uses it: turned round where `!` stands before it. */
interface Part {
  readonly list: AccessList;
  readonly isNot: boolean;
}

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

const isNamedIn = ({ hosts, ports }: AccessList, host: EgressHost): boolean =>
  hosts.some(({ matches }) => matches(host)) || ports.some(([first, last]) => first <= host.port && host.port <= last);

/** Gives whether every part of a line fits a host, but for what else it asks. */
const fitting =
  (parts: readonly Part[]) =>
  (host: EgressHost): boolean =>
    parts.every(({ list, isNot }) => list.isConditional || isNamedIn(list, host) !== isNot);

/** Gives the hosts that a line names, as far as its other parts let them through; one that only leaves some out names all. */
const allowedBy = (parts: readonly Part[]): readonly Allowed[] => {
  const naming = parts.filter(({ list, isNot }) => list.hosts.length > 0 && !isNot);
  const others = fitting(parts.filter((part) => !naming.includes(part)));
  const leavesOut = parts.some(({ list }) => list.hosts.length > 0);
  const hosts = naming.length === 0 && leavesOut ? EVERYTHING.hosts : naming.flatMap(({ list }) => list.hosts);
  return hosts.map(({ text, matches }) => ({ text, matches: (host) => matches(host) && others(host) }));
};

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
