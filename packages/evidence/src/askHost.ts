import type { HostEvidence } from '@callsight/model';
import { stillRevoked } from './certificate/revocation';
import { collectFromOthers, collectFromWorld } from './collectFromWorld';
import type { ThirdParties } from './collector';
import type { Wire } from './wire/wire';
import { WireError, type WireErrorCode } from './wire/wireError';

/** What the wire refuses only once the name was looked up: the answer tells something about the host. */
const AFTER_LOOKUP: ReadonlySet<WireErrorCode> = new Set<WireErrorCode>([
  'not-public',
  'mixed-addresses',
  'denied-address',
]);

/**
 * Gives the evidence with all that the world tells besides, and whether the host was asked at all. Others are asked
 * about a host only where they are given, and after the host itself.
 */
export async function askHost(
  evidence: HostEvidence,
  wire: Wire,
  signal: AbortSignal,
  others?: ThirdParties,
): Promise<{ readonly evidence: HostEvidence; readonly isAsked: boolean }> {
  let isAsked = false;
  let isStopped = false;
  const watched: Wire = {
    ...wire,
    look: async (request, name, type, stop) => {
      if (!isAsked) throw new WireError('not-visited');
      return wire.look(request, name, type, stop);
    },
    visit: async (request, stop, work) => {
      try {
        const result = await wire.visit(request, stop, work);
        isAsked = true;
        return result;
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        isStopped ||= error.code === 'cancelled';
        // What else is held back or stopped is so for reasons of ours.
        isAsked ||= error.kind === 'failed' || AFTER_LOOKUP.has(error.code);
        throw error;
      }
    },
  };
  const told = await collectFromWorld(evidence, watched, signal);
  const all = others && isAsked && !isStopped ? await collectFromOthers(told, others, signal) : told;
  const probe = stillRevoked(evidence.probe, all.probe);
  // Half a look must not pass for a whole one.
  return { evidence: { ...all, probe }, isAsked: isAsked && !isStopped && !signal.aborted };
}
