import type { Feed, ListClass, ListFormat } from './feed';

/** The columns of the table that most feeds share the rest with. */
type Row = Pick<Feed, 'id' | 'title' | 'url' | 'licence' | 'attribution'> & Partial<Feed>;

const GITHUB = 'https://raw.githubusercontent.com';
const MB = 1024 * 1024;
const WEEK_HOURS = 7 * 24;

/** What holds for a feed of a class and format unless its row says otherwise. */
const usual = {
  minIntervalHours: 24,
  ttlDays: 7,
  maxBytes: 16 * MB,
  maxEntries: 500_000,
  minEntries: 1,
} as const;

function rows(kind: ListClass, format: ListFormat, table: readonly Row[]): Feed[] {
  return table.map((row) => ({ ...usual, class: kind, format, ...row }));
}

const stevenBlack = (name: string, licence: string, by: string): Row => ({
  id: `stevenblack-${name.toLowerCase().replaceAll('.', '-')}`,
  title: `${name} (StevenBlack/hosts)`,
  url: `${GITHUB}/StevenBlack/hosts/master/data/${name}/hosts`,
  licence,
  attribution: `${by}, distributed by StevenBlack/hosts`,
});

const misp = (name: string, what: string): Row => ({
  id: `misp-${name}`,
  title: `MISP warning list: ${what}`,
  url: `${GITHUB}/MISP/misp-warninglists/main/lists/${name}/list.json`,
  licence: 'CC0-1.0',
  attribution: 'MISP project',
  minIntervalHours: WEEK_HOURS,
  ttlDays: 30,
});

const spamhaus = (family: string, minEntries: number): Row => ({
  id: `spamhaus-drop-${family}`,
  title: `Spamhaus DROP (IP${family})`,
  url: `https://www.spamhaus.org/drop/drop_${family}.json`,
  licence: 'free, with credit',
  attribution: '© The Spamhaus Project SLU',
  minEntries,
});

const countries = (family: 'v4' | 'v6', minEntries: number): Row => ({
  id: `countries-${family}`,
  title: `countries of addresses (IP${family}, ip-location-db)`,
  url: `https://cdn.jsdelivr.net/npm/@ip-location-db/geo-whois-asn-country/geo-whois-asn-country-ip${family}.csv`,
  licence: 'CC0-1.0, its data CC-BY-4.0',
  attribution: 'ip-location-db, with data of the Number Resource Organization (NRO), https://www.nro.net',
  minIntervalHours: WEEK_HOURS,
  ttlDays: 90,
  maxBytes: 64 * MB,
  maxEntries: 3_000_000,
  minEntries,
  least: 'probe',
});

const cloud = (id: string, title: string, url: string, by: string, minEntries: number): Row => ({
  id,
  title: `address ranges of ${title}, with regions`,
  url,
  licence: 'published by the vendor',
  attribution: by,
  minIntervalHours: WEEK_HOURS,
  ttlDays: 90,
  minEntries,
  optIn: true,
});

/**
 * Every feed that CallSight knows. What is not marked `optIn` may be used by anybody without a key and is downloaded
 * whole; no list is handed on.
 */
