import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSite, HostResult, ScanResult } from '@callsight/model';
import Ajv from 'ajv';
import { parse, parseAllDocuments } from 'yaml';
import { type EgressTargetId, egressDiff, egressRules, egressTargets } from '../../src/index';
import { sample } from '../sample';
import { resourceSchemas } from './resourceSchemas';

const GOLDEN = join(__dirname, '..', '..', '..', 'test', 'egress', 'golden');

const [template] = sample.result.hosts;
const [site] = sample.result.calls;

function host(url: string, more: Partial<HostResult> = {}, internal?: HostResult['evidence']['internal']): HostResult {
  const [, scheme = '', name = '', port = ''] = /^([a-z]+):\/\/(\[[^\]]*\]|[^:]*):(\d+)$/.exec(url) ?? [];
  const { evidence } = template!;
  const inside = internal === undefined ? {} : { internal };
  return {
    ...template!,
    scheme,
    host: name,
    port: Number(port),
    evidence: { ...evidence, host: name, ...inside },
    verdict: { answer: 'allowed', why: 'good' },
    ...more,
  };
}

const unresolved: CallSite = {
  ...site!,
  file: 'src/pay.ts',
  endpoints: [],
  relative: false,
  unresolved: { reason: 'environment', name: 'PAYMENTS_URL' },
};

/** One of each: names, a pattern, addresses, plain and encrypted, inside and outside, forbidden, relative, unresolved. */
const result: ScanResult = {
  ...sample.result,
  hosts: [
    host('https://api.acme.com:443'),
    host('https://api.acme.com:8443'),
    host('wss://live.acme.com:443'),
    host('http://labels.acme.com:80'),
    host('grpcs://stock.acme.com:443'),
    host('https://*.tenants.acme.com:443'),
    host('https://eu-*.acme.com:443'),
    host('https://*:443'),
    host('https://api.*.com:443'),
    host('https://203.0.113.7:443'),
    host('https://[2001:db8::7]:443'),
    host('http://catalogue:8080', {}, 'single-label'),
    host('http://localhost:3000', {}, 'loopback'),
    host('https://files.bad.com:443', {
      verdict: { answer: 'blocked', why: 'denied by policy', rule: 'policy-denied' },
    }),
  ],
  calls: [unresolved, { ...unresolved, file: 'src/own.ts', relative: true }],
};

const targets = Object.keys(egressTargets) as EgressTargetId[];

