import { themeStyles } from '../theme';
import { charts } from './charts';
import { circumstances } from './circumstances';
import { frame, head } from './frame';
import { tables } from './tables';
import { things } from './things';

const toneRules = (['a', 'b', 'c', 'd', 'e', 'f', 'unknown'] as const)
  .map(
    (tone) =>
      `.g-${tone}{background:var(--${tone}-bg);color:var(--${tone}-fg)}.bar.s-${tone},.swatch.s-${tone}{fill:var(--${tone}-fill);background:var(--${tone}-fill)}`,
  )
  .join('');

const answerTones = { blocked: 'e', review: 'c', unknown: 'unknown', allowed: 'a', note: 'note' } as const;

const answerRules = Object.entries(answerTones)
  .map(
    ([answer, tone]) =>
      `.chip.a-${answer},.tile.a-${answer}:not(.none) .mark{background:var(--${tone}-bg);color:var(--${tone}-fg)}.risk.a-${answer}{border-left-color:var(--${tone}-fill)}`,
  )
  .join('');

/** The page's style sheet. Its hash stands in the page's content security policy. */
export const styles: string = [themeStyles, frame, head, charts, things, tables, toneRules, answerRules, circumstances]
  .join('')
  .replaceAll('\n', '');
