import { isRecord, parsedJson } from '../json';

/** A registration, or in plain words why none could be read. */
export type ReadRegistration = { readonly at: string } | { readonly why: string };

const WHY = {
  noAnswer: 'the registry gave no answer of its protocol',
  another: 'the registry answered about another domain',
  undated: 'the registry does not say when the domain was registered',
} as const;

/** Before this year there were no domains, in milliseconds since 1970. */
const FIRST_MS = Date.parse('1985-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

/** A name that was given up and taken again belongs to whoever took it last. */
const BEGINNINGS: ReadonlySet<unknown> = new Set(['registration', 'reregistration']);

/**
 * Gives when a domain was registered, ISO 8601, as its registry answered at a time in milliseconds since 1970.
 * @see https://www.rfc-editor.org/rfc/rfc9083#section-5.3
 */
export function readRegistration(bytes: Buffer, domain: string, now: number): ReadRegistration {
  const answer = parsedJson(bytes);
  if (!isRecord(answer) || answer.objectClassName !== 'domain') return { why: WHY.noAnswer };
  const name = typeof answer.ldhName === 'string' ? answer.ldhName.toLowerCase().replace(/\.$/, '') : '';
  if (name !== domain) return { why: WHY.another };
  const times = (Array.isArray(answer.events) ? answer.events : [])
    .filter((event) => isRecord(event) && BEGINNINGS.has(event.eventAction))
    .map(({ eventDate }: Readonly<Record<string, unknown>>) => Date.parse(String(eventDate)))
    .filter((time) => time >= FIRST_MS && time <= now + DAY_MS);
  return times.length === 0 ? { why: WHY.undated } : { at: new Date(Math.max(...times)).toISOString() };
}
