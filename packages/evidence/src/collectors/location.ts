import type { Fact, Known, LocationFacts } from '@callsight/model';
import type { Context, ReadTarget, StaticCollector } from '../collector';
import { edgeNetworkOf } from '../edgeNetwork';
import { known, unknown } from '../fact';
import { jurisdictionOf } from '../jurisdiction';
import { edgeWords, type PlaceBehind, placeBehind } from '../placeBehind';
import { type HostRegion, REGIONS_DATE, regionInHost } from '../regionInHost';

/** What an address says of a place is looked at again after this time. */
const TTL_DAYS = 90;

/** The worst first: of several places the one with the least protection counts. */
const WORST: readonly LocationFacts['class'][] = ['prohibited', 'third', 'us', 'us-dpf', 'adequate', 'eu'];

const WHY = {
  unseen: 'the host name carries no region, and its address is not known',
  unlisted: 'the host name carries no region, and no list of countries by address is on this machine',
  undeclared: 'the host name declares no region to compare with',
  unmeasured: 'the address of the host is not known',
  incomparable: 'what is known of the address is no region to compare with',
} as const;

type Told = Exclude<PlaceBehind, { readonly kind: 'nowhere' }>;

const isTold = (place: PlaceBehind | undefined): place is Told => place !== undefined && place.kind !== 'nowhere';

const nowhereOf = (behind: readonly (PlaceBehind | undefined)[]): string | undefined =>
  behind.flatMap((place) => (place?.kind === 'nowhere' ? [place.why] : []))[0];

/** Where the service operates: what the host name declares, else where its addresses are; and whether the two agree. */
export const location: StaticCollector = {
  id: 'location',
  collect: (target, context) => {
    const declared = regionInHost(target.host);
    const behind = addressesOf(target).map((address) => placeBehind(address, context.lists));
    return {
      location: declared === undefined ? measuredPlace(target, context, behind) : declaredPlace(declared, context),
      regionConsistent: consistency(declared, behind, target, context),
    };
  },
};

/** A host that is an address needs nobody to look it up. */
function addressesOf({ host, address, addresses = [] }: ReadTarget): readonly string[] {
  return address.ip === undefined ? addresses : [host];
}

function declaredPlace({ region, country, provider }: HostRegion, { now }: Context): Known<LocationFacts> {
  const place = { class: jurisdictionOf(country, now), strength: 'hostname', country, region } as const;
  return known(place, 'name', REGIONS_DATE, `the host name says ${region} (${provider})`);
}

function measuredPlace(
  target: ReadTarget,
  context: Context,
  behind: readonly (PlaceBehind | undefined)[],
): Fact<LocationFacts> {
  const own = edgeNetworkOf(target.host)?.network;
  const nowhere = own === undefined ? nowhereOf(behind) : edgeWords(own);
  if (nowhere !== undefined) return unknown(nowhere);
  if (behind.length === 0) return unknown(WHY.unseen);
  const told = behind.filter(isTold);
  // An address of which nothing is known may be anywhere.
  if (told.length < behind.length) return unknown(WHY.unlisted);
  const classOf = ({ country }: Told) => jurisdictionOf(country, context.now);
  const worst = [...told].sort((a, b) => WORST.indexOf(classOf(a)) - WORST.indexOf(classOf(b)))[0]!;
  return {
    state: 'known',
    value: {
      class: classOf(worst),
      strength: told.every(({ kind }) => kind === 'cloud') ? 'cloud-range' : 'ip-geo',
      country: worst.country,
      ...(worst.kind === 'cloud' && { region: worst.region }),
    },
    source: `geo:${worst.list.head.id}`,
    ...dated(target, context, told),
    note: noteOn(worst, told),
  };
}

/** The older of what it rests on: when the name was looked up, and when the list was current. */
function dated(
  { addressesAt }: ReadTarget,
  { now }: Context,
  told: readonly Told[],
): { readonly observedAt: string; readonly ttlDays: number } {
  const dates = [addressesAt ?? now, ...told.map(({ list }) => list.confirmedAt)];
  return { observedAt: dates.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a)), ttlDays: TTL_DAYS };
}

function noteOn(worst: Told, told: readonly Told[]): string {
  const others = [...new Set(told.map(({ country }) => country))].filter((country) => country !== worst.country);
  const place =
    worst.kind === 'cloud' ? `an address of ${worst.provider} in ${worst.region}` : `an address in ${worst.country}`;
  return `${place}${others.length > 0 ? `, others in ${others.sort().join(', ')}` : ''}, as of ${worst.list.confirmedAt.slice(0, 10)}`;
}

function consistency(
  declared: HostRegion | undefined,
  behind: readonly (PlaceBehind | undefined)[],
  target: ReadTarget,
  context: Context,
): Fact<boolean> {
  if (declared === undefined) return unknown(WHY.undeclared);
  if (behind.length === 0) return unknown(WHY.unmeasured);
  const nowhere = nowhereOf(behind);
  if (nowhere !== undefined) return unknown(nowhere);
  const told = behind.filter(isTold);
  const verdicts = told.map((place) => agrees(declared, place, context.now));
  const conflict = told[verdicts.indexOf(false)];
  const isSure = told.length === behind.length && verdicts.every((agree) => agree === true);
  const value = conflict !== undefined ? false : isSure ? true : undefined;
  if (value === undefined) return unknown(WHY.incomparable);
  const seen = conflict ?? told[0]!;
  return {
    state: 'known',
    value,
    source: `geo:${seen.list.head.id}`,
    ...dated(target, context, told),
    note: `the name says ${declared.region}, ${noteOn(seen, [seen])}`,
  };
}

/** The country of an address is often only where it was registered: it can confirm a region and not contradict it. */
function agrees(declared: HostRegion, place: Told, now: string): boolean | undefined {
  const isSame =
    declared.country === place.country ||
    (declared.country === 'EU' && jurisdictionOf(place.country, now) === 'eu') ||
    (place.kind === 'cloud' && place.provider === declared.provider && place.region === declared.region);
  return isSame || place.kind === 'cloud' ? isSame : undefined;
}
