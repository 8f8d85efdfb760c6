import type { HostEvidence } from '@callsight/model';
import { askHost } from './askHost';
import type { Outside } from './lists/refreshLists';
import { type HostConsent, openHostWire } from './openHostWire';
import { openRevocationLists } from './openRevocationLists';
import { openRegistry } from './registry/openRegistry';
import { userAgent } from './userAgent';
import { createDownload } from './wire/download';
import type { LocalRootPlaces } from './wire/localRoots';
import { rootsOf, trustedCertificates } from './wire/rootsOf';
import type { WireWorld } from './wire/wire';

/** Puts all questions about a host that the user agreed to; `isAsked` tells whether the host was asked at all. */
export type Asker = (
  evidence: HostEvidence,
  signal: AbortSignal,
) => Promise<{ readonly evidence: HostEvidence; readonly isAsked: boolean }>;

/** What the machine lends to questions. */
export interface AskerWorld extends Pick<WireWorld, 'now' | 'record'> {
  /** Where this machine keeps the roots of its owner. */
  readonly rootPlaces?: LocalRootPlaces;
}

/** Gives who asks about hosts, with limits that hold for the whole session. `outside` stands in for the usual world. */
export function openAsker(
  consent: HostConsent,
  { now, record, rootPlaces }: AskerWorld,
  { policy, resolve, askName, roots: given, ca, registries }: Partial<Outside> = {},
): Asker {
  const roots = rootsOf(rootPlaces, given);
  const outer = { now, record, roots, ...(resolve && { resolve }), ...(askName && { askName }) };
  const wire = openHostWire(consent, outer, policy);
  const trusted = () => ca ?? trustedCertificates(roots);
  const download = createDownload({ wire, purpose: 'third-party', userAgent: userAgent(), ca: trusted });
  const registry = openRegistry({ download, now, ...(registries !== undefined && { bootstrap: registries }) });
  const others = { registry, revocations: openRevocationLists(download, now), now };
  return (evidence, signal) => askHost(evidence, wire, signal, consent.reach() === 'third-party' ? others : undefined);
}
