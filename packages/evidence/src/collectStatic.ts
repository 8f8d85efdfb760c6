import type { HostEvidence } from '@callsight/model';
import type { Context, Facts, ReadTarget, Target } from './collector';
import { STATIC_COLLECTORS } from './collectors';
import { describeAddress } from './describeAddress';
import { unknown } from './fact';
import { normaliseHost } from './normaliseHost';
import { registrationOf } from './registrableDomain';

const OFF = 'network is off';
const NO_LIST = 'no list is loaded: network is off';
const INTERNAL = 'internal hosts are not judged';
const INVALID = 'the text is no valid host';

/** Gives all that the code and the shipped data tell of an origin; what needs the network is unknown and says so. */
export function collectStatic(target: Target, context: Context): HostEvidence {
  const host = normaliseHost(target.host);
  const read: ReadTarget = {
    ...target,
    scheme: target.scheme.toLowerCase(),
    host: host ?? target.host,
    address: describeAddress(target.host),
    registration: registrationOf(host ?? ''),
  };
  const collect = (all: boolean): Facts =>
    Object.assign(
      {},
      ...STATIC_COLLECTORS.filter(({ alsoInternal }) => all || alsoInternal === true).map((collector) =>
        collector.collect(read, context),
      ),
    );
  const first = collect(false);
  const judged = first.internal === undefined && host !== undefined;
  const { known, ...facts } = judged ? collect(true) : first;
  const why = (reason: string) => unknown(judged ? reason : host === undefined ? INVALID : INTERNAL);
  return {
    host: read.host,
    ...(target.port === undefined ? {} : { port: target.port }),
    ...(context.privateCa?.(read.host, target.port) === true && { privateCa: true as const }),
    scheme: why(OFF),
    probe: why(OFF),
    threat: why(NO_LIST),
    breach: why(NO_LIST),
    lookalike: why(OFF),
    location: why(OFF),
    regionConsistent: why(OFF),
    nameKind: why(OFF),
    domainAgeDays: why(OFF),
    ...facts,
    transparency: { known: known ?? why(NO_LIST), securityTxt: why(OFF), caa: why(OFF), dnssec: why(OFF) },
  };
}
