import assert from 'node:assert/strict';
import { collectStatic } from '../../src/collectStatic';
import { decodeList, encodeList, headOf } from '../../src/lists/listFile';
import { placeOf } from '../../src/lists/placeTable';
import { whyUnsound } from '../../src/lists/whyUnsound';
import { daysAgo, feedOf, listsOf, NOW, readText } from './example';

const COUNTRIES = feedOf('countries', 'context', { id: 'countries-v4', ttlDays: 90 });
const AWS = feedOf('cloud-ranges', 'context', { id: 'aws-ranges', ttlDays: 90 });
const GOOGLE = feedOf('cloud-ranges', 'context', { id: 'google-ranges', ttlDays: 90 });
const AZURE = feedOf('cloud-ranges', 'context', { id: 'own-azure', ttlDays: 90, own: true });

const countriesText = [
  '9.9.9.0,9.9.9.255,CH',
  '52.28.0.0,52.29.255.255,DE',
  '52.30.0.0,52.31.255.255,IE',
  '54.0.0.0,54.255.255.255,US',
  '2a05:d014::,2a05:d014:ffff:ffff:ffff:ffff:ffff:ffff,DE',
].join('\n');

/** The form in which AWS publishes its ranges. */
const awsText = JSON.stringify({
  syncToken: '1763600000',
  createDate: '2026-11-20-00-03-09',
  prefixes: [
    { ip_prefix: '52.28.0.0/16', region: 'eu-central-1', service: 'AMAZON', network_border_group: 'eu-central-1' },
    { ip_prefix: '52.28.0.0/16', region: 'eu-central-1', service: 'EC2', network_border_group: 'eu-central-1' },
    { ip_prefix: '54.0.0.0/11', region: 'us-east-1', service: 'AMAZON', network_border_group: 'us-east-1' },
    { ip_prefix: '54.1.0.0/16', region: 'GLOBAL', service: 'AMAZON', network_border_group: 'GLOBAL' },
    { ip_prefix: '54.2.0.0/16', region: 'us-east-1', service: 'AMAZON', network_border_group: 'us-east-1' },
    { ip_prefix: '54.2.0.0/16', region: 'us-east-1', service: 'CLOUDFRONT', network_border_group: 'us-east-1' },
    { ip_prefix: '54.3.0.0/16', region: 'xx-moon-1', service: 'EC2', network_border_group: 'xx-moon-1' },
  ],
  ipv6_prefixes: [{ ipv6_prefix: '2a05:d014::/36', region: 'eu-central-1', service: 'AMAZON' }],
});

const googleText = JSON.stringify({
  syncToken: '1763600000000',
  creationTime: '2026-11-20T09:04:42.00',
  prefixes: [
    { ipv4Prefix: '34.76.0.0/14', service: 'Google Cloud', scope: 'europe-west1' },
    { ipv4Prefix: '34.96.0.0/16', service: 'Google Cloud', scope: 'global' },
    { ipv6Prefix: '2600:1900:4010::/44', service: 'Google Cloud', scope: 'europe-west1' },
  ],
});

const azureText = JSON.stringify({
  changeNumber: 500,
  cloud: 'Public',
  values: [
    { name: 'AzureCloud', properties: { region: '', addressPrefixes: ['20.0.0.0/10'] } },
    {
      name: 'AzureCloud.germanywc',
      properties: { region: 'germanywc', addressPrefixes: ['20.52.0.0/16', '2603:1020:c00::/47'] },
    },
    { name: 'AzureFrontDoor.Frontend', properties: { region: '', addressPrefixes: ['20.53.0.0/24'] } },
  ],
});

describe('a list of countries', () => {
  const read = (text: string) => readText(text, COUNTRIES);
  const content = (text: string) => {
    const list = read(text);
    assert.ok('content' in list, JSON.stringify(list));
    return list.content;
  };

  it('is read with the country of each stretch', () => {
    const { places, entries } = content(countriesText);
    assert.equal(entries, 5);
    assert.deepEqual(
      ['52.28.1.1', '52.30.1.1', '2a05:d014::1', '1.1.1.1'].map((address) => placeOf(places, address)),
      ['DE', 'IE', 'DE', undefined],
    );
  });

  it('is kept and read again with all its stretches', () => {
    const list = content(countriesText);
    const kept = decodeList(encodeList(headOf(COUNTRIES, list, { fetchedAt: NOW }), list));
    assert.ok('places' in kept, JSON.stringify(kept));
    assert.deepEqual(kept.places, list.places);
    assert.equal(whyUnsound(kept), undefined);
  });

  it('takes no stretch that is wider than a country, and counts it', () => {
    const { refusals, places } = content(`${countriesText}\n0.0.0.0,255.255.255.255,DE\n2000::,3fff:ffff::,DE\n`);
    assert.equal(refusals.poison, 2);
    assert.equal(placeOf(places, '1.1.1.1'), undefined);
  });

  it('takes no line of another form', () => {
    const odd = [
      '',
      '9.9.9.9',
      '9.9.9.0,9.9.9.255,',
      '9.9.9.0,9.9.9.255,ZZ',
      '9.9.9.0,9.9.9.255,Switzerland',
      'a,b,CH',
      '9.9.9.0,2001::,CH',
      '9.9.9.999,9.9.9.255,CH',
      '1:2:3:4:5:6:7:fffff,::1,CH',
    ];
    const { refusals, entries } = content([countriesText, ...odd].join('\r\n'));
    assert.equal(entries, 5);
    assert.equal(refusals.unreadable, odd.length - 1);
  });

  it('is no web page, and nothing that is mostly something else', () => {
    assert.deepEqual(read('<!doctype html>'), { refused: 'it is a web page and no list' });
    assert.deepEqual(read('x,y,z\n'.repeat(50)), { refused: '50 of its 50 lines are no entries' });
  });
});

