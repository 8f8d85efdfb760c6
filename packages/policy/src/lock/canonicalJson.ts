import { byText } from '../order';

/** Gives a value as JSON with its keys in one order: those that are named, then by name. */
export function canonicalJson(value: unknown, order: readonly string[] = []): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || byText(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${members.join(',')}}`;
}
