import type { LocationFacts } from '@callsight/model';
import { standingIn } from '../clauses';
import { euEndpointOf } from '../euEndpoints';
import type { RegionClause } from '../policy';
import { showText } from '../showText';
import { counting, type Rule, type Voice } from './rule';

/** Hosts that answer from a region which the policy does not allow. */
export const regionNotAllowed: Rule = {
  id: 'region-not-allowed',
  title: 'Region not allowed',
  level: 'warning',
  securitySeverity: '4.5',
  precision: 'medium',
  cwe: 'CWE-359',
  owasp: 'API10:2023',
  tags: ['security', 'privacy', 'policy'],
  template: '…: answers from …; policy allows …. Use a host in an allowed region.',
  what: 'The service runs in a region that callsight.json does not allow ("regions"), or denies.',
  why: 'Personal data that leaves a region needs a legal basis of its own. This is an estimate and not legal advice.',
  mend: 'Use the endpoint of the service in an allowed region, or allow the host in callsight.json with the legal basis as the reason.',
  sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://cwe.mitre.org/data/definitions/359.html'],
  settledByPolicy: true,
  replaceTitle: 'Use the EU endpoint',
  ofHost({ host, score, evidence }, { policy, now }) {
    const location = counting(evidence.location, now);
    const isEuAllowed = policy?.regions.every((regions) => standingIn(regions, EU) === 'allowed') === true;
    const instead = isEuAllowed ? euEndpointOf(host) : undefined;
    const voices = (policy?.regions ?? []).flatMap((regions) => {
      const voice = voiceOf(host, regions, location, score.grade === '?' || score.score === null, instead);
      return voice === undefined ? [] : [voice];
    });
    const grounds = voices.flatMap(({ clause }) => clause ?? []);
    const [worst] = voices.sort((a, b) => weightOf(b) - weightOf(a));
    return worst && { ...worst, grounds };
  },
};

/** Where an endpoint of the European Union runs. */
const EU: LocationFacts = { class: 'eu', strength: 'declared', country: 'EU' };

/** Gives what one layer's regions say of a host. */
function voiceOf(
  host: string,
  regions: RegionClause,
  location: LocationFacts | undefined,
  isUnknown: boolean,
  instead: string | undefined,
): Voice | undefined {
  const better = instead === undefined ? {} : { instead };
  switch (standingIn(regions, location)) {
    case 'denied': {
      const fact = `answers from ${where(location)}, which the policy denies`;
      const message = `${host}: ${fact}. Use ${instead ?? 'a host in another region'}.`;
      return { message, why: fact, level: 'error', clause: regions.place, ...better };
    }
    case 'not-allowed': {
      const fact = `answers from ${where(location)}; policy allows ${regions.allow.join(', ')}`;
      const message = `${host}: ${fact}. Use ${instead ?? 'a host in an allowed region'}.`;
      return { message, why: fact, clause: regions.place, ...better };
    }
    case 'unknown':
      return isUnknown ? undefined : unknownRegion(host, regions);
    default:
      return undefined;
  }
}

function weightOf({ level }: Voice): number {
  return level === 'error' ? 2 : level === undefined ? 1 : 0;
}

/** What holds for a host whose region is not known. A host without a score is reported as that. */
function unknownRegion(host: string, regions: RegionClause): Voice | undefined {
  if (regions.unknown === 'allow') return undefined;
  const fact = 'its region is not known, and the policy asks for it';
  const message = `${host}: ${fact}. Turn on live checks, or allow the host with a reason.`;
  if (regions.unknown === 'deny') return { message, why: fact, level: 'error', clause: regions.place };
  return { message, why: fact, level: 'info', answer: 'review', clause: regions.place };
}

function where(location: LocationFacts | undefined): string {
  return showText(location?.country ?? location?.region ?? location?.class ?? 'an unknown region');
}
