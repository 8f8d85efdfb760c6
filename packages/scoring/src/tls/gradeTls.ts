import type { TlsFacts, TlsGrade } from '@callsight/model';
import { letterOf } from '../grade';
import { scoringModel } from '../model';
import { settle } from '../rounding';
import { type TlsCap, tlsCaps } from './caps';
import { hashKind } from './hashKind';
import { bandOf, certificateRsaBits, curveAsRsaBits } from './keySize';

const table = scoringModel.tls;

const fromBestToWorst = ['A', 'A-', 'B', 'C', 'D', 'E', 'F'];

function protocolPoints({ protocols }: TlsFacts): number {
  const points = protocols.map((version) => table.protocol[version]);
  return points.length === 0 ? 0 : (Math.max(...points) + Math.min(...points)) / 2;
}

function keyExchangePoints({ suites, keyExchange, certificate }: TlsFacts): number {
  if (suites.anonymous) return 0;
  const sizes = [certificateRsaBits(certificate)];
  if (keyExchange.smallestDhBits !== null) sizes.push(keyExchange.smallestDhBits);
  if (keyExchange.smallestCurveBits !== null) sizes.push(curveAsRsaBits(keyExchange.smallestCurveBits));
  const { points } = bandOf(table.keyExchange, Math.min(...sizes));
  return suites.export ? Math.min(points, table.exportKeyExchange) : points;
}

function cipherPoints({ suites }: TlsFacts): number {
  return (bandOf(table.cipher, suites.strongestBits).points + bandOf(table.cipher, suites.weakestBits).points) / 2;
}

function worseOf(first: string, second: string): string {
  return fromBestToWorst.indexOf(first) >= fromBestToWorst.indexOf(second) ? first : second;
}

function cappedGrade(facts: TlsFacts, points: number, caps: readonly TlsCap[]): string {
  const grade = caps.map((cap) => cap.limit).reduce(worseOf, letterOf(points));
  const best = grade === 'A' && caps.length === 0;
  return best && facts.hsts === 'long' && hashKind(facts.certificate.signatureHash) !== 'sha1' ? 'A+' : grade;
}

/**
 * Gives the TLS sub-grade of what a server offers: three parts of 0 to 100, every cap that applies, and the grade
 * with trust (`T` no trust, `M` wrong name) and without it.
 * @see https://github.com/ssllabs/research/wiki/SSL-Server-Rating-Guide (2009r)
 */
export function gradeTls(facts: TlsFacts): TlsGrade {
  const protocol = protocolPoints(facts);
  const keyExchange = keyExchangePoints(facts);
  const cipher = cipherPoints(facts);
  const nothing = Math.min(protocol, keyExchange, cipher, facts.suites.weakestBits) <= 0;
  const { shares } = table;
  const total = nothing
    ? 0
    : settle(shares.protocol * protocol + shares.keyExchange * keyExchange + shares.cipher * cipher);
  const caps = tlsCaps.filter((cap) => cap.applies({ facts, keyExchange }));
  const gradeTrustIgnored = cappedGrade(facts, total, caps);
  const { trust, nameMatches, signatureHash } = facts.certificate;
  const trusted = trust === 'ok' && hashKind(signatureHash) !== 'sha1';
  return {
    protocol,
    keyExchange,
    cipher,
    total,
    caps: caps.map(({ limit, rule }) => ({ limit, rule })),
    grade: nameMatches ? (trusted ? gradeTrustIgnored : 'T') : 'M',
    gradeTrustIgnored,
  };
}
