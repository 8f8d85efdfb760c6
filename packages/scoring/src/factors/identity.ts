import type { Live, Missing, Reading, Void } from '../freshness';
import { type CellRule, type Judgement, judgeBy, judged, type Part, unmeasured } from '../judgement';
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

interface Asked<R extends Reading<boolean>> {
  readonly sign: Sign;
  readonly reading: R;
}

const signs: readonly Sign[] = ['known', 'securityTxt', 'caa', 'dnssec'];

function isLive(asked: Asked<Reading<boolean>>): asked is Asked<Live<boolean>> {
  return asked.reading.state === 'live';
}

function isSilent(asked: Asked<Reading<boolean>>): asked is Asked<Void | Missing> {
  return asked.reading.state !== 'live';
}

function partOf({ sign, reading }: Asked<Reading<boolean>>): Part {
  const share = scoringModel.cells.transparency.shares[sign];
  if (reading.state !== 'live') return { share, value: 0, completeness: 0, freshness: 0 };
  return { share, value: reading.value ? 1 : 0, completeness: 1, freshness: reading.freshness };
}

/** Each sign is a part of its own, since catalogue, probe and DNS age apart. */
function judgeTransparency({ transparency }: Scene): Judgement {
  const asked = signs.map((sign) => ({ sign, reading: transparency[sign] }));
  const [live, [silent]] = [asked.filter(isLive), asked.filter(isSilent)];
  if (live.length === 0 && silent) return unmeasured(silent.reading);
  const named = (positive: boolean) =>
    live.filter(({ reading }) => reading.value === positive).map(({ sign }) => partWords.transparency[sign]);
  const [found, missing] = [named(true), named(false)];
  const outcome = missing.length === 0 ? 'complete' : found.length === 0 ? 'none' : 'partial';
  const { why = '', fix } = cellWords.transparency.outcomes[outcome] ?? {};
  const { fact } = live.reduce((old, next) => (next.reading.ageDays > old.reading.ageDays ? next : old)).reading;
  return {
    parts: asked.map(partOf),
    why: fill(why, { found: found.join(', '), missing: missing.join(', ') }),
    ...(fix !== undefined && { fix }),
    source: fact.source,
    observedAt: fact.observedAt,
  };
}
