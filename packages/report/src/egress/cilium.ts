import type { EgressHost } from './egressPlan';
import {
  type Allowed,
  allowedName,
  allowedRange,
  type EgressTarget,
  kubernetesName,
  onPorts,
  yamlList,
} from './egressTarget';

const cidr = (host: string): string => (host.startsWith('[') ? `${host.slice(1, -1)}/128` : `${host}/32`);

const fqdn = ({ host, kind }: EgressHost): string =>
  kind === 'pattern' ? `matchPattern: ${JSON.stringify(host)}` : `matchName: ${JSON.stringify(host)}`;

const portRule = (port: number): string[] => [
  '      toPorts:',
  '        - ports:',
  `            - port: "${port}"`,
  '              protocol: TCP',
];

/**
 * A CiliumNetworkPolicy: names by DNS, addresses as CIDR, each with its port.
 * @see https://docs.cilium.io/en/stable/security/policy/language/#dns-based
 */
export const cilium: EgressTarget = {
  id: 'cilium',
  comment: '#',
  render({ project, hosts }) {
    const inCluster = hosts.filter(({ internal, kind }) => internal && kind !== 'address');
    const open = hosts.filter((host) => !inCluster.includes(host));
    const names = open.filter(({ kind }) => kind !== 'address');
    const ports = [...new Set(open.map(({ port }) => port))].sort((a, b) => a - b);
    const rules = ports.flatMap((port) => {
      const here = open.filter((host) => host.port === port);
      const domains = [...new Set(here.filter(({ kind }) => kind !== 'address').map(fqdn))];
      const addresses = [...new Set(here.filter(({ kind }) => kind === 'address').map(({ host }) => cidr(host)))];
      return [
        ...(domains.length > 0
          ? ['    - toFQDNs:', ...domains.map((line) => `        - ${line}`), ...portRule(port)]
          : []),
        ...(addresses.length > 0
          ? ['    - toCIDR:', ...addresses.map((one) => `        - ${JSON.stringify(one)}`), ...portRule(port)]
          : []),
      ];
    });
    const dns = [...new Set(names.map(fqdn))];
    const dnsRule =
      dns.length === 0
        ? []
        : [
            '    - toEndpoints:',
            '        - matchLabels:',
            '            k8s:io.kubernetes.pod.namespace: kube-system',
            '            k8s:k8s-app: kube-dns',
            '      toPorts:',
            '        - ports:',
            '            - port: "53"',
            '              protocol: ANY',
            '          rules:',
            '            dns:',
            ...dns.map((line) => `              - ${line}`),
          ];
    const name = kubernetesName(project);
    const text = [
      'apiVersion: cilium.io/v2',
      'kind: CiliumNetworkPolicy',
      'metadata:',
      `  name: ${name}-egress`,
      'spec:',
      '  endpointSelector:',
      '    matchLabels:',
      `      app.kubernetes.io/name: ${name}`,
      ...(rules.length > 0 ? ['  egress:', ...dnsRule, ...rules] : ['  egress: []']),
    ].join('\n');
    const notes = inCluster.map(({ host }) => `${host}: a name inside the network; open it by labels or a service.`);
    return { text: `${text}\n`, notes };
  },
  // The names under `dns` may be asked for, not reached.
  read: (text) => rulesOf(text.replace(/^( *)dns:.*\n(?:\1[ -].*(?:\n|$))*/gm, '')).flatMap(reachable),
};

/** A `*` stands for characters of one label; `**.` in front for any number of labels. */
const ciliumPattern = (text: string): Allowed => {
  if (!text.includes('*') || text === '*') return allowedName(text);
  if (text.startsWith('**.')) return { ...allowedName(text.slice(1)), text };
  const labels = text.toLowerCase().split('.');
  return {
    text,
    matches: ({ host }) => {
      const parts = host.split('.');
      return parts.length === labels.length && parts.every((part, index) => fitsLabel(part, labels[index] ?? ''));
    },
  };
};

const fitsLabel = (part: string, label: string): boolean => {
  const [head = '', ...rest] = label.split('*');
  const tail = rest.at(-1);
  return tail === undefined
    ? part === label
    : part === label || (part.startsWith(head) && part.endsWith(tail) && part.length >= head.length + tail.length);
};

/** Gives the text of each rule below `egress`: they begin where the first one does. */
const rulesOf = (text: string): readonly string[] => {
  const [, indent = ''] = /^[ \t]*egress:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*([ \t]*)- /m.exec(text) ?? [];
  return text.split(new RegExp(`^${indent}- `, 'm'));
};

const valuesOf = (rule: string, key: RegExp): readonly string[] =>
  [...rule.matchAll(new RegExp(`(?<![A-Za-z])${key.source}:\\s*["']?([^"'\\s,}\\]]+)`, 'g'))].map(
    ([, value = '']) => value,
  );

/** The world is everything outside the cluster. */
const WIDE = ['world', 'world-ipv4', 'all'];

/** Gives what one rule opens, on the ports that it names. */
const reachable = (rule: string): readonly Allowed[] => {
  const ports = valuesOf(rule, /port/).filter((port) => /^\d+$/.test(port));
  return [
    ...valuesOf(rule, /match(?:Name|Pattern)/).map(ciliumPattern),
    ...[...yamlList(rule, 'toCIDR'), ...valuesOf(rule, /cidr/)].map(allowedRange),
    ...yamlList(rule, 'toEntities')
      .filter((entity) => WIDE.includes(entity))
      .map((text) => ({ text, matches: () => true })),
  ].map((entry) => onPorts(entry, ports.map(Number)));
};
