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

/** Gives title and description of a chart for those who do not see it. */
const told = (id: string, title: string, about: string, bars: readonly Bar[]): Markup =>
  markup`<title id="${id}-t">${title}</title><desc id="${id}-d">${about} ${spoken(bars)}</desc>`;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Gives upright bars with their counts above and labels below; places are shares of the width, so that letters keep their size. */
export const columns = (id: string, title: string, about: string, bars: readonly Bar[]): Markup => {
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  const step = 100 / Math.max(1, bars.length);
  const [top, height] = [20, 120];
  return markup`<svg class="columns" width="100%" height="${top + height + 24}" role="img" aria-labelledby="${id}-t ${id}-d">${told(id, title, about, bars)}${bars.map(
    ({ label, count, look }, at) => {
      const tall = count === 0 ? 0 : Math.max(4, share(count, most, height));
      const [left, wide] = [tenths(at * step + step * 0.16), tenths(step * 0.68)];
      const middle = tenths((at + 0.5) * step);
      return markup`<rect class="track" x="${left}%" y="${top}" width="${wide}%" height="${height}" rx="4"/><rect class="bar ${look}" x="${left}%" y="${top + height - tall}" width="${wide}%" height="${tall}" rx="${Math.min(4, tall / 2)}"/><text class="${count === 0 ? 'faint' : 'count'}" x="${middle}%" y="13" text-anchor="middle">${count}</text><text class="label" x="${middle}%" y="${top + height + 18}" text-anchor="middle">${label}</text>`;
    },
  )}</svg>`;
};

/** Gives lying bars, each under its label, with the count at the end of the line. */
export const rows = (id: string, title: string, about: string, bars: readonly Bar[]): Markup => {
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  const step = 38;
  return markup`<svg class="rows" width="100%" height="${bars.length * step}" role="img" aria-labelledby="${id}-t ${id}-d">${told(id, title, about, bars)}${bars.map(
    ({ label, count, look }, at) => {
      const long = count === 0 ? 0 : Math.max(1, share(count, most, 100));
      const y = at * step;
      return markup`<text class="label" x="0" y="${y + 13}">${label}</text><text class="count" x="100%" y="${y + 13}" text-anchor="end">${count}</text><rect class="track" x="0" y="${y + 20}" width="100%" height="8" rx="4"/><rect class="bar ${look}" x="0" y="${y + 20}" width="${long}%" height="8" rx="4"/>`;
    },
  )}</svg>`;
};

/** Gives one bar cut into shares of the whole. */
export const stack = (id: string, title: string, bars: readonly Bar[]): Markup => {
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  let x = 0;
  return markup`<svg class="stack" width="100%" height="8" role="img" aria-labelledby="${id}-t ${id}-d">${told(id, title, 'Shares of the whole.', bars)}<rect class="track" x="0" y="0" width="100%" height="8"/>${bars.map(
    ({ count, look }) => {
      const wide = share(count, total, 100);
      const part = markup`<rect class="bar ${look}" x="${tenths(x)}%" y="0" width="${wide}%" height="8"/>`;
      x += wide;
      return part;
    },
  )}</svg>`;
};

/** Gives what the parts of a chart are, those that are there at all. */
export const legend = (bars: readonly Bar[]): Markup =>
  markup`<ul class="legend">${bars
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count, look }) => markup`<li><span class="swatch ${look}"></span><b>${count}</b> ${label}</li>`,
    )}</ul>`;

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
