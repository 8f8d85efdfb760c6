import type { CallSite, UnresolvedReason } from '@callsight/model';
import { showText } from '../showText';
import type { Rule } from './rule';

/** What decides the host, by reason; `…` stands for its name. */
const DECIDED_BY: Readonly<Record<UnresolvedReason, string>> = {
  request: '…, which the caller of the program sends',
  parameter: 'the parameter …, and no caller in the project says more',
  environment: 'the environment variable …, which has no value in the project',
  runtime: '…, computed at run time',
  import: '…, from a module outside the project',
  cycle: '…, which depends on itself',
  depth: '…, after too many steps',
  many: '…, which has too many values',
  'too-long': '…, a text too long to follow',
  missing: '',
  invalid: '',
};

/** Reasons that are a fault of the call itself: no variable would help. */
const FAULTS: Partial<Record<UnresolvedReason, string>> = {
  missing: 'This call names no target. Give it a URL.',
  invalid: 'The target of this call is not a valid URL. Correct it.',
};

/** Calls whose host is not in the code. */
export const dynamicHost: Rule = {
  id: 'dynamic-host',
  title: 'Host not known before run time',
  level: 'hint',
  cwe: 'CWE-918',
  owasp: 'API9:2023',
  tags: ['coverage'],
  template: 'The host of this call is not known before run time (…). Map it in callsight.json → variables.',
  what: 'The code does not say which host this call reaches: a parameter, an environment variable or other data decides it.',
  why: 'What is not known is not checked. Where user input decides the host, it can be any host at all.',
  mend: 'Write the base URL of the variable that the message names into callsight.json under variables, or give it a value in a .env file.',
  sources: [
    'https://cwe.mitre.org/data/definitions/918.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
  ],
  ofCall(call) {
    const { unresolved } = call;
    // Who decides the host by a request is a rule of its own.
    if (
      unresolved === undefined ||
      unresolved.reason === 'request' ||
      isWebTarget(call) ||
      call.role === 'client' ||
      call.relative
    )
      return undefined;
    const fault = FAULTS[unresolved.reason];
    if (fault !== undefined) return { message: fault, why: fault };
    const name = showText(unresolved.name ?? '');
    const decider =
      name === ''
        ? DECIDED_BY[unresolved.reason].replace(/^.*…,? ?/, '')
        : DECIDED_BY[unresolved.reason].replace('…', () => name);
    const fact = call.endpoints.length === 0 ? 'The host of this call is' : 'Another host of this call is';
    const bracket = decider === '' ? '' : ` (${decider})`;
    const message = `${fact} not known before run time${bracket}. Map ${name === '' ? 'it' : name} in callsight.json → variables.`;
    return { message, why: 'not known before run time' };
  },
  fixes({ call }) {
    const variable = mappable(call);
    return variable === undefined
      ? []
      : [{ kind: 'map-variable', title: `Map \`${showText(variable)}\` to a host…`, variable }];
  },
};

/** A web address given to gRPC is told by a rule of its own. */
function isWebTarget({ kind, unresolved }: CallSite): boolean {
  return kind === 'grpc' && unresolved?.reason === 'invalid' && /^https?:\/\//i.test(unresolved.name ?? '');
}

function mappable({ unresolved }: CallSite): string | undefined {
  return unresolved === undefined || FAULTS[unresolved.reason] !== undefined ? undefined : unresolved.name;
}
