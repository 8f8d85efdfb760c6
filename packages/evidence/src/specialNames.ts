import type { InternalReason } from '@callsight/model';

/** What a special name stands for. */
export type NameKind = 'loopback' | 'metadata' | 'docker' | 'cluster' | 'special-use' | 'example';

/** One special name. With `below`, the names below it count too; without `internal`, it is scored like any other. */
export interface SpecialName {
  readonly name: string;
  readonly below: boolean;
  readonly kind: NameKind;
  readonly internal?: InternalReason;
  /** For people. */
  readonly what: string;
}

function rows(kind: NameKind, internal: InternalReason | undefined, what: string, names: string): SpecialName[] {
  return names.split(' ').map((text) => ({
    name: text.replace(/^\./, ''),
    below: text.startsWith('.'),
    kind,
    ...(internal === undefined ? {} : { internal }),
    what,
  }));
}

/**
 * The names that lead nowhere public, the most specific first; a leading dot stands for every name below, too.
 * @see https://www.iana.org/assignments/special-use-domain-names (read 2026-11)
 */
export const SPECIAL_NAMES: readonly SpecialName[] = [
  ...rows(
    'loopback',
    'loopback',
    'this machine (RFC 6761)',
    '.localhost localhost.localdomain ip6-localhost ip6-loopback',
  ),
  ...rows(
    'metadata',
    'metadata',
    'cloud metadata service',
    'metadata.google.internal metadata.goog metadata.internal metadata instance-data instance-data.ec2.internal metadata.azure.internal metadata.tencentyun.com',
  ),
  ...rows(
    'docker',
    'special-use',
    'the machine that runs the container',
    '.docker.internal .containers.internal host.lima.internal host.minikube.internal host.k3d.internal host.rancher-desktop.internal',
  ),
  ...rows('cluster', 'special-use', 'a service inside a Kubernetes cluster', '.cluster.local .svc'),
  ...rows('special-use', 'special-use', 'a local network name (RFC 6762)', '.local'),
  ...rows(
    'special-use',
    'special-use',
    'a private-use name',
    '.internal .home.arpa .lan .intranet .private .corp .home .localdomain',
  ),
  ...rows('special-use', 'special-use', 'an onion name (RFC 7686)', '.onion'),
  ...rows('special-use', 'special-use', 'a name outside the DNS (RFC 9476)', '.alt'),
  ...rows('example', 'special-use', 'a name reserved for examples and tests (RFC 2606)', '.example .test .invalid'),
  ...rows('example', undefined, 'a name reserved for examples (RFC 2606)', '.example.com .example.net .example.org'),
];
