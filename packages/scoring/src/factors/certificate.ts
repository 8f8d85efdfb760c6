import type { ProbeFacts } from '@callsight/model';
import type { Live } from '../freshness';
import { type CellRule, type Judgement, judged, unmeasured } from '../judgement';
import { type CellId, scoringModel } from '../model';
import { total } from '../rounding';
import type { Scene } from '../scene';
import { hashKind } from '../tls/hashKind';
import { certificateRsaBits } from '../tls/keySize';
import { partWords } from '../words';

/** Is the certificate factor: trust, key, the rules for public CAs, and how well the owner was checked. */
export const certificate: readonly CellRule[] = [
  {
    id: 'certTrust',
    judge: probed('certTrust', (live, scene) => judged('certTrust', trustOf(live.value, scene), live)),
  },
  { id: 'certKey', judge: probed('certKey', judgeKey) },
  { id: 'certHygiene', judge: probed('certHygiene', judgeHygiene) },
  { id: 'certType', judge: probed('certType', (live) => judged('certType', live.value.leaf.type, live)) },
];

function probed(cell: CellId, judge: (live: Live<ProbeFacts>, scene: Scene) => Judgement): (scene: Scene) => Judgement {
  return (scene) => {
    if (scene.plaintext) return judged(cell, 'plaintext', scene.plaintext);
    return scene.probe.state === 'live' ? judge(scene.probe, scene) : unmeasured(scene.probe);
  };
}

/** Gives the reason why the certificate is not trusted, or `undefined`; a pin lifts the missing CA and nothing else. */
export function distrustOf({ tls: { certificate } }: ProbeFacts, pinsPrivateCa: boolean): string | undefined {
  const { trust, nameMatches, signatureHash } = certificate;
  const lifted = pinsPrivateCa && (trust === 'self-signed' || trust === 'untrusted');
  if (trust !== 'ok' && !lifted) return trust;
  if (!nameMatches) return 'name-mismatch';
  return hashKind(signatureHash) === 'sha1' ? 'sha1' : undefined;
}

function trustOf(probe: ProbeFacts, { pinsPrivateCa }: Scene): string {
  const distrust = distrustOf(probe, pinsPrivateCa);
  if (distrust !== undefined) return distrust;
  if (probe.leaf.expiresSoon) return 'expires-soon';
  return probe.tls.certificate.chain === 'incomplete' ? 'chain-incomplete' : 'ok';
}

function judgeKey(live: Live<ProbeFacts>): Judgement {
  const { certificate } = live.value.tls;
  const bits = certificateRsaBits(certificate);
  const words = { key: `${certificate.keyType} ${certificate.keyBits}`, hash: certificate.signatureHash };
  if (hashKind(certificate.signatureHash) !== 'modern') return judged('certKey', 'broken-hash', live, { words });
  const outcome = bits < 1024 ? 'below-1024' : bits < 2048 ? 'below-2048' : 'strong';
  return judged('certKey', outcome, live, { words });
}

function judgeHygiene(live: Live<ProbeFacts>, { pinsPrivateCa }: Scene): Judgement {
  const { leaf } = live.value;
  const { shares } = scoringModel.cells.certHygiene;
  const met = {
    lifetime: leaf.lifetimeWithinLimit,
    sct: leaf.sct || pinsPrivateCa,
    revocation: leaf.revocationPointer || pinsPrivateCa,
  };
  const parts = ['lifetime', 'sct', 'revocation'] as const;
  const missing = parts.filter((part) => !met[part]);
  const value = total(parts.map((part) => (met[part] ? shares[part] : 0)));
  const outcome = missing.length > 0 ? 'lacking' : leaf.sct && leaf.revocationPointer ? 'complete' : 'pinned';
  const words = { missing: missing.map((part) => partWords.certHygiene[part]).join(', ') };
  return judged('certHygiene', outcome, live, { value, words });
}
