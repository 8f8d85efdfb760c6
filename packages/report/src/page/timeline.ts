import { daysBetween, distanceText } from './dates';
import { type Markup, markup } from './markup';

/** One line of a timeline: what ends, and when, ISO 8601. */
export interface Ending {
  readonly label: string;
  readonly until: string;
}

/** How an ending looks: its state in a word, a mark and a class. */
export type EndingState = 'ended' | 'soon' | 'later';

/** How a state looks: the class of its colour, and a shape of its own around the end. */
const looks: Readonly<Record<EndingState, { readonly look: string; readonly shape: string }>> = {
  ended: { look: 's-e', shape: 'M-5-5 5 5M5-5-5 5' },
  soon: { look: 's-c', shape: 'M0-7 7 6H-7Z' },
  later: { look: 's-a', shape: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z' },
};

const soonDays = 30;

/** Gives how near an end is: past, within 30 days, or later. */
export const endingState = (until: string, now: string): EndingState => {
  const days = daysBetween(now, until) ?? 0;
  if (Date.parse(until) < Date.parse(now) || days < 0) return 'ended';
  return days <= soonDays ? 'soon' : 'later';
};

const step = 40;
const top = 22;
const tickDays: readonly (readonly [days: number, text: string])[] = [
  [30, '30 days'],
  [90, '90 days'],
  [180, '6 months'],
  [365, '1 year'],
  [730, '2 years'],
];
const mostLabel = 44;
/** Ends farther away than this are drawn at the edge: their text has the date. */
const [farthestBack, farthestAhead] = [90, 800];

const cut = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > mostLabel ? `${characters.slice(0, mostLabel - 1).join('')}…` : text;
};

/** Gives a chart of what ends when, by its distance from now, the soonest first. */
export const timeline = (id: string, title: string, about: string, endings: readonly Ending[], now: string): Markup => {
  const days = endings.map(({ until }) => daysBetween(now, until) ?? 0);
  const from = Math.max(-farthestBack, Math.min(0, ...days));
  const to = Math.min(farthestAhead, Math.max(soonDays, ...days));
  // A little room, so that the last mark is not cut.
  const width = (to - from) * 1.04;
  const at = (day: number): number => Math.round(((Math.min(to, Math.max(from, day)) - from) / width) * 1000) / 10 + 1;
  const height = top + endings.length * step;
  const ticks = tickDays.filter(([tick]) => tick < to * 0.96 && (tick / width) * 100 > 9);
  const spoken = endings.map(({ label, until }) => `${label}: ${distanceText(until, now)}`).join(', ');
  return markup`<svg class="timeline" width="100%" height="${height + 4}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${about} ${spoken}</desc>
<text class="tick" x="${at(0)}%" y="12" text-anchor="${at(0) < 4 ? 'start' : 'middle'}">today</text><line class="today" x1="${at(0)}%" x2="${at(0)}%" y1="${top - 4}" y2="${height}"/>${ticks.map(
    ([tick, text]) =>
      markup`<text class="tick" x="${at(tick)}%" y="12" text-anchor="middle">${text}</text><line class="grid" x1="${at(tick)}%" x2="${at(tick)}%" y1="${top - 4}" y2="${height}"/>`,
  )}${endings.map(({ label, until }, line) => {
    const end = at(days[line] ?? 0);
    const state = endingState(until, now);
    const y = top + line * step;
    const left = Math.min(end, at(0));
    return markup`<text class="label" x="0" y="${y + 14}">${cut(label)}</text><text class="faint when" x="100%" y="${y + 14}" text-anchor="end">${distanceText(until, now)}</text><rect class="bar ${looks[state].look}" x="${left}%" y="${y + 22}" width="${Math.max(0.2, Math.round(Math.abs(end - at(0)) * 10) / 10)}%" height="6" rx="3"/><svg class="pin" x="${end}%" y="${y + 25}"><path class="${looks[state].look} ${state}" d="${looks[state].shape}"/></svg>`;
  })}</svg>`;
};
