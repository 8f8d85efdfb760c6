import type { TlsFacts, TlsGap, TlsVersion } from '@callsight/model';

const FROM_WORST: readonly TlsVersion[] = ['SSL2', 'SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3'];

/** The least that a suite has whose weakness is not its own rule, and a group of TLS 1.3 of a finite field, in bits. */
const [LEAST_SOUND_SUITE, LEAST_FFDHE] = [128, 2048];

/**
 * Gives what a server offers by two looks: what the later one asked counts as it was answered; of what it left open
 * the worse of both counts. Gives the later facts themselves where the earlier look adds nothing.
 */
export function withEarlierLook(later: TlsFacts, earlier: TlsFacts): TlsFacts {
  const isOpen = (gap: TlsGap): boolean => later.unseen?.includes(gap) ?? true;
  const protocols = isOpen('versions') ? withOlder(later.protocols, earlier.protocols) : later.protocols;
  const merged: TlsFacts = {
    ...later,
    protocols,
    suites: suitesOf(later, earlier, isOpen),
    keyExchange: {
      smallestDhBits: least(later.keyExchange.smallestDhBits, dhOf(later, earlier, isOpen)),
      smallestCurveBits: isOpen('groups')
        ? least(later.keyExchange.smallestCurveBits, earlier.keyExchange.smallestCurveBits)
        : later.keyExchange.smallestCurveBits,
    },
    secureRenegotiation:
      protocols.length > later.protocols.length && earlier.secureRenegotiation === false
        ? false
        : later.secureRenegotiation,
  };
  return isSame(merged, later) ? later : merged;
}

/** Of versions that nobody answered for, those count that make a server no better than it was seen to be. */
function withOlder(later: readonly TlsVersion[], earlier: readonly TlsVersion[]): readonly TlsVersion[] {
  const best = Math.max(...later.map((version) => FROM_WORST.indexOf(version)));
  return FROM_WORST.filter((version, rank) => later.includes(version) || (earlier.includes(version) && rank < best));
}

function suitesOf(
  { suites: later }: TlsFacts,
  { suites: earlier }: TlsFacts,
  isOpen: (gap: TlsGap) => boolean,
): TlsFacts['suites'] {
  const isWeakOpen = isOpen('weak-suites');
  const weakest = isWeakOpen ? earlier.weakestBits : Math.max(earlier.weakestBits, LEAST_SOUND_SUITE);
  return {
    ...later,
    weakestBits: isOpen('suites') ? Math.min(later.weakestBits, weakest) : later.weakestBits,
    cbc: later.cbc || (isOpen('suites') && earlier.cbc),
    rc4: later.rc4 || (isWeakOpen && earlier.rc4),
    rc4Only: later.rc4Only || (isOpen('rc4-only') && earlier.rc4Only),
    export: later.export || (isWeakOpen && earlier.export),
    anonymous: later.anonymous || (isWeakOpen && earlier.anonymous),
  };
}

/** Where suites of DHE are ruled out, only TLS 1.3 may still agree over a finite field. */
function dhOf(later: TlsFacts, earlier: TlsFacts, isOpen: (gap: TlsGap) => boolean): number | null {
  const { smallestDhBits } = earlier.keyExchange;
  if (smallestDhBits === null || !isOpen('groups')) return null;
  if (isOpen('dhe')) return smallestDhBits;
  return later.protocols.includes('TLS1.3') ? Math.max(smallestDhBits, LEAST_FFDHE) : null;
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function isSame(a: TlsFacts, b: TlsFacts): boolean {
  return JSON.stringify(shown(a)) === JSON.stringify(shown(b));
}

function shown({ protocols, suites, keyExchange, secureRenegotiation }: TlsFacts): readonly unknown[] {
  return [
    FROM_WORST.filter((version) => protocols.includes(version)),
    Object.entries(suites).sort(),
    [keyExchange.smallestDhBits, keyExchange.smallestCurveBits],
    secureRenegotiation,
  ];
}