describe('a list of the ranges of a cloud', () => {
  const placesIn = (text: string) => {
    const list = readText(text, AWS);
    assert.ok('content' in list, JSON.stringify(list));
    return { ...list.content, of: (address: string) => placeOf(list.content.places, address) };
  };

  const rows: readonly (readonly [what: string, text: string, places: Readonly<Record<string, string | undefined>>])[] =
    [
      [
        'AWS',
        awsText,
        {
          '52.28.1.1': 'AWS eu-central-1',
          '54.0.0.1': 'AWS us-east-1',
          '54.1.0.1': 'AWS *',
          '54.2.0.1': 'AWS *',
          '2a05:d014:0:1::1': 'AWS eu-central-1',
          '8.8.8.8': undefined,
        },
      ],
      [
        'Google Cloud',
        googleText,
        {
          '34.76.1.1': 'Google Cloud europe-west1',
          '34.96.1.1': 'Google Cloud *',
          '2600:1900:4010::1': 'Google Cloud europe-west1',
        },
      ],
      ['Azure', azureText, { '20.52.1.1': 'Azure germanywestcentral', '20.53.0.1': 'Azure *', '20.1.1.1': undefined }],
      [
        'Oracle Cloud',
        '{"last_updated_timestamp":"2026-11-20T10:00:00.000000","regions":[{"region":"eu-frankfurt-1","cidrs":[{"cidr":"130.61.0.0/16","tags":["OCI"]}]}]}',
        { '130.61.1.1': 'Oracle Cloud eu-frankfurt-1' },
      ],
    ];
  for (const [what, text, places] of rows) {
    it(`is read as ${what} publishes it`, () => {
      const { of } = placesIn(text);
      for (const [address, place] of Object.entries(places)) assert.equal(of(address), place, address);
    });
  }

  it('says of which day it is, and leaves out what is no range or region', () => {
    assert.equal(placesIn(awsText).claimed, '2026-11-20-00-03-09');
    const odd = [
      { ip_prefix: '52.28.0.0/99', region: 'eu-central-1' },
      { ip_prefix: 7, region: 'x' },
      { ip_prefix: '52.28.0.0/16', region: '<b>' },
      { ip_prefix: '0.0.0.0/0', region: 'eu-central-1' },
    ];
    const { refusals, entries } = placesIn(JSON.stringify({ prefixes: odd }));
    assert.deepEqual([entries, refusals.unreadable, refusals.poison], [0, 3, 1]);
  });

  for (const [what, text, refused] of [
    ['another document', '{"prefixes":[]}', 'it holds no ranges of a cloud that is known here'],
    ['a list', '[]', 'it holds no ranges of a cloud'],
    ['a cut', awsText.slice(0, -9), 'it is cut off or no JSON'],
  ] as const) {
    it(`is not read from ${what}`, () => assert.deepEqual(readText(text, AWS), { refused }));
  }
});

