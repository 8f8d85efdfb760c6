import type { HostEvidence } from '@callsight/model';
import type { AskedFacts } from './collector';
import { COLLECTORS } from './collectors';
import { describeAddress } from './describeAddress';
import type { Wire } from './wire/wire';

/**
 * Gives the evidence with all that the world tells besides. Internal and invalid hosts are never asked, and a question
 * without an answer leaves its reason.
 */
export async function collectFromWorld(evidence: HostEvidence, wire: Wire, signal: AbortSignal): Promise<HostEvidence> {
  if (evidence.internal !== undefined || describeAddress(evidence.host).kind === 'invalid') return evidence;
  const asked = await Promise.all(COLLECTORS.map((collector) => collector.collect(evidence, wire, signal)));
  const { known, securityTxt, caa, dnssec, ...facts }: AskedFacts = Object.assign({}, ...asked);
  const told = { known, securityTxt, caa, dnssec };
  const transparency = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== undefined));
  return { ...evidence, ...facts, transparency: { ...evidence.transparency, ...transparency } };
}
