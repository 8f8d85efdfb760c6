import { type Asker, type Interview, interview, type Offer } from './interview';
import type { Agreement, Observation } from './observation';
import { ALL_GAPS, askTheUsual } from './observeLightly';
import { ALL_GROUPS, ECDHE_SUITES, stretchesBelow, TLS13_GROUPS, TLS13_SUITES } from './offers';

/** Offers again without what was chosen, until the server refuses. */
async function exhaust(
  server: Interview,
  offer: Offer,
  without: (offer: Offer, chosen: Agreement) => Offer | undefined,
): Promise<void> {
  for (let next: Offer | undefined = offer; next !== undefined; ) {
    const chosen: Agreement | undefined = await server.offer(next);
    // An answer in another version belongs to that version's own turn.
    next = chosen?.version === offer.version ? without(next, chosen) : undefined;
  }
}

function withoutSuite(offer: Offer, { suite }: Agreement): Offer {
  return { ...offer, suites: offer.suites.filter((code) => code !== suite.code) };
}

function withoutGroup(offer: Offer, { group }: Agreement): Offer | undefined {
  const left = (offer.groups ?? []).filter((code) => code !== group?.code);
  return group === undefined || left.length === 0 ? undefined : { ...offer, groups: left };
}

/** Gives all that a server accepts, version by version, suite by suite and group by group: usually 10 to 60 hellos. */
export async function observeFully(asker: Asker): Promise<Observation> {
  const server = interview(asker);
  await askTheUsual(server);
  const complete = server.isComplete();
  const tls13: Offer = { version: 'TLS1.3', suites: TLS13_SUITES, groups: TLS13_GROUPS, modern: true };
  await exhaust(server, tls13, withoutSuite);
  if (server.agreements.some(({ version }) => version === 'TLS1.3')) await exhaust(server, tls13, withoutGroup);
  for (const version of ['TLS1.2', 'TLS1.1', 'TLS1.0', 'SSL3'] as const) {
    for (const suites of stretchesBelow(version)) {
      await exhaust(server, { version, suites }, withoutSuite);
    }
  }
  const curve = server.agreements.find(({ suite, group }) => suite.keyExchange !== 'TLS13' && group !== undefined);
  if (curve !== undefined && curve.version !== 'TLS1.3' && curve.version !== 'SSL2') {
    await exhaust(server, { version: curve.version, suites: ECDHE_SUITES, groups: ALL_GROUPS }, withoutGroup);
  }
  const { agreements } = server;
  const nothingButRc4 = agreements.length > 0 && agreements.every(({ suite }) => suite.rc4);
  const unseen = server.isComplete() ? (server.wasSilent() ? (['versions'] as const) : []) : ALL_GAPS;
  return { ...server.result(nothingButRc4), complete, unseen };
}
