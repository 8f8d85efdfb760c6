import type { Known, ProbeFacts, TlsFacts } from '@callsight/model';
import { countsAt, probeFactsIn } from '@callsight/scoring';
import type { HostRecord } from '@callsight/store';
import { withEarlierLook } from './earlierLook';

/** What a store calls the last probe that asked everything, and the last word of a host on HSTS. */
const [THOROUGH, HSTS] = ['thorough', 'hsts'];

const HSTS_WORDS: readonly unknown[] = ['none', 'short', 'invalid', 'long'] satisfies readonly TlsFacts['hsts'][];

/** Gives what is kept of a probe besides itself, by kind: what a later one that sees less must not make forgotten. */
export function looksToKeep(probe: Known<ProbeFacts>): Readonly<Record<string, Known<unknown>>> {
  const { hsts } = probe.value.tls;
  return {
    ...(isThorough(probe) && { [THOROUGH]: probe }),
    ...(hsts !== 'unknown' && { [HSTS]: { ...probe, value: hsts } }),
  };
}

/**
 * Gives the last probe of a record; where it saw less than an earlier one that still counts at a moment, ISO 8601, the
 * worse of the two counts, so that a shorter look raises no score.
 */
export function probeIn({ facts }: Pick<HostRecord, 'facts'>, at: string): Known<ProbeFacts> | undefined {
  const [last, thorough] = [soundProbe(facts.get('probe')), soundProbe(facts.get(THOROUGH))];
  const hsts = facts.get(HSTS);
  if (last === undefined) return undefined;
  const isSaid = hsts !== undefined && HSTS_WORDS.includes(hsts.value) && countsAt(hsts, at);
  const filled =
    isSaid && last.value.tls.hsts === 'unknown' ? withTls(last, { hsts: hsts.value as TlsFacts['hsts'] }) : last;
  return withThorough(filled, thorough, at);
}

/** Gives a probe with what an earlier thorough one found that it left open, while that counts at a moment, ISO 8601. */
export function withThorough(
  last: Known<ProbeFacts>,
  earlier: Known<ProbeFacts> | undefined,
  at: string,
): Known<ProbeFacts> {
  if (earlier === undefined || !isThorough(earlier) || !countsAt(earlier, at)) return last;
  if (Date.parse(earlier.observedAt) >= Date.parse(last.observedAt)) return last;
  const tls = withEarlierLook(last.value.tls, earlier.value.tls);
  if (tls === last.value.tls) return last;
  const found = `with what a thorough probe found on ${earlier.observedAt.slice(0, 10)}`;
  return { ...withTls(last, tls), note: [last.note, found].filter(Boolean).join(', ') };
}

function isThorough({ value }: Known<ProbeFacts>): boolean {
  return value.tls.unseen?.includes('suites') === false;
}

function withTls(probe: Known<ProbeFacts>, change: Partial<TlsFacts>): Known<ProbeFacts> {
  return { ...probe, value: { ...probe.value, tls: { ...probe.value.tls, ...change } } };
}

function soundProbe(fact: Known<unknown> | undefined): Known<ProbeFacts> | undefined {
  const value = fact && probeFactsIn(fact.value);
  return value && { ...fact, value };
}
