const dayMs = 86_400_000;

/** Gives the day of an ISO 8601 moment; a text that is none stays as it is. */
export const day = (moment: string): string => (/^\d{4}-\d{2}-\d{2}/.test(moment) ? moment.slice(0, 10) : moment);

/** Gives the days from one day to another, both ISO 8601, below zero for one before; `undefined` where one is no day. */
export const daysBetween = (from: string, to: string): number | undefined => {
  const days = (Date.parse(day(to)) - Date.parse(day(from))) / dayMs;
  return Number.isFinite(days) ? Math.round(days) : undefined;
};

const longest = 731;

/** Gives a number of days for people: `1 day`, `129 days`, `6 years`. */
export const daysText = (days: number): string => {
  const count = Math.abs(days);
  if (count < longest) return `${count} day${count === 1 ? '' : 's'}`;
  return `${Math.floor(count / 365.25)} years`;
};

/** Gives how a day stands to now: `today`, `in 11 days`, `3 days ago`; empty for what is no day. */
export const distanceText = (to: string, now: string): string => {
  const days = daysBetween(now, to);
  if (days === undefined) return '';
  if (days === 0) return 'today';
  return days > 0 ? `in ${daysText(days)}` : `${daysText(days)} ago`;
};
