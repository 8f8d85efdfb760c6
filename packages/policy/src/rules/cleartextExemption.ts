import type { HostEvidence } from '@callsight/model';

/** How much a missing encryption matters for a host: not at all, a little on a private network, or fully. */
export type CleartextStanding = 'exempt' | 'private' | 'public';

/** Names that stay on the machine or in the cluster, or that only name things. Whole labels, lower case. */
const EXEMPT_NAMES: readonly { readonly source: string; readonly names: readonly string[] }[] = [
  { source: 'RFC 6761', names: ['localhost', 'localhost.localdomain'] },
  {
    source: 'containers and virtual machines on this machine',
    names: [
      'docker.internal',
      'containers.internal',
      'host.lima.internal',
      'host.minikube.internal',
      'host.k3d.internal',
      'host.rancher-desktop.internal',
    ],
  },
  { source: 'Kubernetes', names: ['cluster.local', 'svc'] },
  { source: 'RFC 2606', names: ['example.com', 'example.net', 'example.org', 'example', 'test', 'invalid'] },
  { source: 'RFC 7686: encrypted by itself', names: ['onion'] },
];

/** Names of private networks. */
const PRIVATE_SUFFIXES: readonly string[] = [
  'internal',
  'local',
  'home.arpa',
  'lan',
  'intranet',
  'private',
  'corp',
  'home',
  'localdomain',
];

/** Gives how much cleartext matters for a host. Names are compared by whole labels, never as text prefixes. */
export function cleartextStanding({ host, internal }: HostEvidence): CleartextStanding {
  const below = (suffix: string) => host === suffix || host.endsWith(`.${suffix}`);
  if (EXEMPT_NAMES.some(({ names }) => names.some(below))) return 'exempt';
  if (internal === 'private' || (internal !== 'metadata' && PRIVATE_SUFFIXES.some(below))) return 'private';
  return internal === undefined ? 'public' : 'exempt';
}
