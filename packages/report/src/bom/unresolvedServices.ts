import type { CallSite } from '@callsight/model';
import { visibleText } from '../encode/visible';
import { byCall } from '../order';
import { unresolvedWords } from '../words';
import type { ServiceEntry } from './apiServices';
import { unresolvedIri } from './endpointIri';
import { properties } from './properties';

const mostSites = 100;

/** Gives a service for each name that decides a host and is not known, so that no call is dropped. */
export const unresolvedServices = (calls: readonly CallSite[]): readonly ServiceEntry[] => {
  const groups = new Map<string, CallSite[]>();
  for (const call of [...calls].sort(byCall)) {
    if (!call.unresolved) continue;
    const name = call.unresolved.name ?? call.unresolved.reason;
    groups.set(name, [...(groups.get(name) ?? []), call]);
  }
  return [...groups].map(([name, group]) => {
    const reasons = [...new Set(group.map(({ unresolved }) => unresolved?.reason ?? 'runtime'))];
    return {
      hosts: [],
      service: {
        'bom-ref': `unresolved:${visibleText(name)}`,
        name: `unresolved: ${visibleText(name)}`,
        description: `The host is not known: it ${reasons.map((reason) => unresolvedWords[reason].why).join('; it ')}.`,
        endpoints: [unresolvedIri(name)],
        data: [{ flow: 'unknown', classification: 'unknown' }],
        properties: properties({
          answer: 'unknown',
          unresolved: reasons,
          calls: String(group.length),
          call: group.slice(0, mostSites).map(({ file, span }) => `${file}:${span.line}`),
        }),
      },
    };
  });
};
