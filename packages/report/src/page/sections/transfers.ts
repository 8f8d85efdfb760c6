import type { HostResult, LocationFacts } from '@callsight/model';
import { countryName } from '../../countryName';
import { counted, hostName } from '../../describe';
import { byText } from '../../order';
import { locationWords } from '../../words';
import { type Bar, legend, rows, stack } from '../charts';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { breakable, emptyState, intro, leftOut, mostRows, section } from '../parts';
import { adequacyWords, type PlaceClass, placeClasses, strengthWords } from '../transferWords';

/** Hosts in one country, or in one class where the country is not known. */
interface Group {
  readonly kind: PlaceClass;
  readonly name: string;
  readonly hosts: Listed<HostResult>[];
}

/** Gives where data goes; an edge network answers anywhere, so it tells nothing of that. */
const placeOf = ({ evidence: { location } }: HostResult): LocationFacts | undefined =>
  location.state === 'known' && location.value.strength !== 'cdn' ? location.value : undefined;

const groupsOf = (hosts: readonly Listed<HostResult>[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const host of hosts) {
    const place = placeOf(host.item);
    const kind = place?.class ?? 'unknown';
    const name = place?.country === undefined ? locationWords[kind] : countryName(place.country);
    const group = groups.get(`${kind} ${name}`) ?? { kind, name, hosts: [] };
    groups.set(`${kind} ${name}`, group);
    group.hosts.push(host);
  }
  return [...groups.values()].sort(
    (a, b) =>
      placeClasses.indexOf(a.kind) - placeClasses.indexOf(b.kind) ||
      b.hosts.length - a.hosts.length ||
      byText(a.name, b.name),
  );
};

const mostBars = 8;

/** Gives the chart of the countries, those with most hosts first, what is not known at the end. */
const chart = (groups: readonly Group[]): Markup => {
  const bar = ({ kind, name, hosts }: Group): Bar => ({
    label: kind === 'unknown' || name === locationWords[kind] ? name : `${name} · ${locationWords[kind]}`,
    count: hosts.length,
    look: adequacyWords[kind].look,
  });
  const known = groups
    .filter(({ kind }) => kind !== 'unknown')
    .sort((a, b) => b.hosts.length - a.hosts.length || byText(a.name, b.name));
  const rest = known.slice(mostBars).reduce((sum, { hosts }) => sum + hosts.length, 0);
  return rows(
    'places',
    'Hosts by country',
    'How many hosts operate in each country, and of how many that is not known.',
    [
      ...known.slice(0, mostBars).map(bar),
      ...(rest > 0 ? [{ label: `${counted(known.length - mostBars, 'other place')}`, count: rest, look: 'soft' }] : []),
      ...groups.filter(({ kind }) => kind === 'unknown').map(bar),
    ],
  );
};

/** Gives how many hosts each class of adequacy has. */
const adequacy = (groups: readonly Group[]): Markup => {
  const bars = placeClasses.toReversed().map((kind) => ({
    label: `${locationWords[kind]}: ${adequacyWords[kind].basis}`,
    count: groups.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.hosts.length, 0),
    look: adequacyWords[kind].look,
  }));
  return markup`${stack('adequacy', 'Hosts by adequacy', bars)}${legend(bars)}`;
};

const questionOf = (host: HostResult): string | undefined => {
  const place = placeOf(host);
  return adequacyWords[place?.class ?? 'unknown'].question ?? (place && strengthWords[place.strength].question);
};

const howKnown = (host: HostResult): string => {
  const { location } = host.evidence;
  if (location.state === 'unknown') return location.why;
  const { region, strength } = location.value;
  return [region, strengthWords[strength].how].filter((part) => part !== undefined).join(', ');
};

const hasDataClass = ({ dataClass }: HostResult): boolean => dataClass !== undefined && dataClass.length > 0;

const row = ({ id, item: host }: Listed<HostResult>): Markup => {
  const question = questionOf(host);
  return markup`<tr><th scope="row"><a href="#${id}">${breakable(hostName(host))}</a>${host.evidence.vendor !== undefined && markup`<span class="vendor">${host.evidence.vendor}</span>`}</th>
<td data-label="Place known from">${howKnown(host)}</td>
<td data-label="Data">${hasDataClass(host) ? (host.dataClass ?? []).join(', ') : markup`<span class="open">not stated</span>`}</td>
<td class="number" data-label="Calls">${host.calls}</td>
<td class="long" data-label="Open">${question === undefined ? markup`<span class="faint">none</span>` : markup`<span class="open">${question}</span>`}</td></tr>
`;
};

const groupRows = ({
  kind,
  name,
  hosts,
}: Group): Markup => markup`<tbody><tr class="group"><th scope="rowgroup" colspan="5"><span class="name"><span class="swatch ${adequacyWords[kind].look}"></span>${name}</span> <span class="faint">${name !== locationWords[kind] && `${locationWords[kind]}: `}${adequacyWords[kind].basis} · ${counted(hosts.length, 'host')}</span></th></tr>
${hosts.map(row)}</tbody>`;

const summary = (hosts: readonly HostResult[]): string => {
  const unknown = hosts.filter((host) => placeOf(host) === undefined).length;
  const questions = hosts.filter((host) => questionOf(host) !== undefined).length;
  const unstated = hosts.filter((host) => !hasDataClass(host)).length;
  const countries = new Set(hosts.flatMap((host) => placeOf(host)?.country ?? [])).size;
  const where =
    countries === 0
      ? `No country is known for ${counted(hosts.length, 'host')}`
      : `${countries === 1 ? '1 country' : `${countries} countries`} for ${hosts.length - unknown} of ${counted(hosts.length, 'host')}`;
  const open = [
    ...(questions > 0 ? [`${counted(questions, 'open question')} about places`] : []),
    ...(unstated > 0 ? [`${counted(unstated, 'host')} without a stated kind of data`] : []),
  ];
  return `${where}${open.length > 0 ? `; ${open.join(', ')}` : ''}. An open question is no clean entry of a register of transfers.`;
};

/** Gives where data goes, for a register of transfers: countries, adequacy, kinds of data and the open questions. */
export const transfers = (model: PageModel): Markup => {
  const hosts = model.hosts.filter(({ item }) => item.score.grade !== 'internal');
  if (hosts.length === 0) {
    return section(
      'transfers',
      emptyState('–', 'No public host is known.', 'Without one there is no transfer that code shows.'),
    );
  }
  const groups = groupsOf(hosts.slice(0, mostRows));
  return section(
    'transfers',
    markup`${intro(summary(hosts.map(({ item }) => item)))}
<div class="card pair"><figure><figcaption>Hosts by country</figcaption>${chart(groupsOf(hosts))}</figure><figure><figcaption>By adequacy under the GDPR</figcaption>${adequacy(groupsOf(hosts))}</figure></div>
<div class="card scroll${hosts.length > 25 ? ' tall' : ''}" role="region" aria-labelledby="transfers-title" tabindex="0"><table class="stacks grouped"><caption class="sr">Hosts by country, with adequacy under the GDPR and open questions</caption>
<thead><tr><th scope="col">Host</th><th scope="col">How the place is known</th><th scope="col">Kind of data</th><th scope="col" class="number">Calls</th><th scope="col">Open question</th></tr></thead>
${groups.map(groupRows)}</table></div>${leftOut(hosts.length)}
<p class="key">Kinds of data and owners are yours to state: <code>dataClass</code> and <code>owner</code> of a host in <code>callsight.json</code>. An estimate, not legal advice.</p>`,
  );
};
