import type { EgressHost, EgressPlan } from './egressPlan';

/** The name of something that enforces network rules, as `callsight egress` takes it. */
export type EgressTargetId = 'cilium' | 'istio' | 'smokescreen' | 'squid' | 'csp' | 'deno';

/** Rules as text, and what they do not say. */
export interface EgressRules {
  readonly text: string;
  /** What the target cannot express, one sentence each. */
  readonly notes: readonly string[];
}

/** One entry of an existing list of rules. */
export interface Allowed {
  /** As the list writes it. */
  readonly text: string;
  readonly matches: (host: EgressHost) => boolean;
}

/** One form of network rules. */
export interface EgressTarget {
  readonly id: EgressTargetId;
  /** How a comment begins; absent where the form has none, and what is to be said goes elsewhere. */
  readonly comment?: string;
  readonly render: (plan: EgressPlan) => EgressRules;
  /** Gives what an existing text of this form allows. */
  readonly read: (text: string) => readonly Allowed[];
}

/** Gives a host for a form in which `*` is the whole first label: what stands before the last one that is not known goes. */
export const firstLabelOpen = (host: string): string => host.replace(/^.*\*[^.]*\./, '*.');

/** Gives what to say of a host that a form can only write more widely; nothing where it stands as it is. */
export const widerNote = (host: string, written: string): readonly string[] =>
  written === host ? [] : [`${host}: written as ${written}, which allows more.`];

/** Gives whether a name is a domain or below it at any depth; an unknown label counts as some label. */
export const isBelow = (host: string, domain: string): boolean => host.endsWith(`.${domain}`);

/** Gives an entry that names a host, or with `*.` all names below one, and a port where it names one. */
export const allowedName = (text: string): Allowed => {
  const [, name = text, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+|\*))?$/.exec(text.toLowerCase()) ?? [];
  const fits = ({ host }: EgressHost): boolean =>
    name === '*' || host === name || (name.startsWith('*.') && isBelow(host, name.slice(2)));
  return {
    text,
    matches: (host) => fits(host) && (port === undefined || port === '*' || Number(port) === host.port),
  };
};

/** Gives an entry that holds on some ports alone; on every port where none is named. */
export const onPorts = ({ text, matches }: Allowed, ports: readonly number[]): Allowed => ({
  text,
  matches: (host) => matches(host) && (ports.length === 0 || ports.includes(host.port)),
});

/** Gives entries without the hosts that others deny. */
export const withoutDenied = (entries: readonly Allowed[], denied: readonly Allowed[]): readonly Allowed[] => {
  const before = [...denied];
  return entries.map(({ text, matches }) => ({
    text,
    matches: (host) => matches(host) && !before.some((other) => other.matches(host)),
  }));
};

const bitsOf = (address: string): number | undefined => {
  const parts = address.split('.').map(Number);
  const isAddress = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255);
  return isAddress ? parts.reduce((bits, part) => bits * 256 + part, 0) : undefined;
};

/** Gives an entry that names a range of addresses, or one: `10.0.0.0/8`, `2001:db8::7/128`. */
export const allowedRange = (text: string): Allowed => {
  const [start = '', length] = text.split('/');
  const [first, size] = [bitsOf(start), 2 ** (32 - Number(length ?? 32))];
  return {
    text,
    matches: ({ host }) => {
      const address = bitsOf(host);
      if (first === undefined || address === undefined) return host === `[${start}]` && (length ?? '128') === '128';
      return Math.floor(address / size) === Math.floor(first / size);
    },
  };
};

/** Gives the texts of a YAML list under a key, as a block of `- text` lines or in brackets. */
export const yamlList = (text: string, key: string): readonly string[] => {
  const found: string[] = [];
  let inside = false;
  const plain = text.replace(/(?:^|[ \t])#.*$/gm, '').replace(/\[[^\]]*\]/g, (list) => list.replaceAll('\n', ' '));
  for (const line of plain.split('\n')) {
    const start = new RegExp(`^\\s*(?:- )?${key}:\\s*(\\[.*)?$`).exec(line);
    const item = /^\s*- +(.+)$/.exec(line);
    if (start) {
      inside = start[1] === undefined;
      found.push(...(start[1]?.replace(/[[\]]/g, '').split(',') ?? []));
    } else if (inside && item) found.push(item[1] ?? '');
    else if (line.trim() !== '') inside = false;
  }
  return found.map((item) => item.trim().replace(/^(['"])(.*)\1$/, '$2')).filter((item) => item !== '');
};

/** Gives a name that Kubernetes takes. */
export const kubernetesName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'project';
