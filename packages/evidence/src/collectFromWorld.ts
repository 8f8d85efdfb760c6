import type { HostEvidence } from '@callsight/model';
import type { AskedFacts, ThirdParties } from './collector';
import { COLLECTORS, THIRD_PARTY_COLLECTORS } from './collectors';
import { describeAddress } from './describeAddress';
import type { Wire } from './wire/wire';

/**
 * Gives the evidence with all that the host itself tells besides. Internal and invalid hosts are never asked, and a
 * question without an answer leaves its reason.
 */
export async function collectFromWorld(evidence: HostEvidence, wire: Wire, signal: AbortSignal): Promise<HostEvidence> {
  if (!isPublic(evidence)) return evidence;
  let told = evidence;
  // One after the other: a host that may not be visited is not looked up either.
  for (const { collect } of COLLECTORS) told = merged(told, [await collect(told, wire, signal)]);
  return told;
}

/** Gives the evidence with all that others know of the host besides. */
export async function collectFromOthers(
  evidence: HostEvidence,
  others: ThirdParties,
  signal: AbortSignal,
): Promise<HostEvidence> {
  if (!isPublic(evidence)) return evidence;
  const asked = THIRD_PARTY_COLLECTORS.map(({ collect }) => collect(evidence, others, signal));
  return merged(evidence, await Promise.all(asked));
}

function isPublic({ host, internal }: HostEvidence): boolean {
  return internal === undefined && describeAddress(host).kind !== 'invalid';
}

function merged(evidence: HostEvidence, asked: readonly AskedFacts[]): HostEvidence {
  const { known, securityTxt, caa, dnssec, ...facts }: AskedFacts = Object.assign({}, ...asked);
  const told = { known, securityTxt, caa, dnssec };
  const transparency = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== undefined));
  return { ...evidence, ...facts, transparency: { ...evidence.transparency, ...transparency } };
}
