import type { TlsGap } from '@callsight/model';
import { type Asker, type Interview, interview } from './interview';
import type { Observation } from './observation';
import {
  BROKEN_SUITES,
  DHE_SUITES,
  MODERN_SUITES,
  OLD_SUITES,
  OTHERS_THAN_RC4,
  RARE_SUITES,
  SSL3_CBC_SUITES,
  SSL3_SUITES,
  TLS13_GROUPS,
  TLS13_SUITES,
  WEAK_SUITES,
} from './offers';

/** Asks what the usual questions left open, as far as questions are left; gives whether nothing but RC4 is accepted. */
async function followUp(server: Interview): Promise<boolean> {
  const best = server.best();
  if (best === undefined) {
    if (server.left() > 0) await server.offer({ version: 'TLS1.2', suites: RARE_SUITES });
    return false;
  }
  const seen = server.agreements;
  const last = seen.at(-1);
  if (seen.every(({ suite }) => suite.rc4) && server.left() > 0) {
    return (await server.offer({ version: best, suites: OTHERS_THAN_RC4 })) === undefined;
  }
  if (last?.version === 'SSL3' && !last.suite.cbc) {
    await server.offer({ version: 'SSL3', suites: SSL3_CBC_SUITES });
  }
  const weak = seen.find(({ suite }) => suite.bits < 112 || suite.anonymous);
  if (weak === undefined && seen.some(({ suite }) => suite.rc4 || suite.block64)) {
    await server.offer({ version: best, suites: BROKEN_SUITES });
  }
  if (seen.every(({ dhBits }) => dhBits === undefined)) {
    await server.offer({ version: best, suites: DHE_SUITES });
  }
  return false;
}

/**
 * Asks for the versions, what modern clients get, and the worst that is left, in at most seven hellos. A server answers
 * with the best version up to the one offered, so an answer below saves a question.
 */
export async function askTheUsual(server: Interview): Promise<void> {
  await server.offer({ version: 'TLS1.3', suites: TLS13_SUITES, groups: TLS13_GROUPS, modern: true });
  const modern = await server.offer({ version: 'TLS1.2', suites: MODERN_SUITES, modern: true });
  const weak = await server.offer({ version: 'TLS1.2', suites: WEAK_SUITES });
  const best = modern?.version ?? weak?.version ?? 'TLS1.2';
  const tls11 = best === 'TLS1.2' ? await server.offer({ version: 'TLS1.1', suites: OLD_SUITES }) : undefined;
  const next = tls11?.version ?? best;
  if (next === 'TLS1.1') await server.offer({ version: 'TLS1.0', suites: OLD_SUITES });
  if (!server.agreements.some(({ version }) => version === 'SSL3')) {
    await server.offer({ version: 'SSL3', suites: SSL3_SUITES });
  }
  await server.offerSsl2();
}

/** All that a probe may leave open. */
export const ALL_GAPS: readonly TlsGap[] = ['versions', 'suites', 'weak-suites', 'rc4-only', 'groups', 'dhe'];

/** Gives what the questions so far left open: only a refusal in so many words rules anything out. */
function leftOpen(server: Interview, isRc4Sure: boolean): readonly TlsGap[] {
  const { agreements } = server;
  const isBelow13Known = agreements.some(
    ({ version, modern }) => version === 'TLS1.2' || (modern && version !== 'TLS1.3'),
  );
  const mayHide12 = !isBelow13Known && !server.refused(RARE_SUITES);
  const areVersionsOpen = server.wasSilent() || mayHide12;
  // A server may be choosier in newer versions than in those before.
  const areNewOnly =
    !areVersionsOpen && agreements.every(({ version }) => version === 'TLS1.2' || version === 'TLS1.3');
  const isWeakRefused = areNewOnly && server.refused(WEAK_SUITES);
  const isAllRefused = isWeakRefused && server.refused(MODERN_SUITES) && server.refused(RARE_SUITES);
  const isClosed: Readonly<Record<TlsGap, boolean>> = {
    versions: !areVersionsOpen,
    suites: false,
    'weak-suites': isWeakRefused,
    'rc4-only': isRc4Sure || agreements.some(({ suite }) => !suite.rc4),
    groups: false,
    dhe: isAllRefused || (isWeakRefused && server.refused(DHE_SUITES)),
  };
  return ALL_GAPS.filter((gap) => !isClosed[gap]);
}

/** Gives what eight connections show of a server. */
export async function observeLightly(asker: Asker): Promise<Observation> {
  const server = interview(asker);
  await askTheUsual(server);
  const complete = server.isComplete();
  const nothingButRc4 = await followUp(server);
  return { ...server.result(nothingButRc4), complete, unseen: leftOpen(server, nothingButRc4) };
}
