/** Gives whether a text is a day of the calendar, `2026-12-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

const DAY_MS = 86_400_000;

/** Gives the days from a moment to a clock, both ISO 8601, with their fraction; negative while it is to come. */
export function daysSince(moment: string, now: string): number {
  return (Date.parse(now) - Date.parse(moment)) / DAY_MS;
}

/** Gives the days from a clock to a moment, both ISO 8601, rounded down; negative once it is past. */
export function daysUntil(moment: string, now: string): number {
  return Math.floor(daysSince(now, moment));
}
