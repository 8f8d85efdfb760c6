import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GrpcAddress, type GrpcTarget, parseChannelAddress, parseGrpcTarget } from '../../src/targets/grpcTarget';
import type { Parts } from '../../src/targets/parts';
import { template as t } from './template';

function address({ host, certainty, port }: GrpcAddress): string {
  return `${certainty === 'pattern' ? '~' : ''}${host}:${port ?? '?'}`;
}

function line(target: GrpcTarget): string {
  switch (target.kind) {
    case 'address': {
      const security = target.secure === undefined ? '' : target.secure ? ' secure' : ' plain';
      const server = target.dnsServer === undefined ? '' : ` asks ${address(target.dnsServer)}`;
      return target.addresses.map(address).join(' ') + server + security;
    }
    case 'local':
      return `local ${target.path}`;
    case 'discovered':
      return `discovered ${target.name}`;
    case 'unknown':
      return `unknown ${target.hole.name ?? ''}`;
    case 'invalid':
      return `invalid ${target.why} ${target.text}`;
  }
}

const targets: readonly (readonly [parts: Parts, expected: string])[] = [
  [t`localhost:50051`, 'localhost:50051'],
  [t`api.example.com`, 'api.example.com:443'],
  [t`API.example.com:443`, 'api.example.com:443'],
  [t`orders:50051`, 'orders:50051'],
  [t`my_orders:50051`, 'my_orders:50051'],
  [t`dns:api.example.com:8443`, 'api.example.com:8443'],
  [t`dns:///api.example.com:443`, 'api.example.com:443'],
  [t`DNS:///api.example.com`, 'api.example.com:443'],
  [t`dns://8.8.8.8/api.example.com:443`, 'api.example.com:443 asks 8.8.8.8:53'],
  [t`dns://[2001:db8::1]:5353/api.example.com`, 'api.example.com:443 asks [2001:db8::1]:5353'],
  [t`[2001:db8::1]:50051`, '[2001:db8::1]:50051'],
  [t`[2001:db8::1]`, '[2001:db8::1]:443'],
  [t`2001:db8::1`, '[2001:db8::1]:443'],
  [t`ipv4:192.0.2.1:50051,192.0.2.2`, '192.0.2.1:50051 192.0.2.2:443'],
  [t`ipv6:[2001:db8::1]:1,2001:db8::2`, '[2001:db8::1]:1 [2001:db8::2]:443'],
  [t`unix:run/app.sock`, 'local run/app.sock'],
  [t`unix:///run/app.sock`, 'local /run/app.sock'],
  [t`xds:///orders`, 'discovered orders'],
  [t`https://api.example.com`, 'invalid url https://api.example.com'],
  [t`http://api.example.com:80/x`, 'invalid url http://api.example.com:80/x'],
  [t`grpc://api.example.com`, 'invalid url grpc://api.example.com'],
  [t`api.example.com:99999`, 'invalid syntax api.example.com:99999'],
  [t`api.example.com:50051/x`, 'invalid syntax api.example.com:50051/x'],
  [t`api..example.com:1`, 'invalid syntax api..example.com:1'],
  [[], 'invalid syntax '],
  [t`${'address'}`, 'unknown address'],
  [t`${'host'}:${'port'}`, 'unknown host'],
  [t`dns:///${'address'}`, 'unknown address'],
  [t`dns://${'server'}/${'address'}`, 'unknown address'],
  [t`localhost:${'port'}`, 'localhost:?'],
  [t`api.example.com${'port'}`, 'api.example.com:?'],
  [t`${'service'}.orders.svc.cluster.local:50051`, '~*.orders.svc.cluster.local:50051'],
];

const channels: readonly (readonly [parts: Parts, secure: boolean | undefined, expected: string])[] = [
  [t`api.example.com`, undefined, 'api.example.com:80'],
  [t`api.example.com`, false, 'api.example.com:80'],
  [t`api.example.com`, true, 'api.example.com:443'],
  [t`api.example.com:8080`, true, 'api.example.com:8080'],
  [t`http://api.example.com`, undefined, 'api.example.com:80 plain'],
  [t`https://api.example.com`, undefined, 'api.example.com:443 secure'],
  [t`https://api.example.com:8443/`, false, 'api.example.com:8443 secure'],
  [t`grpcs://api.example.com:26500`, undefined, 'api.example.com:26500 secure'],
  [t`grpc://localhost:26500`, undefined, 'localhost:26500 plain'],
  [t`https://${'tenant'}.example.com`, undefined, '~*.example.com:443 secure'],
  [t`https://${'host'}`, undefined, 'unknown host'],
  [t`dns:///api.example.com`, true, 'api.example.com:443'],
  [t`${'address'}`, true, 'unknown address'],
];

describe('parseGrpcTarget', () => {
  for (const [parts, expected] of targets)
    it(`${JSON.stringify(parts)} is ${expected}`, () => {
      assert.equal(line(parseGrpcTarget(parts)), expected);
    });

  it('U074: reads the host of every form that has one', () => {
    assert.equal(line(parseGrpcTarget(t`dns:///api.example.com:443`)), 'api.example.com:443');
  });

  it('never throws and gives hosts in lower case', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'dns:',
        '//',
        '/',
        ':',
        'ipv4:',
        'unix:',
        '[',
        ']',
        ',',
        'Example.com',
        '50051',
        'https://',
        '::',
      ),
      fc.string({ maxLength: 4 }),
      fc.constant({ kind: 'hole', name: 'h' } as const),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        for (const target of [parseGrpcTarget(parts), parseChannelAddress(parts)])
          if (target.kind === 'address')
            for (const { host } of target.addresses) assert.match(host, /^[a-z0-9._*:[\]-]+$/);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('parseChannelAddress', () => {
  for (const [parts, secure, expected] of channels)
    it(`${JSON.stringify(parts)} with credentials ${secure} is ${expected}`, () => {
      assert.equal(line(parseChannelAddress(parts, secure)), expected);
    });
});
