import type { FactorScore } from '@callsight/model';
import { tenth } from '../describe';
import { factorWords } from '../words';
import { type Markup, markup } from './markup';

/** One bar: a label, a count and the class that colours it. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly look: string;
}

const share = (count: number, most: number, length: number): number =>
  most === 0 ? 0 : Math.round((count / most) * length * 10) / 10;

const spoken = (bars: readonly Bar[]): string => bars.map(({ label, count }) => `${label}: ${count}`).join(', ');

/** Gives upright bars with their counts above and labels below. */
export const columns = (id: string, title: string, bars: readonly Bar[]): Markup => {
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  const [step, height] = [46, 160];
  return markup`<svg class="columns" preserveAspectRatio="xMidYMid" viewBox="0 0 ${bars.length * step} ${height + 44}" role="img" aria-labelledby="${id}"><title id="${id}">${title}. ${spoken(bars)}</title>${bars.map(
    ({ label, count, look }, at) => {
      const tall = count === 0 ? 0 : Math.max(4, share(count, most, height));
      const middle = at * step + step / 2;
      return markup`<rect class="track" x="${at * step + 7}" y="20" width="${step - 14}" height="${height}" rx="5"/><rect class="bar ${look}" x="${at * step + 7}" y="${20 + height - tall}" width="${step - 14}" height="${tall}" rx="${Math.min(5, tall / 2)}"/><text class="${count === 0 ? 'faint' : 'count'}" x="${middle}" y="13" text-anchor="middle">${count}</text><text class="label" x="${middle}" y="${height + 38}" text-anchor="middle">${label}</text>`;
    },
  )}</svg>`;
};

/** Gives lying bars, one a line, with the count at the end. */
export const rows = (id: string, title: string, bars: readonly Bar[]): Markup => {
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  const [step, left, width] = [30, 150, 230];
  return markup`<svg class="rows" preserveAspectRatio="xMinYMid" viewBox="0 0 ${left + width + 50} ${bars.length * step}" role="img" aria-labelledby="${id}"><title id="${id}">${title}. ${spoken(bars)}</title>${bars.map(
    ({ label, count, look }, at) => {
      const long = count === 0 ? 0 : Math.max(4, share(count, most, width));
      return markup`<text class="label" x="0" y="${at * step + 19}">${label}</text><rect class="track" x="${left}" y="${at * step + 7}" width="${width}" height="16" rx="5"/><rect class="bar ${look}" x="${left}" y="${at * step + 7}" width="${long}" height="16" rx="${Math.min(5, long / 2)}"/><text class="count" x="${left + width + 10}" y="${at * step + 20}">${count}</text>`;
    },
  )}</svg>`;
};

/** Gives one bar cut into shares of the whole. */
export const stack = (id: string, title: string, bars: readonly Bar[]): Markup => {
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  let x = 0;
  return markup`<svg class="stack" viewBox="0 0 600 14" preserveAspectRatio="none" role="img" aria-labelledby="${id}"><title id="${id}">${title}. ${spoken(bars)}</title><rect class="track" x="0" y="0" width="600" height="14"/>${bars.map(
    ({ count, look }) => {
      const wide = share(count, total, 600);
      const part = markup`<rect class="bar ${look}" x="${x}" y="0" width="${Math.max(0, wide - 2)}" height="14"/>`;
      x += wide;
      return part;
    },
  )}</svg>`;
};

const known = (factor: FactorScore): boolean =>
  factor.cells.some(({ state }) => state !== 'unknown' && state !== 'n/a');

const tone = (factor: FactorScore): string => {
  const part = factor.max === 0 ? 1 : factor.points / factor.max;
  return part >= 0.8 ? 'good' : part >= 0.5 ? 'fair' : 'poor';
};

const factorSaid = (factor: FactorScore): string =>
  `${factorWords[factor.id].title} ${known(factor) ? `${tenth(factor.points)} of ${tenth(factor.max)}` : 'not known'}`;

/** Gives the five factors as small upright bars; a factor of which nothing is known stays hatched. */
export const factorBars = (factors: readonly FactorScore[]): Markup =>
  markup`<svg class="factors" viewBox="0 0 78 34" width="78" height="34" role="img" aria-label="${factors.map(factorSaid).join(', ')}">${factors.map(
    (factor, at) => {
      const tall = known(factor) ? Math.max(1, share(factor.points, factor.max, 22)) : 22;
      return markup`<rect class="track" x="${at * 16}" y="0" width="11" height="22" rx="2"/><rect class="bar ${known(factor) ? tone(factor) : 'gap'}" x="${at * 16}" y="${22 - tall}" width="11" height="${tall}" rx="2"/><text class="tick" x="${at * 16 + 5.5}" y="32" text-anchor="middle">${factorWords[factor.id].title.charAt(0)}</text>`;
    },
  )}</svg>`;

/** Gives one factor as a lying bar. */
export const factorBar = (factor: FactorScore): Markup => {
  const long = known(factor) ? Math.max(2, share(factor.points, factor.max, 120)) : 120;
  return markup`<svg class="factor" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true"><rect class="track" width="120" height="8" rx="4"/><rect class="bar ${known(factor) ? tone(factor) : 'gap'}" width="${long}" height="8" rx="4"/></svg>`;
};