describe('the location of a host', () => {
  const lists = listsOf(
    [awsText, AWS, daysAgo(1)],
    [googleText, GOOGLE, daysAgo(1)],
    [azureText, AZURE, daysAgo(1)],
    [countriesText, COUNTRIES, daysAgo(3)],
  );
  const seen = daysAgo(2);
  const behind = (host: string, ...addresses: readonly string[]) =>
    collectStatic({ scheme: 'https', host, addresses, addressesAt: seen }, { now: NOW, lists });

  const rows: readonly (readonly [what: string, addresses: readonly string[], location: object])[] = [
    [
      'is the region that its cloud publishes',
      ['52.28.1.1', '2a05:d014::1'],
      {
        state: 'known',
        value: { class: 'eu', strength: 'cloud-range', country: 'DE', region: 'eu-central-1' },
        source: 'geo:aws-ranges',
        observedAt: seen,
        ttlDays: 90,
        note: 'an address of AWS in eu-central-1, as of 2026-11-20',
      },
    ],
    [
      'else the country of its address, which is weaker, and as old as the older of name and list',
      ['52.30.1.1'],
      {
        state: 'known',
        value: { class: 'eu', strength: 'ip-geo', country: 'IE' },
        source: 'geo:countries-v4',
        observedAt: daysAgo(3),
        ttlDays: 90,
        note: 'an address in IE, as of 2026-11-18',
      },
    ],
    [
      'is that of the address with the least protection',
      ['52.30.1.1', '54.200.1.1', '9.9.9.9'],
      {
        state: 'known',
        value: { class: 'us', strength: 'ip-geo', country: 'US' },
        source: 'geo:countries-v4',
        observedAt: daysAgo(3),
        ttlDays: 90,
        note: 'an address in US, others in CH, IE, as of 2026-11-18',
      },
    ],
    [
      'is not known behind an edge that a cloud publishes',
      ['52.28.1.1', '54.2.1.1'],
      { state: 'unknown', why: 'AWS answers from its nearest edge, which says nothing about where data is kept' },
    ],
    [
      'is not known where one of its addresses may be anywhere',
      ['52.28.1.1', '1.2.3.4'],
      {
        state: 'unknown',
        why: 'the host name carries no region, and no list of countries by address is on this machine',
      },
    ],
    [
      'is the country where the region has a name that is not known here',
      ['54.3.1.1'],
      {
        state: 'known',
        value: { class: 'us', strength: 'ip-geo', country: 'US' },
        source: 'geo:countries-v4',
        observedAt: daysAgo(3),
        ttlDays: 90,
        note: 'an address in US, as of 2026-11-18',
      },
    ],
  ];
  for (const [what, addresses, location] of rows) {
    it(what, () => assert.deepEqual(behind('api.acme.com', ...addresses).location, location));
  }

  it('of a host that is an address needs nobody to look it up', () => {
    const { location } = collectStatic({ scheme: 'https', host: '52.30.1.1' }, { now: NOW, lists });
    assert.equal(location.state === 'known' && location.value.country, 'IE');
  });

  it('is what the name declares, whatever its addresses are', () => {
    const { location } = behind('x.execute-api.eu-west-1.amazonaws.com', '54.0.0.1');
    assert.equal(location.state === 'known' && location.value.region, 'eu-west-1');
  });
});

describe('what a name declares, beside what its addresses say', () => {
  const lists = listsOf([awsText, AWS], [countriesText, COUNTRIES]);
  const compare = (host: string, ...addresses: readonly string[]) =>
    collectStatic({ scheme: 'https', host, ...(addresses.length > 0 && { addresses }) }, { now: NOW, lists })
      .regionConsistent;

  const known: readonly (readonly [host: string, addresses: readonly string[], agree: boolean, note: string])[] = [
    [
      'x.execute-api.eu-central-1.amazonaws.com',
      ['52.28.1.1'],
      true,
      'the name says eu-central-1, an address of AWS in eu-central-1, as of 2026-11-21',
    ],
    [
      'x.execute-api.eu-central-1.amazonaws.com',
      ['52.28.1.1', '54.0.0.1'],
      false,
      'the name says eu-central-1, an address of AWS in us-east-1, as of 2026-11-21',
    ],
    [
      'api.eu.mailgun.net',
      ['52.28.1.1'],
      true,
      'the name says eu, an address of AWS in eu-central-1, as of 2026-11-21',
    ],
    ['api.eu.mailgun.net', ['54.0.0.1'], false, 'the name says eu, an address of AWS in us-east-1, as of 2026-11-21'],
    ['api.eu.mailgun.net', ['52.30.1.1'], true, 'the name says eu, an address in IE, as of 2026-11-21'],
  ];
  for (const [host, addresses, agree, note] of known) {
    it(`${host} at ${addresses.join(', ')}: ${agree ? 'agree' : 'differ'}`, () => {
      const fact = compare(host, ...addresses);
      assert.deepEqual(fact.state === 'known' && [fact.value, fact.note], [agree, note]);
    });
  }

  const unknown: readonly (readonly [host: string, addresses: readonly string[], why: string])[] = [
    ['api.acme.com', ['52.28.1.1'], 'the host name declares no region to compare with'],
    ['api.eu.mailgun.net', [], 'the address of the host is not known'],
    // Registered in another country is not the same as being there.
    ['api.eu.mailgun.net', ['54.200.1.1'], 'what is known of the address is no region to compare with'],
    ['api.eu.mailgun.net', ['1.2.3.4'], 'what is known of the address is no region to compare with'],
    [
      'api.eu.mailgun.net',
      ['104.16.0.1'],
      'Cloudflare answers from its nearest edge, which says nothing about where data is kept',
    ],
    [
      'api.eu.mailgun.net',
      ['54.1.0.1'],
      'AWS answers from its nearest edge, which says nothing about where data is kept',
    ],
  ];
  for (const [host, addresses, why] of unknown) {
    it(`${host} at ${addresses.join(', ') || 'no address'}: not comparable`, () => {
      assert.deepEqual(compare(host, ...addresses), { state: 'unknown', why });
    });
  }
});
