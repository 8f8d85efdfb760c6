import type { TlsGrade } from '@callsight/model';
import { roundTo } from '../rounding';
import { fill, tlsCapWords } from '../words';
import { tlsCaps } from './caps';

/** What decides a TLS grade, in words, with the version of the guide that says so. */
export interface DecisiveCap {
  readonly fact: string;
  readonly fix: string;
  readonly guide: string;
}

/** Gives the first cap at the level of the grade, or the total where no cap decides. */
export function decisiveCap(tls: TlsGrade): DecisiveCap {
  const rule = tls.caps.find((cap) => cap.limit === tls.gradeTrustIgnored)?.rule ?? 'total';
  const { fact = rule, fix = '' } = tlsCapWords[rule] ?? {};
  const guide = tlsCaps.find((cap) => cap.rule === rule)?.guide ?? '2009r';
  return { fact: fill(fact, { total: roundTo(tls.total, 0) }), fix, guide };
}
