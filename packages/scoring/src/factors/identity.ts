import type { Live } from '../freshness';
import { type CellRule, type Judgement, judgeBy, judged, unmeasured } from '../judgement';
import { scoringModel } from '../model';
import type { Scene } from '../scene';
import { cellWords, fill, partWords } from '../words';

/** Is the identity factor: the kind of name, its age, and what the operator shows of itself. */
export const identity: readonly CellRule[] = [
  { id: 'nameKind', judge: ({ nameKind }) => judgeBy('nameKind', nameKind, (kind) => kind) },
  {
    id: 'domainAge',
    judge: ({ domainAgeDays }) => {
      if (domainAgeDays.state !== 'live') return unmeasured(domainAgeDays);
      const days = domainAgeDays.value;
      const outcome = scoringModel.domainAgeDays.find((band) => days >= band.atLeast)?.outcome ?? 'younger';
      return judged('domainAge', outcome, domainAgeDays, { words: { days: Math.floor(days) } });
    },
  },
  { id: 'transparency', judge: judgeTransparency },
];

type Sign = keyof Scene['transparency'];

const signs: readonly Sign[] = ['known', 'securityTxt', 'caa', 'dnssec'];

/** Each sign is a part of its own, since catalogue, probe and DNS age apart. */
function judgeTransparency({ transparency }: Scene): Judgement {
  const { shares } = scoringModel.cells.transparency;
  const live = signs.flatMap((sign) => {
    const reading = transparency[sign];
    return reading.state === 'live' ? [{ sign, reading }] : [];
  });
  const first = live[0];
  if (!first) {
    const { known } = transparency;
    return known.state === 'live' ? judged('transparency', 'none', known) : unmeasured(known);
  }
  const named = (positive: boolean) =>
    live.filter(({ reading }) => reading.value === positive).map(({ sign }) => partWords.transparency[sign]);
  const [found, missing] = [named(true), named(false)];
  const outcome = missing.length === 0 ? 'complete' : found.length === 0 ? 'none' : 'partial';
  const words = { found: found.join(', '), missing: missing.join(', ') };
  const { why = '', fix } = cellWords.transparency.outcomes[outcome] ?? {};
  const oldest = live.reduce<Live<boolean>>(
    (old, { reading }) => (reading.ageDays > old.ageDays ? reading : old),
    first.reading,
  );
  return {
    parts: signs.map((sign) => {
      const reading = transparency[sign];
      const isLive = reading.state === 'live';
      return {
        share: shares[sign],
        value: isLive && reading.value ? 1 : 0,
        completeness: isLive ? 1 : 0,
        freshness: isLive ? reading.freshness : 0,
      };
    }),
    why: fill(why, words),
    ...(fix !== undefined && { fix }),
    source: oldest.fact.source,
    observedAt: oldest.fact.observedAt,
  };
}
