import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeList, encodeList, headOf } from '../../src/lists/listFile';
import { findName, namesOf } from '../../src/lists/nameTable';
import { holdsAddress } from '../../src/lists/rangeTable';
import { whyUnsound } from '../../src/lists/whyUnsound';
import { feedOf, NOW, readText } from './example';

function fileOf(text: string, title = 'a list'): Buffer {
  const feed = feedOf('names', 'phishing', { title });
  const list = readText(text, feed);
  assert.ok('content' in list);
  return encodeList(headOf(feed, list.content, { fetchedAt: NOW, etag: '"1"' }), list.content);
}

describe('the file of a list', () => {
  it('gives back what was put in, wherever its bytes lie', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }),
        fc.nat(7),
        (title, labels, shift) => {
          const bytes = fileOf(labels.map((label) => `${label}.acme.com`).join('\n'), title);
          const moved = Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift);
          const list = decodeList(moved);
          assert.ok('head' in list);
          assert.deepEqual([...namesOf(list.names)].sort(), labels.map((label) => `${label}.acme.com`).sort());
          assert.deepEqual([list.head.title, list.head.etag, list.head.fetchedAt], [title, '"1"', NOW]);
          assert.equal(whyUnsound(list), undefined);
        },
      ),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it('holds ranges and days, too', () => {
    const ranges = readText('8.8.8.0/24', feedOf('addresses', 'address'));
    assert.ok('content' in ranges);
    const list = decodeList(
      encodeList(headOf(feedOf('addresses', 'address'), ranges.content, { fetchedAt: NOW }), ranges.content),
    );
    assert.ok('head' in list && holdsAddress(list.ranges, '8.8.8.8'));
    const feed = feedOf('hibp', 'breach');
    const breaches = readText('[{"Domain":"acme.com","BreachDate":"2026-05-01","IsVerified":true}]', feed);
    assert.ok('content' in breaches);
    const kept = decodeList(encodeList(headOf(feed, breaches.content, { fetchedAt: NOW }), breaches.content));
    assert.ok('head' in kept);
    assert.equal(kept.names.days[findName(kept.names, 'acme.com')], Date.parse('2026-05-01') / 86_400_000);
  });

  it('is refused when it is cut or changed at any byte', () => {
    const whole = fileOf('a.acme.com\nb.acme.com\nc.acme.com');
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 1;
      assert.ok('broken' in decodeList(changed), `changed at ${at}`);
      assert.ok('broken' in decodeList(whole.subarray(0, at)), `cut at ${at}`);
    }
  });

  it('is refused when it is of another version, or somebody else’s', () => {
    const whole = fileOf('a.acme.com').toString('latin1');
    assert.deepEqual(decodeList(Buffer.from(whole.replace('callsight-list 2', 'callsight-list 3'), 'latin1')), {
      broken: 'it is of another version (3)',
    });
    assert.deepEqual(decodeList(Buffer.from('#!/bin/sh\n')), { broken: 'it is no list of CallSight' });
    assert.deepEqual(decodeList(Buffer.alloc(0)), { broken: 'it is no list of CallSight' });
  });

  it('is unsound when an entry is not where it is looked for', () => {
    const list = decodeList(fileOf('a.acme.com\nb.acme.com'));
    assert.ok('head' in list);
    assert.match(whyUnsound({ ...list, names: { ...list.names, buckets: Uint32Array.from([0, 0]) } }) ?? '', /entry 1/);
    assert.match(whyUnsound({ ...list, head: { ...list.head, entries: 9 } }) ?? '', /2 entries and says 9/);
  });
});