export const FEEDS: readonly Feed[] = [
  ...rows('phishing', 'names', [
    {
      id: 'phishing-database',
      title: 'Phishing.Database, active domains',
      url: `${GITHUB}/Phishing-Database/Phishing.Database/master/phishing-domains-ACTIVE.txt`,
      licence: 'MIT',
      attribution: 'Phishing.Database, Mitchell Krog and contributors',
      minIntervalHours: 6,
      maxBytes: 96 * MB,
      maxEntries: 3_000_000,
      minEntries: 5_000,
    },
  ]),
  ...rows('malware', 'names', [{ ...stevenBlack('add.Risk', 'MIT', 'Steven Black'), minEntries: 100 }]),
  ...rows('adware', 'names', [
    {
      id: 'adaway',
      title: 'AdAway',
      url: 'https://adaway.org/hosts.txt',
      licence: 'CC-BY-3.0',
      attribution: 'AdAway, https://adaway.org',
      minEntries: 500,
    },
    stevenBlack('StevenBlack', 'MIT', 'Steven Black'),
    stevenBlack('add.Spam', 'MIT', 'Steven Black'),
    stevenBlack('UncheckyAds', 'MIT', 'Unchecky'),
    stevenBlack('Badd-Boyz-Hosts', 'MIT', 'Mitchell Krog'),
    stevenBlack('shady-hosts', 'CC0-1.0', 'Lewis Van Winkle'),
    stevenBlack('tiuxo', 'CC-BY-4.0', 'tiuxo'),
  ]),
  ...rows('address', 'drop', [spamhaus('v4', 200), spamhaus('v6', 5)]),
  ...rows('address', 'addresses', [
    {
      id: 'emerging-threats',
      title: 'Emerging Threats, compromised addresses',
      url: 'https://rules.emergingthreats.net/blockrules/compromised-ips.txt',
      licence: 'BSD-3-Clause',
      attribution: 'Proofpoint Emerging Threats',
      minEntries: 20,
    },
  ]),
  ...rows('breach', 'hibp', [
    {
      id: 'hibp',
      title: 'Have I Been Pwned, breached sites',
      url: 'https://haveibeenpwned.com/api/v3/breaches',
      licence: 'CC-BY-4.0',
      attribution: 'Have I Been Pwned, https://haveibeenpwned.com',
      minIntervalHours: WEEK_HOURS,
      ttlDays: 30,
      minEntries: 100,
    },
  ]),
  ...rows('context', 'misp', [
    misp('dynamic-dns', 'dynamic DNS zones'),
    misp('parking-domain', 'parking domains'),
    misp('url-shortener', 'link shorteners'),
    misp('lots-project', 'trusted sites that attackers use'),
    misp('cloudflare', 'addresses of Cloudflare'),
    misp('fastly', 'addresses of Fastly'),
    misp('akamai', 'addresses of Akamai'),
    misp('bunny-net', 'addresses of bunny.net'),
    misp('sinkholes', 'sinkholes'),
    misp('ti-falsepositives', 'names that lists name by mistake'),
    { ...misp('tranco10k', 'top 10,000 sites'), minEntries: 5_000 },
    misp('vpn-ipv4', 'addresses of VPN services'),
  ]),
  ...rows('context', 'countries', [countries('v4', 50_000), countries('v6', 20_000)]),
  ...rows('context', 'cloud-ranges', [
    cloud('aws-ranges', 'AWS', 'https://ip-ranges.amazonaws.com/ip-ranges.json', 'Amazon Web Services', 500),
    cloud('google-ranges', 'Google Cloud', 'https://www.gstatic.com/ipranges/cloud.json', 'Google', 100),
  ]),
  ...rows('adware', 'names', [
    {
      id: 'stevenblack-unified',
      title: 'StevenBlack, unified hosts',
      url: `${GITHUB}/StevenBlack/hosts/master/hosts`,
      licence: 'mixed: parts for non-commercial use, parts to be shared alike',
      attribution: 'Steven Black and the sources that the list names',
      optIn: true,
      minIntervalHours: WEEK_HOURS,
      minEntries: 10_000,
    },
  ]),
  ...rows('adware', 'blocked-names', [
    {
      id: 'easyprivacy',
      title: 'EasyPrivacy, whole hosts',
      url: 'https://easylist.to/easylist/easyprivacy.txt',
      licence: 'GPL-3.0 or CC-BY-SA-3.0',
      attribution: 'EasyList, https://easylist.to',
      optIn: true,
      minEntries: 100,
    },
  ]),
  ...rows('malware', 'names', [
    {
      id: 'hagezi-tif',
      title: 'HaGeZi, threat intelligence feeds',
      url: `${GITHUB}/hagezi/dns-blocklists/main/domains/tif.txt`,
      licence: 'GPL-3.0',
      attribution: 'HaGeZi DNS blocklists',
      optIn: true,
      maxBytes: 96 * MB,
      maxEntries: 3_000_000,
      minEntries: 10_000,
    },
  ]),
  ...rows('phishing', 'urls', [
    {
      id: 'openphish',
      title: 'OpenPhish, community feed',
      url: `${GITHUB}/openphish/public_feed/main/feed.txt`,
      licence: 'non-commercial use only',
      attribution: 'OpenPhish, https://openphish.com',
      optIn: true,
      minIntervalHours: 12,
      minEntries: 10,
    },
  ]),
  ...rows('malware', 'urlhaus-csv', [
    {
      id: 'urlhaus',
      title: 'URLhaus, recent malware URLs',
      url: 'https://urlhaus-api.abuse.ch/v2/files/exports/{key}/recent.csv',
      licence: 'fair use; commercial use may need a subscription',
      attribution: 'URLhaus, abuse.ch',
      optIn: true,
      minIntervalHours: 1,
      maxBytes: 64 * MB,
    },
  ]),
  ...rows('malware', 'threatfox-json', [
    {
      id: 'threatfox',
      title: 'ThreatFox, recent indicators',
      url: 'https://threatfox-api.abuse.ch/v2/files/exports/{key}/recent.json',
      licence: 'fair use; commercial use may need a subscription',
      attribution: 'ThreatFox, abuse.ch',
      optIn: true,
      minIntervalHours: 1,
      maxBytes: 64 * MB,
    },
  ]),
];

/** What a list of the user's own says of the hosts on it; `cloud`: where addresses of a cloud are. */
export type OwnKind = Exclude<ListClass, 'breach' | 'context'> | 'cloud';

/** Gives the feed of a list that the user names: a hosts file or names, one a line; for a cloud its ranges. */
export function ownFeed(url: string, kind: OwnKind): Feed {
  const { host, pathname } = new URL(url);
  const row: Row = {
    id: `own-${`${host}${pathname}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80)}`,
    title: `your list ${host}${pathname}`,
    url,
    licence: 'unknown: it is your list',
    attribution: host,
    maxBytes: 96 * MB,
    maxEntries: 3_000_000,
    own: true,
  };
  const [feed] =
    kind === 'cloud'
      ? rows('context', 'cloud-ranges', [{ ...row, ttlDays: 90 }])
      : rows(kind, kind === 'address' ? 'addresses' : 'names', [row]);
  return feed as Feed;
}

/** Gives the kind of a list of the user's own that is kept; `undefined`: it is none. */
export function ownKind({ own, class: kind, format }: Pick<Feed, 'own' | 'class' | 'format'>): OwnKind | undefined {
  if (own !== true || kind === 'breach') return undefined;
  return kind === 'context' ? (format === 'cloud-ranges' ? 'cloud' : undefined) : kind;
}
