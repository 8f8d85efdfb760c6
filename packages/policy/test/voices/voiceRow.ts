import type { Baseline, CallOption, CallSite, Grade } from '@callsight/model';
import type { HostSubject } from '../../src';
import { call, endpoint, place } from '../example';

/** What a rule says, then the like case in which it is silent. */
export interface VoiceRow {
  readonly rule: string;
  readonly speaks: readonly (readonly [
    calls: readonly CallSite[],
    hosts: readonly HostSubject[],
    policy: object,
    level: string,
    message: string,
  ])[];
  readonly silent: readonly (readonly [
    why: string,
    calls: readonly CallSite[],
    hosts: readonly HostSubject[],
    policy: object,
  ])[];
}

/** Gives a call to an origin. */
export function at(url: string): readonly CallSite[] {
  return [call('src/a.ts', 1, [endpoint(url)])];
}

/** Gives a call whose options say something. */
export function says(option: CallOption['says'], name?: string): readonly CallSite[] {
  return [
    call('src/a.ts', 1, [endpoint('https://api.stripe.com')], {
      options: [{ says: option, ...(name === undefined ? {} : { name }), place: place('src/a.ts', 1, 20) }],
    }),
  ];
}

/** Gives a call whose host is not known. */
export function unresolved(reason: NonNullable<CallSite['unresolved']>['reason'], name?: string): readonly CallSite[] {
  return [call('src/a.ts', 1, [], { unresolved: { reason, ...(name === undefined ? {} : { name }) } })];
}

/** Gives how a host stands to a lock file that accepted it with a score. */
export function accepted(grade: Grade, points: number | null, provisional = false): Baseline {
  return { state: 'locked', accepted: { score: points, grade, provisional }, firstSeen: '2024-03-02' };
}
