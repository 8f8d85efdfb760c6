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

/** Gives the texts of a YAML list under a key, as a block of `- text` lines or in brackets. */
export const yamlList = (text: string, key: string): readonly string[] => {
  const found: string[] = [];
  let inside = false;
  for (const line of text.split('\n').map((one) => one.replace(/(?:^|\s)#.*$/, ''))) {
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
