import assert from 'node:assert/strict';
import type { HostScore, Known } from '@callsight/model';
import { hostRecords, memoryHostStore } from '../src';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const AT = '2026-11-21T11:00:00.000Z';
const fact = (value: unknown): Known<unknown> => ({
  state: 'known',
  value,
  source: 'dns',
  observedAt: AT,
  ttlDays: 7,
});
const score = (points: number): HostScore => ({
  ...{ model: 'callsight/1', score: points, grade: 'A', provisional: false, confidence: 1 },
  ...{ low: 0, high: 100, raw: points, factors: [], warnings: [] },
});

describe('hostRecords', () => {
  it('gives back the newest facts of a host and how the last question went', () => {
    const records = hostRecords(memoryHostStore(() => NOW));
    assert.deepEqual(records.of('//h:443'), { facts: new Map(), signers: [] });
    const attempt = { at: AT, failures: 1, gaps: { probe: 'the host did not answer in time' } };
    records.keep('//h:443', { addresses: fact(['192.0.2.1']), caa: fact(true) }, attempt);
    const { facts, attempt: kept } = records.of('//h:443');
    assert.deepEqual([...facts.keys()].sort(), ['addresses', 'caa']);
    assert.deepEqual(facts.get('addresses'), fact(['192.0.2.1']));
    assert.deepEqual(kept, attempt);
  });

  it('gives no fact and no attempt for what is damaged', () => {
    const store = memoryHostStore(() => NOW);
    const at = AT;
    store.add([
      { host: 'h', kind: 'probe', at, text: '{' },
      { host: 'h', kind: 'attempt', at, text: '{"failures":"many","gaps":{}}' },
    ]);
    assert.deepEqual(hostRecords(store).of('h'), { facts: new Map(), signers: [] });
  });

  it('keeps a score when it is another than the last one', () => {
    const records = hostRecords(memoryHostStore(() => NOW));
    records.keepScore('https://h:443', '2026-11-19T00:00:00.000Z', score(90));
    records.keepScore('https://h:443', '2026-11-20T00:00:00.000Z', score(90));
    records.keepScore('https://h:443', '2026-11-21T00:00:00.000Z', score(60));
    assert.deepEqual(
      records.scores('https://h:443').map(({ at, note }) => [at.slice(0, 10), note.score]),
      [
        ['2026-11-19', 90],
        ['2026-11-21', 60],
      ],
    );
  });

  it('gives no score that rests on what somebody told who reads along, as it turned out since', () => {
    const records = hostRecords(memoryHostStore(() => NOW));
    const [key, other] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
    records.keepScore('https://h:443', '2026-11-18T00:00:00.000Z', score(90));
    records.keepScore('https://h:443', '2026-11-19T00:00:00.000Z', score(10), [key]);
    records.keepScore('https://h:443', '2026-11-20T00:00:00.000Z', score(20), [other]);
    const points = () => records.scores('https://h:443').map(({ note }) => note.score);
    assert.deepEqual(points(), [90, 10, 20]);
    records.keepReadAlong([key], AT);
    assert.deepEqual(points(), [90, 20]);
  });

  it('remembers who reads along on this machine, and tells news from what was known', () => {
    const records = hostRecords(memoryHostStore(() => NOW));
    const [key, other] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
    assert.equal(records.readsAlong(key), false);
    assert.equal(records.keepReadAlong([key, 'no key'], AT), true);
    assert.equal(records.keepReadAlong([key], AT), false);
    assert.deepEqual(
      [records.readsAlong(key), records.readsAlong(other), records.readsAlong('no key')],
      [true, false, false],
    );
    assert.deepEqual(records.of('//h:443'), { facts: new Map(), signers: [] }, 'that is no host');
  });
});
