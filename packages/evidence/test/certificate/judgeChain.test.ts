import assert from 'node:assert/strict';
import { CertificateError } from '../../src/certificate/der';
import { judgeChain, readAnchors } from '../../src/certificate/judgeChain';
import { inDays, type Minted, type MintOrder, mint } from '../zoo/mint';

const PUBLIC: MintOrder = { policies: ['2.23.140.1.2.1'], issuerUrl: 'http://ca.example.com/a.cer' };
const OK = { trust: 'ok', chain: 'complete', localOnly: false };
const UNTRUSTED = { ...OK, trust: 'untrusted' };

describe('the judgement of chains', () => {
  const now = Date.now();
  const made: Record<string, Minted> = {};

  const authority = async (name: string, order: MintOrder = {}): Promise<Minted> => {
    made[name] = await mint({
      authority: true,
      from: inDays(-900),
      to: inDays(900),
      subject: `CN=${name.replace(/ .*/, '')}`,
      ...order,
    });
    return made[name];
  };
  const leaf = async (name: string, order: MintOrder): Promise<void> => {
    made[name] = await mint({ ...PUBLIC, subject: `CN=${name}`, names: ['api.example.com'], ...order });
  };

  before(async () => {
    const root = await authority('root');
    const other = await authority('other');
    await authority('local');
    const stranger = await authority('stranger');
    const middle = await authority('middle', { issuer: root });
    const deep = await authority('deep', { issuer: middle });
    await authority('middle of other', { issuer: other });
    await authority('middle expired', { issuer: root, from: inDays(-90), to: inDays(-1) });
    await authority('middle sha1', { issuer: root, hash: 'SHA-1' });
    const narrow = await authority('narrow', { issuer: root, pathLength: 0 });
    const below = await authority('below', { issuer: narrow });
    const lost = await authority('lost', { issuer: stranger });
    const noAuthority = await authority('no-authority', { issuer: root, authority: false });
    await leaf('by root', { issuer: root });
    await leaf('by middle', { issuer: middle });
    await leaf('by deep', { issuer: deep });
    await leaf('by below', { issuer: below });
    await leaf('by lost', { issuer: lost });
    await leaf('by local', { issuer: made.local! });
    await leaf('by no-authority', { issuer: noAuthority });
    await leaf('by itself', {});
    await leaf('expired', { issuer: middle, from: inDays(-90), to: inDays(-1) });
    await leaf('expired by itself', { from: inDays(-90), to: inDays(-1) });
    await leaf('early', { issuer: middle, from: inDays(1) });
    await leaf('for clients', { issuer: root, uses: ['1.3.6.1.5.5.7.3.2'] });
    await leaf('for anything', { issuer: root, uses: ['2.5.29.37.0'] });
    await leaf('of nobody', { issuer: stranger, policies: [] });
    await leaf('of somebody', { issuer: stranger });
  });

  const judge = (...names: string[]) =>
    judgeChain(
      names.map((name) => made[name]!.der),
      { public: readAnchors([made.root!.pem]), local: readAnchors([made.local!.pem]) },
      now,
    );

  const rows: readonly [title: string, sent: readonly string[], expected: object][] = [
    ['straight to the root', ['by root'], OK],
    ['over one in between', ['by middle', 'middle'], OK],
    ['over two, in the wrong order', ['by deep', 'middle', 'deep'], OK],
    ['with the root sent along', ['by middle', 'middle', 'root'], OK],
    ['with strangers sent along', ['by middle', 'stranger', 'lost', 'middle', 'by root'], OK],
    [
      'over two that have the same name, only one of which leads somewhere',
      ['by middle', 'middle of other', 'middle'],
      OK,
    ],
    ['over two, one of which is over', ['by middle', 'middle expired', 'middle'], OK],
    ['over one that is over', ['by middle', 'middle expired'], { ...OK, trust: 'expired' }],
    ['over one that is signed with SHA-1', ['by middle', 'middle sha1'], UNTRUSTED],
    ['over more than its authority allows', ['by below', 'below', 'narrow'], UNTRUSTED],
    ['over one that is no authority', ['by no-authority', 'no-authority'], UNTRUSTED],
    ['to a root that only this machine trusts', ['by local'], { ...OK, localOnly: true }],
    ['to a root that nobody trusts', ['by lost', 'lost', 'stranger'], UNTRUSTED],
    ['to a root that nobody trusts and that is not sent', ['by lost', 'lost'], UNTRUSTED],
    ['to nobody but itself', ['by itself'], { ...OK, trust: 'self-signed' }],
    ['to the root itself, which serves', ['root'], OK],
    ['not at all, but it names its issuer', ['of somebody'], { ...OK, chain: 'incomplete' }],
    ['not at all, and it names none', ['of nobody'], { ...UNTRUSTED, chain: 'incomplete' }],
    ['well, but it is over', ['expired', 'middle'], { ...OK, trust: 'expired' }],
    ['to itself, and it is over', ['expired by itself'], { ...OK, trust: 'expired' }],
    ['well, but too early', ['early', 'middle'], { ...OK, trust: 'not-yet-valid' }],
    ['well, but for clients', ['for clients'], UNTRUSTED],
    ['well, and for anything', ['for anything'], OK],
  ];
  for (const [title, sent, expected] of rows) {
    it(`leads ${title}`, () => {
      assert.deepEqual(judge(...sent), expected);
    });
  }

  it('does not trust a name: who signs must have the key', async () => {
    const impostor = await mint({ authority: true, subject: 'CN=root', key: 'p384' });
    made.forged = await mint({ ...PUBLIC, issuer: impostor });
    assert.deepEqual(judge('forged'), UNTRUSTED);
    made.impostor = impostor;
    assert.deepEqual(judge('forged', 'impostor'), UNTRUSTED);
  });

  it('ends soon when all that is sent could have signed all', async () => {
    const ring: Minted[] = [];
    for (let i = 0; i < 19; i++) {
      ring.push(await mint({ authority: true, subject: 'CN=ring', issuer: { ...made.stranger!, subject: 'CN=ring' } }));
    }
    const chain = [await mint({ issuer: { ...made.stranger!, subject: 'CN=ring' } }), ...ring].map(({ der }) => der);
    const { trust } = judgeChain(chain, { public: readAnchors([made.root!.pem]), local: [] }, now);
    assert.equal(trust, 'untrusted');
  });

  it('says so when there is no leaf to read', () => {
    const none = { public: [], local: [] };
    assert.throws(() => judgeChain([], none, now), CertificateError);
    assert.throws(() => judgeChain([Buffer.from('3000', 'hex')], none, now), CertificateError);
  });
});