describe('egress rules', () => {
  for (const id of targets) {
    it(`are those of golden/${id}.txt`, () => {
      const { text, beside } = egressRules(id, result, 'Order Desk');
      const all = `${text}${beside.length > 0 ? `--- beside\n${beside.join('\n')}\n` : ''}`;
      assert.equal(all, readFileSync(join(GOLDEN, `${id}.txt`), 'utf8'));
    });

    it(`of ${id} are the same for hosts in any order, and agree with themselves`, () => {
      const backwards = { ...result, hosts: [...result.hosts].reverse(), calls: [...result.calls].reverse() };
      const { text } = egressRules(id, result, 'Order Desk');
      assert.deepEqual(egressRules(id, backwards, 'Order Desk'), egressRules(id, result, 'Order Desk'));
      const { allowedNotCalled } = egressDiff(id, result, text);
      assert.deepEqual(allowedNotCalled, []);
    });

    it(`of ${id} name what they do not cover`, () => {
      const { text, beside } = egressRules(id, result, 'Order Desk');
      const all = `${text}${beside.join('\n')}`;
      assert.match(all, /src\/pay\.ts:\d+: not covered, the host PAYMENTS_URL /);
      assert.match(all, /files\.bad\.com: called and left out, denied by policy\./);
      assert.match(all, /api\.\*\.com: called and left out, it could be any host\./);
      assert.ok(!all.includes('localhost') && !all.includes('src/own.ts'));
    });
  }

  for (const id of ['cilium', 'istio', 'smokescreen'] as const) {
    it(`of ${id} are YAML that another parser reads and of the shape that is asked for, also for a hostile project name`, () => {
      const fits = new Ajv({ strict: false }).compile(resourceSchemas[id]);
      for (const project of ['Order Desk', 'a: b\n- c', '"; rm', '{{x}}']) {
        const documents = parseAllDocuments(egressRules(id, result, project).text);
        assert.ok(Array.isArray(documents) && documents.length > 0);
        for (const document of documents) {
          assert.deepEqual([document.errors, document.warnings], [[], []]);
          assert.ok(fits(document.toJS()), JSON.stringify(fits.errors));
        }
      }
    });
  }

  it('of Squid name lists before they use them, one kind of value each, and end with a refusal', () => {
    const lines = egressRules('squid', result, 'Order Desk')
      .text.split('\n')
      .filter((line) => /^[^#]/.test(line));
    const values: Readonly<Record<string, RegExp>> = {
      method: /^CONNECT$/,
      port: /^\d{1,5}$/,
      dstdomain: /^[a-z0-9.-]+$/,
      dstdom_regex: /^\^\S+\$$/,
      dst: /^(?:\d+(?:\.\d+){3}|[0-9a-f:]+)$/,
    };
    const kinds = new Map<string, string>();
    for (const line of lines) {
      const [word, name = '', ...rest] = line.split(' ');
      if (word === 'acl') {
        const [kind = '', value = ''] = rest;
        assert.match(value, values[kind] ?? /^$/, line);
        if (kind === 'dstdom_regex') assert.doesNotThrow(() => new RegExp(value), line);
        assert.equal(kinds.get(name) ?? kind, kind, line);
        kinds.set(name, kind);
      } else {
        assert.deepEqual([word, /^(?:allow|deny)$/.test(name)], ['http_access', true], line);
        for (const used of rest) assert.ok(kinds.has(used) || used === 'all', line);
      }
    }
    assert.equal(lines.at(-1), 'http_access deny all');
  });

  it('of Deno are one flag whose entries a URL can be made of', () => {
    const [flag = '', ...more] = egressRules('deno', result, 'Order Desk').text.trimEnd().split('\n');
    assert.deepEqual([more, flag.startsWith('--allow-net=')], [[], true]);
    for (const entry of flag.slice('--allow-net='.length).split(',')) {
      const { host, pathname } = new URL(`tcp://${entry.replace(/^\*\./, 'any.')}`);
      assert.deepEqual([host, pathname], [entry.replace(/^\*\./, 'any.'), ''], entry);
    }
  });

  it('of Cilium open every name for the port that it is called on', () => {
    const { spec } = parse(egressRules('cilium', result, 'Order Desk').text) as {
      spec: { egress: readonly Rule[] };
    };
    const opened = spec.egress.flatMap(({ toFQDNs = [], toPorts }) =>
      toFQDNs.map((name) => `${Object.values(name)[0]} ${toPorts[0]?.ports[0]?.port}`),
    );
    assert.deepEqual(opened.sort(), [
      '*.tenants.acme.com 443',
      'api.acme.com 443',
      'api.acme.com 8443',
      'eu-*.acme.com 443',
      'labels.acme.com 80',
      'live.acme.com 443',
      'stock.acme.com 443',
    ]);
  });
});

interface Rule {
  readonly toFQDNs?: readonly Readonly<Record<string, string>>[];
  readonly toPorts: readonly { readonly ports: readonly { readonly port: string }[] }[];
}

describe('the difference between rules and code', () => {
  const called: ScanResult = {
    ...result,
    hosts: [host('https://api.acme.com:443'), host('https://a.cdn.acme.com:443'), host('https://new.acme.com:8443')],
  };
  const table: Readonly<Record<EgressTargetId, string>> = {
    cilium:
      'egress:\n  - toEndpoints: []\n    toPorts:\n      - rules:\n          dns:\n            - matchPattern: "*"\n  - toFQDNs:\n      - matchName: api.acme.com\n      - matchPattern: "*.cdn.acme.com"\n      - {matchName: "old.acme.com"}\n',
    istio: 'spec:\n  hosts: [api.acme.com, "*.cdn.acme.com"]\n---\nspec:\n  hosts:\n  - old.acme.com # gone\n',
    smokescreen: 'allowed_domains:\n  - api.acme.com\n  - "*.cdn.acme.com"\n  - old.acme.com\n',
    squid: 'acl ok dstdomain -n api.acme.com .cdn.acme.com\nacl ok dstdomain old.acme.com # gone\n',
    csp: "default-src 'self'; connect-src 'self' https://api.acme.com *.cdn.acme.com https://old.acme.com;",
    deno: 'deno run --allow-net=api.acme.com:443,*.cdn.acme.com,old.acme.com main.ts',
  };
  for (const id of targets) {
    it(`is told for ${id}`, () => {
      const { allowedNotCalled, calledNotAllowed, beside } = egressDiff(id, called, table[id]);
      assert.deepEqual(
        allowedNotCalled.map((text) => text.replace('https://', '')),
        ['old.acme.com'],
      );
      assert.deepEqual(calledNotAllowed, ['new.acme.com:8443']);
      assert.equal(beside.length, 1);
    });
  }

  /** What other people write, and which of the calls it leaves out. */
  const foreign: readonly (readonly [EgressTargetId, string, string, readonly string[], readonly string[]])[] = [
    [
      'cilium',
      'a rule for another port',
      'spec:\n  egress:\n  - toFQDNs:\n    - matchName: api.acme.com\n    toPorts:\n    - ports:\n      - {port: "8443", protocol: TCP}\n  - toFQDNs:\n    - matchName: pay.acme.com\n',
      ['https://api.acme.com:443', 'https://api.acme.com:8443', 'https://pay.acme.com:9000'],
      ['api.acme.com'],
    ],
    [
      'cilium',
      'ranges and the whole world on one port',
      'spec:\n  egress:\n    - toCIDRSet:\n        - cidr: 203.0.113.0/24\n    - toCIDR: [198.51.100.7/32]\n    - toEntities:\n        - world\n      toPorts:\n        - ports:\n            - port: "443"\n',
      ['https://203.0.113.7:9000', 'https://198.51.100.8:9000', 'https://any.acme.com:443', 'http://any.acme.com:80'],
      ['198.51.100.8:9000', 'any.acme.com'],
    ],
    [
      'istio',
      'an entry for another port, and hosts of another kind',
      'kind: ServiceEntry\nspec:\n  hosts: [\n    "./api.acme.com", # one\n    "*.cdn.acme.com",\n  ]\n  ports:\n  - number: 443\n    name: tls\n---\nkind: VirtualService\nspec:\n  hosts:\n  - pay.acme.com\n',
      ['https://api.acme.com:443', 'https://a.cdn.acme.com:8443', 'https://pay.acme.com:443'],
      ['a.cdn.acme.com:8443', 'pay.acme.com'],
    ],
    [
      'smokescreen',
      'a list for every service',
      'services:\n  - name: a\n    allowed_domains: [api.acme.com]\nglobal_allow_list:\n  - "*.cdn.acme.com"\n',
      ['https://api.acme.com:443', 'https://a.cdn.acme.com:443', 'https://cdn.acme.com:443'],
      ['cdn.acme.com'],
    ],
    [
      'squid',
      'a range of addresses',
      'acl lab dst 10.0.0.0/8 2001:db8::7\nacl ok dstdomain .acme.com\n',
      ['http://10.1.2.3:80', 'https://[2001:db8::7]:443', 'https://acme.com:443', 'http://192.0.2.1:80'],
      ['192.0.2.1'],
    ],
    [
      'deno',
      'short flags and quotes',
      'deno run -N="api.acme.com:443,*.cdn.acme.com" main.ts',
      ['https://api.acme.com:443', 'https://api.acme.com:8443', 'https://a.cdn.acme.com:443'],
      ['api.acme.com:8443'],
    ],
    [
      'squid',
      'ports, and lines whose order decides',
      'acl SSL_ports port 443 8443-8450\nacl plain port 80\nacl bad dstdomain x.acme.com\nacl ok dstdomain .acme.com\nacl never dstdomain gone.com\nacl office src 10.0.0.0/8\nhttp_access deny bad\nhttp_access deny never\nhttp_access deny office ok\nhttp_access allow CONNECT SSL_ports ok\nhttp_access allow plain ok\nhttp_access deny all\n',
      [
        'https://acme.com:443',
        'https://a.acme.com:8444',
        'https://a.acme.com:9000',
        'http://a.acme.com:80',
        'https://x.acme.com:443',
        'https://gone.com:443',
      ],
      ['a.acme.com:9000', 'gone.com', 'x.acme.com'],
    ],
    [
      'squid',
      'lists that are turned round',
      'acl Safe_ports port 443\nacl bad dstdomain bad.acme.com\nacl ok dstdomain .acme.com\nhttp_access deny !Safe_ports\nhttp_access allow ok !bad\nhttp_access deny all\n',
      ['https://a.acme.com:443', 'https://a.acme.com:8443', 'https://bad.acme.com:443'],
      ['a.acme.com:8443', 'bad.acme.com'],
    ],
    [
      'squid',
      'everything but what a list leaves out',
      'acl ok dstdomain .acme.com\nhttp_access deny !ok\nhttp_access allow all\n',
      ['https://a.acme.com:443', 'https://other.com:443'],
      ['other.com'],
    ],
    [
      'squid',
      'a line that only leaves some out',
      'acl bad dstdomain bad.acme.com\nhttp_access allow !bad\nhttp_access deny all\n',
      ['https://a.acme.com:443', 'https://bad.acme.com:443'],
      ['bad.acme.com'],
    ],
    [
      'deno',
      'what is denied before what is allowed',
      'deno run --allow-net --deny-net=evil.com,api.acme.com:8443 main.ts',
      ['https://api.acme.com:443', 'https://api.acme.com:8443', 'https://evil.com:80'],
      ['api.acme.com:8443', 'evil.com:80'],
    ],
    [
      'deno',
      'everything denied',
      'deno run --allow-net=api.acme.com --deny-net main.ts',
      ['https://api.acme.com:443'],
      ['api.acme.com'],
    ],
    ['deno', 'a flag that allows everything', 'deno run --allow-net main.ts', ['https://api.acme.com:443'], []],
    ['deno', 'everything at all', 'deno run -A main.ts', ['https://api.acme.com:443'], []],
  ];
  for (const [id, what, rules, hosts, missing] of foreign) {
    it(`of ${id} takes ${what}`, () => {
      const { calledNotAllowed } = egressDiff(id, { ...result, hosts: hosts.map((url) => host(url)) }, rules);
      assert.deepEqual(calledNotAllowed, missing);
    });
  }

  for (const [id, url, internal, why] of [
    ['cilium', 'http://catalogue:8080', 'single-label', /^catalogue: a name inside the network/],
    ['istio', 'https://192.0.2.7:443', undefined, /^192\.0\.2\.7: an address/],
    ['csp', 'grpcs://stock.acme.com:443', undefined, /no page can call grpcs/],
  ] as const) {
    it(`of ${id} is none where the form has no words for ${url}, which is said`, () => {
      const called = { ...result, hosts: [host(url, {}, internal)] };
      const { text } = egressRules(id, called, 'shop');
      const { calledNotAllowed, beside } = egressDiff(id, called, text);
      assert.deepEqual(calledNotAllowed, []);
      assert.ok(
        beside.some((line) => why.test(line)),
        beside.join('\n'),
      );
    });
  }
});
