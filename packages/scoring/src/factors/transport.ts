import type { TlsGrade } from '@callsight/model';
import { type CellRule, judgeBy, judged, unmeasured } from '../judgement';
import { decisiveCap } from '../tls/decisiveCap';

/** Is the transport factor: the scheme of the calls and the TLS settings of the host. */
export const transport: readonly CellRule[] = [
  { id: 'scheme', judge: (scene) => judgeBy('scheme', scene.scheme, (scheme) => scheme) },
  {
    id: 'tlsConfig',
    judge: ({ plaintext, probe }) => {
      if (plaintext) return judged('tlsConfig', 'plaintext', plaintext);
      if (probe.state !== 'live') return unmeasured(probe);
      const { grade } = probe.value;
      return judged('tlsConfig', grade.gradeTrustIgnored, probe, { words: capWords(grade) });
    },
  },
];

function capWords(tls: TlsGrade): Record<string, string> {
  const { fact, guide, fix } = decisiveCap(tls);
  return { cap: `${fact} (SSL Labs ${guide})`, capFix: fix };
}
