import type { HostEvidence } from '@callsight/model';
import type { AskedFacts, Target } from './collector';
import { COLLECTORS } from './collectors';
import { describeAddress } from './describeAddress';
import { registrationOf } from './registrableDomain';
import type { Wire } from './wire/wire';

/**
 * Gives the evidence with all that the world tells besides. Internal and invalid hosts are never asked, and a question
 * without an answer leaves its reason.
 */
export async function collectFromWorld(
  evidence: HostEvidence,
  scheme: Target['scheme'],
  wire: Wire,
  signal: AbortSignal,
): Promise<HostEvidence> {
  const { host, port } = evidence;
  const address = describeAddress(host);
  if (evidence.internal !== undefined || address.kind === 'invalid') return evidence;
  const target = {
    scheme: scheme.toLowerCase(),
    host,
    ...(port !== undefined && { port }),
    address,
    registration: registrationOf(host),
  };
  const asked = await Promise.all(COLLECTORS.map((collector) => collector.collect(target, wire, signal)));
  const { known, securityTxt, caa, dnssec, ...facts }: AskedFacts = Object.assign({}, ...asked);
  const told = { known, securityTxt, caa, dnssec };
  const transparency = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== undefined));
  return { ...evidence, ...facts, transparency: { ...evidence.transparency, ...transparency } };
}
