import type { TlsFacts, TlsVersion } from '@callsight/model';
import { VERSION_CODES } from '../tls/versions';
import type { Observation } from './observation';

type Offered = Pick<TlsFacts, 'protocols' | 'suites' | 'keyExchange' | 'secureRenegotiation'>;

function smallest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

/** Gives what a server offers in the terms of the TLS grade; at least one agreement is needed. */
export function offeredFacts({ agreements, nothingButRc4 }: Observation): Offered {
  const suites = agreements.map(({ suite }) => suite);
  const versions = new Set(agreements.map(({ version }) => version));
  const bits = suites.map((suite) => suite.bits);
  const renegotiation = agreements.flatMap(({ secureRenegotiation }) => secureRenegotiation ?? []);
  const modern = agreements.filter((one) => one.modern);
  return {
    protocols: (Object.keys(VERSION_CODES) as TlsVersion[]).filter((version) => versions.has(version)),
    suites: {
      strongestBits: Math.max(...bits),
      weakestBits: Math.min(...bits),
      forwardSecrecy: modern.some(({ suite }) => suite.forwardSecrecy),
      aead: suites.some(({ aead }) => aead),
      cbc: suites.some(({ cbc }) => cbc),
      rc4: suites.some(({ rc4 }) => rc4),
      rc4Only: nothingButRc4,
      block64WithModernClient: modern.some(
        ({ suite, version }) => suite.block64 && (version === 'TLS1.1' || version === 'TLS1.2'),
      ),
      export: suites.some((suite) => suite.export),
      anonymous: suites.some(({ anonymous }) => anonymous),
    },
    keyExchange: {
      smallestDhBits: smallest(agreements.map(({ dhBits }) => dhBits)),
      smallestCurveBits: smallest(
        agreements.map(({ group, curveBits }) =>
          group?.kind === 'finite-field' ? undefined : (group?.bits ?? curveBits),
        ),
      ),
    },
    secureRenegotiation: renegotiation.length === 0 ? null : renegotiation.every(Boolean),
  };
}
