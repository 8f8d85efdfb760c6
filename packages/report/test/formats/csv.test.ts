import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { formats } from '../../src/index';
import { sample } from '../sample';

const rowsOf = (input = sample): Record<string, string>[] =>
  parse(formats.csv.render(input), { columns: true }) as Record<string, string>[];

describe('csv', () => {
  it('has a row for each address that a call may reach, and for each call without one', () => {
    assert.deepEqual(
      rowsOf().map(({ file, line, host, answer, rules }) => [file, line, host, answer, rules]),
      [
        ['src/dev.ts', '3', 'localhost', 'allowed', ''],
        ['src/device.ts', '7', 'plc.example.com', 'blocked', 'cleartext-http'],
        ['src/orders.ts', '41', 'api.example.com', 'allowed', ''],
        ['src/orders.ts', '60', 'api.example.com', 'allowed', ''],
        ['src/page.ts', '5', '', 'allowed', ''],
        ['src/stock.ts', '12', 'new.example.org', 'unknown', 'score-unknown'],
        ['src/tenant.ts', '9', '', 'unknown', 'dynamic-host'],
      ],
    );
  });

  it('is not clean where a part of a target is not known', () => {
    const [known] = sample.result.calls;
    assert.ok(known);
    const partly = { ...known, unresolved: { reason: 'parameter', name: 'base' } } as const;
    const rows = rowsOf({ ...sample, result: { ...sample.result, calls: [partly] } });
    assert.deepEqual(
      rows.slice(0, 2).map(({ host, answer, unresolved }) => [host, answer, unresolved]),
      [
        ['api.example.com', 'allowed', ''],
        ['', 'unknown', 'base'],
      ],
    );
  });

  it('shows no number for a host that is not scored', () => {
    const { score, grade } = rowsOf().find(({ host }) => host === 'new.example.org') ?? {};
    assert.deepEqual([score, grade], ['', '?']);
  });

  it('keeps a finding that is about no call', () => {
    const [finding] = sample.result.findings;
    assert.ok(finding);
    const own = { ...finding, rule: 'exception-unused', file: 'callsight.json', related: [] };
    const last = rowsOf({ ...sample, result: { ...sample.result, findings: [own] } }).at(-1);
    assert.deepEqual([last?.file, last?.rules, last?.client], ['callsight.json', 'exception-unused', '']);
  });

  it('ends its lines as RFC 4180 has it', () => assert.match(formats.csv.render(sample), /^file,line,.*firstSeen\r\n/));
});
