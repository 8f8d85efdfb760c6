import assert from 'node:assert/strict';
import type { Fact, HostEvidence } from '@callsight/model';
import fc from 'fast-check';
import { collectStatic } from '../src';

const NOW = '2026-11-21T12:00:00Z';
const at = (address: string, internal?: (host: string) => boolean): HostEvidence => {
  const [scheme = '', host = ''] = address.split('://');
  return collectStatic({ scheme, host }, { now: NOW, ...(internal === undefined ? {} : { internal }) });
};
const value = <T>(fact: Fact<T>): T | '?' => (fact.state === 'known' ? fact.value : '?');

describe('scheme', () => {
  const table: readonly (readonly [scheme: string, value: string])[] = [
    ['https', 'encrypted'],
    ['HTTPS', 'encrypted'],
    ['wss', 'encrypted'],
    ['grpcs', 'encrypted'],
    ['amqps', 'encrypted'],
    ['http', 'plaintext'],
    ['ws', 'plaintext'],
    ['grpc', 'plaintext'],
    ['mqtt', 'plaintext'],
    ['', '?'],
    ['postgres', '?'],
  ];
  for (const [scheme, expected] of table) {
    it(`${JSON.stringify(scheme)} is ${expected}`, () => {
      assert.equal(value(collectStatic({ scheme, host: 'api.acme.com' }, { now: NOW }).scheme), expected);
    });
  }
});

describe('kind of name', () => {
  const table: readonly (readonly [host: string, kind: string])[] = [
    ['api.acme.com', 'domain'],
    ['acme.co.uk', 'domain'],
    ['*.acme.com', 'domain'],
    ['8.8.8.8', 'ip'],
    ['[2606:4700:4700::1111]', 'ip'],
    // A customer's name below a platform.
    ['acme.netlify.app', 'tenant'],
    ['acme.vercel.app', 'tenant'],
    ['acme.github.io', 'tenant'],
    ['*.netlify.app', 'tenant'],
    ['acme.supabase.co', 'tenant'],
    ['acme-files.s3.eu-west-1.amazonaws.com', 'tenant'],
    ['acme-files.s3.amazonaws.com', 'tenant'],
    ['a1b2c3.execute-api.eu-central-1.amazonaws.com', 'tenant'],
    ['acme.azurewebsites.net', 'tenant'],
    ['acme.blob.core.windows.net', 'tenant'],
    ['us-central1-acme.cloudfunctions.net', 'tenant'],
    ['acme-files.storage.googleapis.com', 'tenant'],
    // The platform's own hosts below its suffix.
    ['raw.githubusercontent.com', 'domain'],
    ['storage.googleapis.com', 'domain'],
    ['europe-west1-aiplatform.googleapis.com', 'domain'],
    ['s3.eu-west-1.amazonaws.com', 'domain'],
    ['dynamodb.us-east-1.amazonaws.com', 'domain'],
    ['bedrock-runtime.eu-central-1.amazonaws.com', 'domain'],
    ['netlify.app', 'domain'],
    ['api.netlify.com', 'domain'],
    ['hacker-news.firebaseio.com', 'domain'],
    // For an hour.
    ['abc.ngrok.io', 'ephemeral'],
    ['abc.ngrok-free.app', 'ephemeral'],
    ['a-b-c.trycloudflare.com', 'ephemeral'],
    ['webhook.site', 'ephemeral'],
    ['abc.m.pipedream.net', 'ephemeral'],
    ['home.duckdns.org', 'ephemeral'],
    ['10.0.0.1.nip.io', 'ephemeral'],
    ['bit.ly', 'ephemeral'],
    ['x-3000.app.github.dev', 'ephemeral'],
    // Whole labels only.
    ['notngrok.io', 'domain'],
    ['webhook.site.acme.com', 'domain'],
    ['api.ngrok.com', 'domain'],
    // Nothing to go by.
    ['api.acme.con', '?'],
    ['co.uk', '?'],
    ['api.*', '?'],
  ];
  for (const [host, kind] of table) {
    it(`${host} is ${kind}`, () => {
      assert.equal(value(at(`https://${host}`).nameKind), kind);
    });
  }
});

