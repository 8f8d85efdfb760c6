import type { CallSite } from '@callsight/model';
import { visibleText } from '../encode/visible';
import { grouped } from '../grouped';
import { byCall } from '../order';
import { unresolvedWords } from '../words';
import type { ServiceEntry } from './apiServices';
import { unresolvedIri } from './endpointIri';
import { properties } from './properties';

const mostSites = 100;

/** Gives a service for each name that decides a host and is not known, so that no call is dropped. */
export const unresolvedServices = (calls: readonly CallSite[]): readonly ServiceEntry[] => {
  const open = [...calls]
    .sort(byCall)
    .flatMap((call) => (call.unresolved ? [{ ...call, unresolved: call.unresolved }] : []));
  return [...grouped(open, ({ unresolved: { name, reason } }) => name ?? reason)].map(([name, group]) => {
    const reasons = [...new Set(group.map(({ unresolved }) => unresolved.reason))];
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
