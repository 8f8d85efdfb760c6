import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DnsMessageError,
  type DnsReply,
  dnsQuestion,
  isAnswerTo,
  isDnsName,
  isTruncated,
  type RecordType,
  readDnsReply,
} from '../../src/dns/message';
import { address, alias, answerTo, mayIssue, type Said, signed, zone } from './answers';

const ID = 0xbeef;

function replyTo(name: string, type: RecordType, said: Said): DnsReply {
  return readDnsReply(answerTo(dnsQuestion(ID, name, type), said), name, type);
}

describe('a question to a name server', () => {
  it('has the form of RFC 1035 and room for long answers', () => {
    assert.equal(
      dnsQuestion(0x1234, 'acme.com', 'CAA').toString('hex'),
      // head: number, flags (recursion), 1 question, 0, 0, 1 further record
      `${'1234'}${'0100'}${'0001'}${'0000'}${'0000'}${'0001'}${'04'}${Buffer.from('acme').toString('hex')}${'03'}${Buffer.from('com').toString('hex')}${'00'}${'0101'}${'0001'}${'00'}${'0029'}${'04d0'}${'00000000'}${'0000'}`,
    );
  });

  for (const [name, isName] of [
    ['api.acme.com', true],
    ['_dmarc.acme.com', true],
    ['', false],
    ['a..b', false],
    [`${'a'.repeat(64)}.com`, false],
    [`${'abcdefg.'.repeat(32)}com`, false],
    ['bücher.example', false],
    ['a b.com', false],
  ] as const) {
    it(`${isName ? 'can' : 'cannot'} name ${JSON.stringify(name.slice(0, 20))}`, () =>
      assert.equal(isDnsName(name), isName));
  }
});

describe('the answer of a name server', () => {
  it('is read with its records, whatever the letters of the name', () => {
    const said = { answers: [alias('API.acme.com', 'Edge.Acme.NET'), address('edge.acme.net', '192.0.2.1')] };
    assert.deepEqual(replyTo('api.acme.com', 'A', said), {
      code: 0,
      answers: [
        { name: 'api.acme.com', type: 'CNAME', target: 'edge.acme.net' },
        { name: 'edge.acme.net', type: 'A' },
      ],
    });
  });

  it('says who denies that there is one', () => {
    assert.deepEqual(replyTo('acme.com', 'CAA', { code: 3, authority: [zone('com')] }), {
      code: 3,
      answers: [],
      deniedBy: 'com',
    });
    assert.equal(replyTo('acme.com', 'CAA', {}).deniedBy, undefined);
  });

  it('passes over records of kinds that are not asked for', () => {
    const said = {
      answers: [{ name: 'acme.com', type: 46, data: Buffer.alloc(30) }, signed('acme.com'), mayIssue('acme.com', 'ca')],
    };
    assert.deepEqual(
      replyTo('acme.com', 'DS', said).answers.map(({ type }) => type),
      ['DS', 'CAA'],
    );
  });

  it('is read with pointers, as servers write them', () => {
    // A real answer's form: the names of the records point at the question and at each other.
    const question = dnsQuestion(ID, 'api.acme.com', 'A');
    const head = Buffer.from('beef81800001000200000000', 'hex');
    const records = Buffer.from(
      `${'c00c'}${'0005'}${'0001'}${'0000003c'}${'0007'}${'0465646765c010'}${'c02a'}${'0001'}${'0001'}${'0000003c'}${'0004'}${'c0000201'}`,
      'hex',
    );
    const bytes = Buffer.concat([head, question.subarray(12, 12 + 18), records]);
    assert.deepEqual(readDnsReply(bytes, 'api.acme.com', 'A').answers, [
      { name: 'api.acme.com', type: 'CNAME', target: 'edge.acme.com' },
      { name: 'edge.acme.com', type: 'A' },
    ]);
  });

  it('writes what is no letter of a name as its number', () => {
    const [first] = replyTo('acme.com', 'A', { answers: [alias('acme.com', 'e\x1b[31m\u202e.acme.net')] }).answers;
    assert.equal(first?.target, 'e\\027[31m.\\.acme.net'.replace('.\\.', '\\046.'));
  });

  const broken: readonly (readonly [what: string, bytes: (good: Buffer) => Buffer])[] = [
    ['an answer to another question', () => answerTo(dnsQuestion(ID, 'evil.com', 'A'), {})],
    ['an answer about another kind of record', () => answerTo(dnsQuestion(ID, 'api.acme.com', 'DS'), {})],
    [
      'a name that leads to itself',
      (good) => Buffer.concat([good.subarray(0, 30), Buffer.from('c01e', 'hex'), good.subarray(42)]),
    ],
    [
      'a name that leads ahead',
      (good) => Buffer.concat([good.subarray(0, 30), Buffer.from('c0ff', 'hex'), good.subarray(42)]),
    ],
    ['a record that is longer than the answer', (good) => good.subarray(0, -1)],
    [
      'more records than anybody has',
      (good) => {
        const bytes = Buffer.from(good);
        bytes.writeUInt16BE(0xffff, 6);
        return bytes;
      },
    ],
    ['nothing', () => Buffer.alloc(0)],
  ];
  for (const [what, bytes] of broken) {
    it(`is not read from ${what}`, () => {
      const good = answerTo(dnsQuestion(ID, 'api.acme.com', 'A'), { answers: [address('api.acme.com', '192.0.2.1')] });
      assert.throws(() => readDnsReply(bytes(good), 'api.acme.com', 'A'), DnsMessageError);
    });
  }

  it('is refused or read, and never anything else, whatever the bytes and wherever they are cut', () => {
    const good = answerTo(dnsQuestion(ID, 'api.acme.com', 'A'), {
      answers: [alias('api.acme.com', 'edge.acme.net'), address('edge.acme.net', '192.0.2.1')],
      authority: [zone('acme.net')],
    });
    const readAny = (bytes: Buffer) => {
      try {
        readDnsReply(bytes, 'api.acme.com', 'A');
      } catch (error) {
        assert.ok(error instanceof DnsMessageError, String(error));
      }
    };
    for (let end = 0; end < good.length; end++) readAny(good.subarray(0, end));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        readAny(bytes);
      }),
      { seed: 1035, numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => readAny(Buffer.from(bytes))),
      { seed: 1035, numRuns: 2000 },
    );
  });

  it('counts only with the number of the question, and says when it did not fit', () => {
    const question = dnsQuestion(ID, 'acme.com', 'A');
    const answer = answerTo(question, { truncated: true });
    assert.ok(isAnswerTo(answer, ID) && isTruncated(answer));
    assert.ok(!isAnswerTo(answer, ID + 1));
    assert.ok(!isAnswerTo(question, ID), 'a question is no answer');
    assert.ok(!isAnswerTo(answer.subarray(0, 11), ID));
  });
});
