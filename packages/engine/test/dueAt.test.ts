import assert from 'node:assert/strict';
import type { HostRecord } from '@callsight/store';
import { dueAt } from '../src/dueAt';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ASKED = '2026-11-21T12:00:00.000Z';

const record = (failures: number, gaps: Record<string, string> = {}): HostRecord => ({
  facts: new Map(),
  signers: [],
  attempt: { at: ASKED, failures, gaps },
});
const waitOf = (one: HostRecord, key = '//api.example.com:443') => dueAt(key, one, 'probe') - Date.parse(ASKED);

describe('dueAt', () => {
  it('is now for a host that was never asked', () => {
    assert.equal(dueAt('//api.example.com:443', { facts: new Map(), signers: [] }, 'probe'), 0);
  });

  it('is within the week after which evidence is stale, and not at the same moment for all hosts', () => {
    const waits = Array.from({ length: 200 }, (_, i) => waitOf(record(0), `//h${i}.example.com:443`));
    assert.ok(waits.every((wait) => wait > 6 * DAY - 1 && wait <= 7 * DAY));
    assert.ok(new Set(waits).size > 190);
  });

  it('comes later with each failure, and at the latest after a week', () => {
    const waits = [1, 2, 3, 4, 20].map((failures) => waitOf(record(failures)));
    assert.deepEqual(
      waits,
      [...waits].sort((a, b) => a - b),
    );
    assert.ok((waits[0] ?? 0) <= HOUR);
    assert.ok((waits[4] ?? 0) > 6 * DAY - 1 && (waits[4] ?? 0) <= 7 * DAY);
  });

  it('is now when the user lets registries be asked, too, which nobody did before', () => {
    assert.equal(dueAt('//api.example.com:443', record(0), 'third-party'), 0);
    assert.notEqual(dueAt('//api.example.com:443', record(0, { domainAgeDays: 'no answer' }), 'third-party'), 0);
  });
});
