import { type CellRule, judgeBy, judged, percent, unmeasured } from '../judgement';
import { scoringModel } from '../model';

const byCoverage: ReadonlySet<string> = new Set(scoringModel.threatByCoverage);

/** Is the reputation factor: threat lists, breaches, and names that imitate another. */
export const reputation: readonly CellRule[] = [
  {
    id: 'threat',
    judge: ({ threat }) => {
      if (threat.state !== 'live') return unmeasured(threat);
      const { coverage, listing } = threat.value;
      const outcome = listing?.match ?? 'unlisted';
      const completeness = byCoverage.has(outcome) ? coverage : 1;
      const words = { list: listing?.list ?? '', coverage: percent(coverage) };
      if (completeness === 0) return judged('threat', 'no-coverage', threat, { completeness, words });
      return judged('threat', outcome, threat, { completeness, words });
    },
  },
  { id: 'breach', judge: ({ breach }) => judgeBy('breach', breach, (found) => found) },
  {
    id: 'lookalike',
    judge: ({ lookalike }) => {
      if (lookalike.state !== 'live') return unmeasured(lookalike);
      const { of } = lookalike.value;
      return of === undefined
        ? judged('lookalike', 'distinct', lookalike)
        : judged('lookalike', 'imitates', lookalike, { words: { of } });
    },
  },
];
