import type { HostEvidence } from '@callsight/model';
import type { Origin } from '../src';

/** The time at which the tests judge. */
export const NOW = '2026-11-21T12:00:00.000Z';
const WHY = { state: 'unknown', why: 'not asked' } as const;

/** Evidence as a collector without a network has it: the scheme from the code, and `.corp` hosts are internal. */
export function evidenceOf(
  { scheme, host, port }: Origin,
  context: { internal: (host: string) => boolean },
): HostEvidence {
  const known = <T>(value: T) => ({ state: 'known', value, source: 'code', observedAt: NOW }) as const;
  return {
    host,
    ...(port === undefined ? {} : { port }),
    scheme: known(scheme === 'http' ? 'plaintext' : 'encrypted'),
    ...(context.internal(host) ? { internal: 'policy' as const } : {}),
    probe: WHY,
    threat: WHY,
    breach: WHY,
    lookalike: known({}),
    location: host.endsWith('.ru') ? known({ class: 'third', strength: 'declared', country: 'RU' }) : WHY,
    regionConsistent: WHY,
    nameKind: known('domain'),
    domainAgeDays: WHY,
    transparency: { known: WHY, securityTxt: WHY, caa: WHY, dnssec: WHY },
  };
}
