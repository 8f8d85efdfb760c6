import { type CellRule, judgeBy, judged, notJudged, unmeasured } from '../judgement';
import { scoringModel } from '../model';
import { partWords } from '../words';

/** Is the jurisdiction factor: where the data is, and whether declaration and measurement agree. */
export const jurisdiction: readonly CellRule[] = [
  {
    id: 'location',
    judge: ({ location, profile }) => {
      if (profile === 'none') return notJudged('location');
      if (location.state !== 'live') return unmeasured(location);
      const { class: outcome, strength, country, region } = location.value;
      const completeness = scoringModel.locationStrength[strength];
      if (completeness === 0) return judged('location', 'edge', location, { completeness });
      const place = region ?? country;
      const words = { strength: partWords.strength[strength], place: place === undefined ? '' : ` (${place})` };
      return judged('location', outcome, location, { completeness, words });
    },
  },
  {
    id: 'consistency',
    judge: ({ regionConsistent, profile }) =>
      profile === 'none'
        ? notJudged('consistency')
        : judgeBy('consistency', regionConsistent, (agree) => (agree ? 'agree' : 'conflict')),
  },
];
