import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectStatic, normaliseHost } from '../src';
import { catalogueDomains } from '../src/catalogue';
import { oneEditApart } from '../src/oneEditApart';

function imitates(host: string): string | undefined {
  const { lookalike } = collectStatic(
    { scheme: 'https', host: normaliseHost(host) ?? host },
    { now: '2026-11-21T00:00:00Z' },
  );
  assert.equal(lookalike.state, 'known', `${host}: always known`);
  return lookalike.state === 'known' ? lookalike.value.of : undefined;
}

const IMITATIONS: readonly (readonly [host: string, of: string])[] = [
  // One letter replaced, left out, doubled or added.
  ['api.strlpe.com', 'stripe.com'],
  ['api.stripee.com', 'stripe.com'],
  ['api.strpe.com', 'stripe.com'],
  ['api.mailgum.net', 'mailgun.net'],
  ['api.mailgunn.net', 'mailgun.net'],
  ['api.githhub.com', 'github.com'],
  ['api.gihub.com', 'github.com'],
  ['hooks.slakc.com', 'slack.com'],
  ['registry.npmjss.org', 'npmjs.org'],
  ['api.twillio.com', 'twilio.com'],
  ['api.sendgrid.co', 'sendgrid.com'],
  ['api.openai.cm', 'openai.com'],
  ['raw.githubusercontemt.com', 'githubusercontent.com'],
  ['bucket.s3.amazonawss.com', 'amazonaws.com'],
  ['acme.supabse.co', 'supabase.co'],
  ['api.send-grid.com', 'sendgrid.com'],
  // Two neighbours swapped.
  ['api.opneai.com', 'openai.com'],
  ['api.anthorpic.com', 'anthropic.com'],
  ['login.micorsoftonline.com', 'microsoftonline.com'],
  // The same shape in ASCII.
  ['www.paypa1.com', 'paypal.com'],
  ['www.g00gle.com', 'google.com'],
  ['login.rnicrosoft.com', 'microsoft.com'],
  ['api.tvvilio.com', 'twilio.com'],
  // The same shape in other scripts.
  ['xn--80ak6aa92e.com', 'apple.com'],
  ['www.аррӏе.com', 'apple.com'],
  ['api.ѕtripe.com', 'stripe.com'],
  ['api.strípé.com', 'stripe.com'],
  ['аpi.gοοgle.com', 'google.com'],
  ['api.оpеnаi.com', 'openai.com'],
  ['api.ｓtrlpe.com', 'stripe.com'],
  ['раураӏ.com', 'paypal.com'],
  // A top domain that is in no row of the catalogue.
  ['www.lеmonde.fr', 'lemonde.fr'],
];

const INNOCENT: readonly string[] = [
  // The real ones.
  'api.stripe.com',
  'github.com',
  'gitlab.com',
  'api.mailgun.net',
  'api.eu.mailgun.net',
  'hooks.slack.com',
  'api.x.com',
  'ip-api.com',
  'api.ipapi.com',
  'xn--80ak6aa92e.apple.com',
  // Ordinary words and known neighbours.
  'slick.com',
  'api.slick.com',
  'black.com',
  'stack.com',
  'strike.com',
  'strips.com',
  'motion.so',
  'option.so',
  'segments.com',
  'finance.com',
  'maple.com',
  'ample.com',
  'goggle.com',
  'switch.tv',
  'canvas.com',
  'sender.com',
  'tender.com',
  'vanity.io',
  'entry.io',
  'gentry.io',
  'openapi.com',
  'square.com',
  'www.buxfer.com',
  'www.lemonde.fr',
  'squire.com',
  'linear.dev',
  'brave.com',
  // Too short to tell.
  'bit.com',
  'okto.com',
  'npm.com',
  'exa.com',
  'wisp.com',
  // Two letters or more apart, other suffixes, other companies.
  'mailbox.com',
  'gitbook.com',
  'shopware.com',
  'stripe.acme.com',
  'stripe.io',
  'twilio.acme.dev',
  'api.acme.com',
  'api.acme-payments.com',
  'vercel.acme.app',
  'strlpe.vercel.app',
  'bücher.de',
  'xn--fa-hia.de',
  'пример.рф',
  'api.example.com',
  '*.acme.com',
];

describe('look-alike names', function () {
  this.timeout(60_000);

  for (const [host, of] of IMITATIONS) {
    it(`${host} imitates ${of}`, () => {
      assert.equal(imitates(host), of);
    });
  }
  for (const host of INNOCENT) {
    it(`${host} imitates nobody`, () => {
      assert.equal(imitates(host), undefined);
    });
  }

  it('no name of the catalogue imitates another', () => {
    for (const domain of catalogueDomains()) {
      assert.equal(imitates(`api.${domain}`), undefined, domain);
    }
  });

  it('one edit is symmetric, never none, and found wherever it is made', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('x', 'y'), (text, at, letter) => {
        const i = at % text.length;
        const inserted = text.slice(0, i) + letter + text.slice(i);
        const replaced = text.slice(0, i) + letter + text.slice(i + 1);
        assert.equal(oneEditApart(text, text), false);
        for (const [a, b] of [
          [text, inserted],
          [inserted, text],
          [text, replaced],
          [replaced, text],
        ] as const) {
          assert.equal(oneEditApart(a, b), true, `${a} ${b}`);
        }
        assert.equal(oneEditApart(text, `xy${text}`), false);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
    assert.equal(oneEditApart('abcd', 'abdc'), true);
    assert.equal(oneEditApart('abcd', 'badc'), false);
  });
});
