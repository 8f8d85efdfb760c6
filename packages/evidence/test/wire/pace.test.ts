import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIMITS } from '../../src/wire/limits';
import { pace } from '../../src/wire/pace';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('the pace of visits', () => {
  it('spares a domain, a day and a run', () => {
    const one = pace({ ...LIMITS.probe, hostsPerRun: 3, visitsPerDomainHour: 2, visitsPerDay: 4 }, () => 0);
    assert.deepEqual(
      [
        one.admit('a.example.com', 'example.com', 0),
        one.admit('b.example.com', 'example.com', 1),
        one.admit('a.example.com', 'example.com', 2),
        one.admit('c.example.net', 'example.net', 3),
        one.admit('d.example.org', 'example.org', 4),
        one.admit('a.example.com', 'example.com', HOUR + 1),
        one.admit('c.example.net', 'example.net', HOUR + 2),
      ],
      [undefined, undefined, 'domain-budget', undefined, 'run-budget', undefined, 'day-budget'],
    );
  });

  it('doubles the time for which a failing host is left alone', () => {
    const one = pace({ ...LIMITS.probe, visitsPerDay: 1e9, visitsPerDomainHour: 1e9 }, () => 0);
    let time = 0;
    const waits = Array.from({ length: 14 }, () => {
      one.finished('a.test', 'a.test', time, 'failed');
      const from = time;
      while (one.admit('a.test', 'a.test', time) === 'backing-off') time += MINUTE;
      return (time - from) / MINUTE;
    });
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440]);
    one.finished('a.test', 'a.test', time, 'stopped');
    assert.equal(one.admit('a.test', 'a.test', time), undefined);
    one.finished('a.test', 'a.test', time, 'failed');
    assert.equal(one.admit('a.test', 'a.test', time + 1439 * MINUTE), 'backing-off');
    one.finished('a.test', 'a.test', time, 'answered');
    assert.equal(one.admit('a.test', 'a.test', time), undefined);
  });

  it('lets a domain rest between two visits', () => {
    const one = pace(LIMITS.probe, () => 0);
    assert.equal(one.restOf('a.test', 0), 0);
    one.finished('a.test', 'a.test', 500, 'answered');
    assert.equal(one.restOf('a.test', 600), 900);
    assert.equal(one.restOf('b.test', 600), 0);
    assert.equal(one.restOf('a.test', 9000), 0);
  });

  it('keeps its limits whatever is asked, in 100,000 visits', () => {
    const step = fc.record({ host: fc.nat(400), wait: fc.nat(10 * MINUTE), fails: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1000, maxLength: 1000 }), (steps) => {
        const limits = { ...LIMITS.probe, hostsPerRun: 300, visitsPerDay: 100 };
        const one = pace(limits, () => 0.5);
        const admitted: { host: string; domain: string; at: number }[] = [];
        let now = 0;
        for (const { host: index, wait, fails } of steps) {
          now += wait;
          const [host, domain] = [`h${index}.d${index % 3}.test`, `d${index % 3}.test`];
          if (one.admit(host, domain, now) !== undefined) continue;
          admitted.push({ host, domain, at: now });
          one.finished(host, domain, now, fails ? 'failed' : 'answered');
        }
        assert.ok(new Set(admitted.map(({ host }) => host)).size <= 300);
        for (const { domain, at } of admitted) {
          const window = (ms: number) => admitted.filter((other) => other.at > at - ms && other.at <= at);
          assert.ok(window(24 * HOUR).length <= 100);
          assert.ok(window(HOUR).filter((other) => other.domain === domain).length <= 20);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
