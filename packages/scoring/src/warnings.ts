import type { LeafFacts } from '@callsight/model';
import { scoringModel, type WarningRule } from './model';
import type { Scene } from './scene';

type Sign = (scene: Scene) => boolean;

const tlsCap =
  (rule: string): Sign =>
  ({ liveProbe }) =>
    liveProbe?.value.grade.caps.some((cap) => cap.rule === rule) ?? false;

const leaf =
  (test: (leaf: LeafFacts) => boolean): Sign =>
  ({ liveProbe }) =>
    liveProbe !== undefined && test(liveProbe.value.leaf);

/** Without a loaded list the cell is unknown, and an unknown warns of nothing. */
const listed =
  (match: string): Sign =>
  ({ threat }) =>
    threat.state === 'live' && threat.value.listing?.match === match && threat.value.coverage > 0;

const signs: Readonly<Record<WarningRule, Sign>> = {
  'no-tls1.3': tlsCap('no-tls1.3'),
  'no-secure-renegotiation': tlsCap('no-secure-renegotiation'),
  'hsts-short-or-invalid': tlsCap('hsts-short-or-invalid'),
  'expires-soon': leaf(({ expiresSoon }) => expiresSoon),
  'lifetime-over-limit': leaf(({ lifetimeWithinLimit }) => !lifetimeWithinLimit),
  'no-sct': (scene) => !scene.pinsPrivateCa && leaf(({ sct }) => !sct)(scene),
  'recent-breach': ({ breach }) => breach.state === 'live' && breach.value === 'recent',
  'neighbour-listed': listed('neighbour'),
  'listed-in-the-past': listed('historic'),
  'probe-stale': ({ plaintext, probe }) =>
    plaintext === undefined && (probe.state === 'void' || (probe.state === 'live' && probe.freshness < 1)),
};

/** Gives the ids of the facts that block an A+, in the order of the model. */
export function warningsOf(scene: Scene): readonly WarningRule[] {
  return scoringModel.warnings.filter((rule) => signs[rule](scene));
}
