import type { HostEvidence } from '@callsight/model';
import type { ThirdPartyCollector } from '../collector';
import { unknown } from '../fact';
import { registrationOf } from '../registrableDomain';

const DAY_MS = 86_400_000;

/** The age of the host's domain, from its public registry, which is told the registrable domain and nothing else. */
export const registration: ThirdPartyCollector = {
  id: 'registration',
  collect: async (evidence, { registry, now }, signal) => {
    if (isFresh(evidence, now())) return {};
    const why = whyNot(evidence);
    const { domain } = registrationOf(evidence.host);
    return {
      domainAgeDays:
        why === undefined && domain !== undefined ? await registry.ageOf(domain, signal) : unknown(why ?? NAMELESS),
    };
  },
};

const NAMELESS = 'nobody registered this name: it is an address or a public suffix';
const TENANT = 'a customer of a platform has this name, and the age of the platform says nothing about the customer';

/** Gives why the age of the domain would say nothing about the host. */
function whyNot({ nameKind }: HostEvidence): string | undefined {
  if (nameKind.state === 'unknown') return NAMELESS;
  if (nameKind.value === 'ip') return NAMELESS;
  return nameKind.value === 'domain' ? undefined : TENANT;
}

function isFresh({ domainAgeDays }: HostEvidence, now: number): boolean {
  if (domainAgeDays.state !== 'known') return false;
  const { ttlDays = Infinity, observedAt } = domainAgeDays;
  return Math.abs(now - Date.parse(observedAt)) < ttlDays * DAY_MS;
}