describe('location', () => {
  const table: readonly (readonly [host: string, location: string])[] = [
    ['s3.eu-central-1.amazonaws.com', 'eu DE eu-central-1'],
    ['acme.s3.eu-west-1.amazonaws.com', 'eu IE eu-west-1'],
    ['s3-eu-west-1.amazonaws.com', 'eu IE eu-west-1'],
    ['x.execute-api.us-east-1.amazonaws.com', 'us US us-east-1'],
    ['x.lambda-url.eu-north-1.on.aws', 'eu SE eu-north-1'],
    ['sqs.eu-west-2.amazonaws.com', 'adequate GB eu-west-2'],
    ['sqs.eu-central-2.amazonaws.com', 'adequate CH eu-central-2'],
    ['sqs.sa-east-1.amazonaws.com', 'adequate BR sa-east-1'],
    ['sqs.ap-south-1.amazonaws.com', 'third IN ap-south-1'],
    ['s3.cn-north-1.amazonaws.com.cn', 'third CN cn-north-1'],
    ['us-east-1.s3.eu-west-3.amazonaws.com', 'eu FR eu-west-3'],
    ['europe-west1-aiplatform.googleapis.com', 'eu BE europe-west1'],
    ['europe-west10-docker.pkg.dev', 'eu DE europe-west10'],
    ['us-central1-acme.cloudfunctions.net', 'us US us-central1'],
    ['orders-123.europe-west3.run.app', 'eu DE europe-west3'],
    ['eu-vision.googleapis.com', 'eu EU eu'],
    ['westeurope.api.cognitive.microsoft.com', 'eu NL westeurope'],
    ['acme.westeurope-01.azurewebsites.net', 'eu NL westeurope'],
    ['acme.germanywestcentral.cloudapp.azure.com', 'eu DE germanywestcentral'],
    ['acme.fra1.digitaloceanspaces.com', 'eu DE fra1'],
    ['s3.fr-par.scw.cloud', 'eu FR fr-par'],
    ['objectstorage.eu-frankfurt-1.oraclecloud.com', 'eu DE eu-frankfurt-1'],
    // The same word means another place at another provider.
    ['s3.eu-west-1.wasabisys.com', 'adequate GB eu-west-1'],
    ['s3.eu-central-003.backblazeb2.com', 'eu NL eu-central-003'],
    // A vendor's own host for a region.
    ['api.eu.mailgun.net', 'eu EU eu'],
    ['eu.i.posthog.com', 'eu EU eu'],
    ['us.i.posthog.com', 'us US us'],
    ['api-eu.mixpanel.com', 'eu EU eu'],
    ['track-eu.customer.io', 'eu EU eu'],
    ['api.eu.webflow.com', 'eu EU eu'],
    ['api.eu.sendgrid.com', 'eu EU eu'],
    ['api.datadoghq.eu', 'eu EU eu'],
    ['api.us5.datadoghq.com', 'us US us5'],
    ['o1.ingest.de.sentry.io', 'eu DE de'],
    ['us19.api.mailchimp.com', 'us US us19'],
    ['api.eu.residency.elevenlabs.io', 'eu EU eu'],
    ['ep-cool.eu-central-1.aws.neon.tech', 'eu DE eu-central-1'],
    ['aws-0-eu-central-1.pooler.supabase.com', 'eu DE eu-central-1'],
    // A full cloud region is a declaration, a bare word of somebody unknown is none.
    ['api.eu-central-1.acme.com', 'eu DE eu-central-1'],
    ['api.eu.acme.com', '?'],
    ['eu.acme.com', '?'],
    ['europe.acme.com', '?'],
    ['api-eu-central-1.acme.com', '?'],
    ['api.acme.eu', '?'],
    ['eu-acme.vercel.app', '?'],
    ['api.stripe.com', '?'],
    ['sts.amazonaws.com', '?'],
    ['storage.googleapis.com', '?'],
    ['8.8.8.8', '?'],
  ];
  for (const [host, expected] of table) {
    it(`${host}: ${expected}`, () => {
      const found = value(at(`https://${host}`).location);
      assert.equal(found === '?' ? '?' : `${found.class} ${found.country} ${found.region}`, expected);
      assert.ok(found === '?' || found.strength === 'hostname');
    });
  }
});

describe('catalogue', () => {
  const table: readonly (readonly [host: string, vendor: string | undefined, known: boolean | '?'])[] = [
    ['api.stripe.com', 'Stripe', true],
    ['files.stripe.com', 'Stripe', true],
    ['api.github.com', 'GitHub', true],
    ['hooks.slack.com', 'Slack', true],
    ['www.googleapis.com', 'Google', true],
    ['graph.microsoft.com', 'Microsoft', true],
    ['graph.facebook.com', 'Facebook', true],
    ['api.telegram.org', 'Telegram', true],
    ['discord.com', 'Discord', true],
    ['registry.npmjs.org', 'npm', true],
    ['generativelanguage.googleapis.com', 'Google', true],
    ['acme.supabase.co', 'Supabase', '?'],
    ['acme.auth0.com', 'Auth0', true],
    ['acme.s3.eu-west-1.amazonaws.com', 'AWS', '?'],
    ['acme.vercel.app', 'Vercel', '?'],
    // In no row, but among the top domains; not so for names that anyone can have there.
    ['www.lemonde.fr', undefined, true],
    ['acme.wixsite.com', undefined, '?'],
    ['bit.ly', undefined, '?'],
    ['api.acme.com', undefined, '?'],
    ['stripe.com.acme.dev', undefined, '?'],
    ['8.8.8.8', undefined, '?'],
  ];
  for (const [host, vendor, known] of table) {
    it(`${host}: ${vendor ?? 'not in it'}`, () => {
      const evidence = at(`https://${host}`);
      assert.deepEqual([evidence.vendor, value(evidence.transparency.known)], [vendor, known]);
    });
  }
});

