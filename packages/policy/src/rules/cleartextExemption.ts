import type { HostEvidence } from '@callsight/model';

/** How much a missing encryption matters for a host: not at all, a little on a private network, or fully. */
export type CleartextStanding = 'exempt' | 'private' | 'public';

/** Names that stay on the machine or in the cluster, or that only name things. Whole labels, lower case. */
const EXEMPT_NAMES: readonly { readonly suffix: string; readonly source: string }[] = [
  { suffix: 'localhost', source: 'RFC 6761' },
  { suffix: 'host.docker.internal', source: 'Docker' },
  { suffix: 'gateway.docker.internal', source: 'Docker' },
  { suffix: 'svc.cluster.local', source: 'Kubernetes' },
  { suffix: 'svc', source: 'Kubernetes' },
  { suffix: 'example.com', source: 'RFC 2606' },
  { suffix: 'example.net', source: 'RFC 2606' },
  { suffix: 'example.org', source: 'RFC 2606' },
  { suffix: 'example', source: 'RFC 2606' },
  { suffix: 'test', source: 'RFC 2606' },
  { suffix: 'invalid', source: 'RFC 2606' },
  { suffix: 'onion', source: 'RFC 7686: encrypted by itself' },
];

/** Names of private networks. */
const PRIVATE_SUFFIXES: readonly string[] = ['internal', 'local', 'home.arpa', 'lan'];

/** Gives how much cleartext matters for a host. Names are compared by whole labels, never as text prefixes. */
export function cleartextStanding({ host, internal }: HostEvidence): CleartextStanding {
  const below = (suffix: string) => host === suffix || host.endsWith(`.${suffix}`);
  if (EXEMPT_NAMES.some(({ suffix }) => below(suffix))) return 'exempt';
  if (internal === 'private' || (internal !== 'metadata' && PRIVATE_SUFFIXES.some(below))) return 'private';
  return internal === undefined ? 'public' : 'exempt';
}
