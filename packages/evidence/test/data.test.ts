import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SDKS } from '@callsight/model';
import { hostClass, normaliseHost } from '../src';
import { inCatalogue } from '../src/catalogue';
import compromised from '../src/data/compromised.json';
import confusables from '../src/data/confusables.json';
import edges from '../src/data/edges.json';
import ephemeral from '../src/data/ephemeral.json';
import plainWords from '../src/data/plainWords.json';
import regions from '../src/data/regions.json';
import topDomains from '../src/data/topDomains.json';
import vendors from '../src/data/vendors.json';
import { JURISDICTIONS, jurisdictionOf } from '../src/jurisdiction';
import { regionInHost } from '../src/regionInHost';
import { registrationOf } from '../src/registrableDomain';

const repeated = (items: readonly string[]): string[] => items.filter((item, i) => items.indexOf(item) !== i);
const DAY = /^\d{4}-\d\d-\d\d$/;

describe('the table of jurisdictions', () => {
  it('has been looked at again in time', () => {
    const today = new Date().toISOString().slice(0, 10);
    const overdue = JURISDICTIONS.filter(({ reviewBy }) => reviewBy < today).map(
      ({ cc, reviewBy }) => `${cc} ${reviewBy}`,
    );
    assert.deepEqual(overdue, [], 'check these decisions against their source, then set a new reviewBy');
  });

  it('has 27 member states, 3 EEA members and each country once', () => {
    const eu = JURISDICTIONS.filter(({ cc, class: kind }) => kind === 'eu' && cc !== 'EU');
    assert.equal(eu.length, 30);
    assert.deepEqual(repeated(JURISDICTIONS.map(({ cc }) => cc)), []);
    for (const row of JURISDICTIONS) {
      assert.match(row.from, DAY);
      assert.match(row.reviewBy, DAY);
      assert.match(row.source, /^https:/);
      assert.ok(row.basis !== '' && row.decision !== '', row.cc);
    }
  });

  const table: readonly (readonly [country: string, day: string, expected: string])[] = [
    ['DE', '2026-11-21', 'eu'],
    ['EU', '2026-11-21', 'eu'],
    ['NO', '2026-11-21', 'eu'],
    ['CH', '2026-11-21', 'adequate'],
    ['JP', '2026-11-21', 'adequate'],
    ['BR', '2026-01-26', 'third'],
    ['BR', '2026-01-27', 'adequate'],
    ['GB', '2031-12-27', 'adequate'],
    ['GB', '2031-12-28', 'third'],
    ['US', '2026-11-21', 'us'],
    ['CN', '2026-11-21', 'third'],
    ['IN', '2026-11-21', 'third'],
  ];
  for (const [country, day, expected] of table) {
    it(`${country} on ${day} is ${expected}`, () => {
      assert.equal(jurisdictionOf(country, `${day}T12:00:00Z`), expected);
    });
  }
});

describe('the vendor catalogue', () => {
  it('knows at least 150 vendors, each name once', () => {
    assert.ok(vendors.vendors.length >= 150);
    assert.deepEqual(repeated(vendors.vendors.map(({ vendor }) => vendor)), []);
    assert.deepEqual(repeated(vendors.vendors.flatMap(({ domains }) => domains)), []);
  });

  it('names domains that can be registered, and hosts that are public', () => {
    for (const { vendor, domains, ...row } of vendors.vendors) {
      for (const domain of domains) {
        const { domain: registered, tenantDomain, suffix } = registrationOf(domain);
        assert.ok(registered === domain || tenantDomain === domain || suffix === domain, `${vendor}: ${domain}`);
        assert.equal(registered, domain, `${vendor}: ${domain} is no registrable domain`);
      }
      const hosts = [...('hosts' in row ? row.hosts : []), ...('platforms' in row ? row.platforms : [])];
      for (const host of hosts) {
        assert.equal(normaliseHost(host), host, vendor);
        assert.equal(hostClass(host), undefined, `${vendor}: ${host}`);
      }
    }
  });

  it('knows the fixed default hosts of every SDK', () => {
    const fixed = SDKS.flatMap(({ hosts }) => hosts.filter((host) => /^[a-z0-9.-]+\.[a-z]+$/.test(host)));
    assert.ok(fixed.length > 150);
    assert.deepEqual(
      fixed.filter((host) => !inCatalogue(host)),
      [],
    );
  });
});

describe('the hosts of vendor packages', () => {
  const example: Readonly<Record<string, string>> = { region: 'eu-central-1', awsRegion: 'eu-central-1' };

  it('declare the region that is filled in', () => {
    const regional = SDKS.flatMap(({ hosts }) =>
      hosts.filter((host) => /\{(?:region|awsRegion)\}\.amazonaws/.test(host)),
    );
    assert.ok(regional.length > 100);
    for (const host of regional) {
      const filled = host.replace(/\{(\w+)\}/g, (_, gap: string) => example[gap] ?? 'x');
      assert.equal(regionInHost(filled)?.country, 'DE', filled);
    }
  });

  it('say so where they stand for the EU', () => {
    const european = SDKS.flatMap(({ zones }) => Object.entries(zones?.hosts ?? {})).filter(([zone]) =>
      /^eu$/i.test(zone),
    );
    assert.ok(european.length > 3);
    for (const [, host] of european) assert.equal(regionInHost(host)?.country, 'EU', host);
  });
});

describe('the shipped lists', () => {
  it('hold normalised public names, each once, and no vendor’s own domain', () => {
    const ephemeralNames = ephemeral.lists.flatMap((row) => [...(row.suffixes ?? []), ...(row.hosts ?? [])]);
    const names = [...ephemeralNames, ...compromised.domains.flatMap(({ hosts }) => hosts)];
    assert.deepEqual(repeated(names), []);
    const owned = new Set(vendors.vendors.flatMap(({ domains }) => domains));
    for (const name of names) {
      assert.equal(normaliseHost(name), name);
      assert.equal(hostClass(name), undefined, name);
      assert.ok(registrationOf(name).domain !== undefined, `${name} is no name below a registry`);
      assert.equal(owned.has(name), false, name);
    }
  });

  it('put every compromised host below its domain', () => {
    for (const { domain, hosts } of compromised.domains) {
      assert.ok(hosts.includes(domain));
      for (const host of hosts) {
        assert.equal(registrationOf(host).domain, domain);
      }
    }
  });

  it('name countries by two letters', () => {
    const countries = [
      ...regions.providers.flatMap((row) => Object.values(row.regions)),
      ...regions.hosts.map((row) => row[2]),
    ];
    for (const country of countries) {
      assert.match(String(country), /^[A-Z]{2}$/);
    }
  });

  it('map each character to one shape', () => {
    assert.deepEqual(repeated(Object.values(confusables.looksLike).flatMap((text) => Array.from(text))), []);
    assert.deepEqual(repeated([...plainWords.words, ...plainWords.companies]), []);
  });

  it('hold ten thousand top domains', () => {
    const names = Object.values(topDomains.names).flatMap((labels) => labels.split(' '));
    assert.equal(names.length, 10_000);
  });

  it('say when they were made and where from', () => {
    for (const list of [compromised, edges, ephemeral, vendors, plainWords, topDomains]) {
      assert.match(list.asOf, DAY);
      assert.ok(list.source.length > 10);
    }
  });

  it('carry the notices of the data that they are reduced from', () => {
    const read = (file: string) => readFileSync(join(__dirname, '../../src/data', file), 'utf8');
    assert.match(read('confusables.json'), /Unicode License v3/);
    assert.match(read('plainWords.json'), /Kevin Atkinson/);
  });
});