describe('threat', () => {
  const table: readonly (readonly [host: string, match: string])[] = [
    ['polyfill.io', 'exact'],
    ['cdn.polyfill.io', 'exact'],
    ['cdn.bootcss.com', 'exact'],
    ['v3.polyfill.io', 'domain'],
    ['*.staticfile.org', 'domain'],
    ['polyfill.io.acme.com', '?'],
    ['mypolyfill.io', '?'],
    ['api.acme.com', '?'],
  ];
  for (const [host, match] of table) {
    it(`${host}: ${match}`, () => {
      const threat = value(at(`https://${host}`).threat);
      assert.equal(threat === '?' ? '?' : threat.listing?.match, match);
      // No list class is loaded: only the bad news counts.
      assert.ok(threat === '?' || threat.coverage === 0);
    });
  }
});

describe('collectStatic', function () {
  this.timeout(60_000);

  it('is honest about what needs the network', () => {
    const evidence = at('https://api.acme.com');
    const { probe, threat, breach, regionConsistent, domainAgeDays, location, transparency } = evidence;
    const facts = { probe, threat, breach, regionConsistent, domainAgeDays, location, ...transparency };
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(facts).map(([id, fact]) => [id, fact.state === 'unknown' ? fact.why : 'known']),
      ),
      {
        probe: 'network is off',
        threat: 'no threat list is loaded',
        breach: 'no list is loaded: network is off',
        regionConsistent: 'the host name declares no region to compare with',
        domainAgeDays: 'network is off',
        location: 'the host name carries no region, and its address is not known',
        known: 'neither in the vendor catalogue nor among the 10,000 top domains',
        securityTxt: 'network is off',
        caa: 'network is off',
        dnssec: 'network is off',
      },
    );
  });

  it('judges nothing of an internal host but its scheme', () => {
    const evidence = at('http://192.168.0.7');
    assert.equal(evidence.internal, 'private');
    assert.equal(value(evidence.scheme), 'plaintext');
    assert.deepEqual(evidence.nameKind, { state: 'unknown', why: 'internal hosts are not judged' });
  });

  it('asks the user’s own list of internal hosts with the normalised name', () => {
    const asked: string[] = [];
    const evidence = at('https://API.Corp.Acme.com.', (host) => asked.push(host) > 0);
    assert.equal(evidence.internal, 'policy');
    assert.deepEqual(asked, ['api.corp.acme.com']);
    assert.equal(evidence.host, 'api.corp.acme.com');
  });

  it('keeps the port and leaves it out where none is given', () => {
    assert.equal(collectStatic({ scheme: 'https', host: 'api.acme.com', port: 8443 }, { now: NOW }).port, 8443);
    assert.equal('port' in at('https://api.acme.com'), false);
  });

  it('dates and sources every fact that it knows', () => {
    for (const host of ['api.stripe.com', 'cdn.polyfill.io', 'x.ngrok.io', 's3.eu-west-1.amazonaws.com']) {
      const { transparency, ...evidence } = at(`https://${host}`);
      for (const fact of [...Object.values(evidence), ...Object.values(transparency)]) {
        if (typeof fact === 'object' && 'state' in fact && fact.state === 'known') {
          assert.match(fact.observedAt, /^\d{4}-\d\d-\d\d/);
          assert.match(fact.source, /^(code|name|catalogue)$/);
          assert.equal(fact.ttlDays, undefined, 'what the text and the shipped data say does not age');
        }
      }
    }
  });

  it('takes any text for a host without an error, and says when it is none', () => {
    const evidence = at('https://a..b.com');
    assert.equal(evidence.internal, undefined);
    assert.deepEqual(evidence.nameKind, { state: 'unknown', why: 'the text is no valid host' });
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.domain()), (scheme, host) => {
        const once = collectStatic({ scheme, host }, { now: NOW });
        assert.deepEqual(collectStatic({ scheme, host }, { now: NOW }), once);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
