import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formats } from '../src/index';
import { compileSchema } from './compileSchema';
import { lockedSample } from './sample';

const repository = join(__dirname, '../../../..');

describe('a report held against a lock file', () => {
  it('json has what differs, and how each host stands, by its schema', () => {
    const validate = compileSchema(join(repository, 'media/report.schema.json'));
    const document = JSON.parse(formats.json.render(lockedSample));
    assert.equal(validate(document), true, JSON.stringify(validate.errors));
    assert.deepEqual(
      document.hosts.map(({ host, baseline }: Record<string, unknown>) => [host, baseline]),
      [
        ['api.example.com', { state: 'locked', firstSeen: '2024-03-02', score: 85, grade: 'A', provisional: false }],
        ['localhost', undefined],
        ['new.example.org', { state: 'new' }],
        ['plc.example.com', { state: 'locked', firstSeen: '2026-11-01', score: 1, grade: 'F', provisional: true }],
      ],
    );
    assert.deepEqual(
      [document.lock.file, document.lock.hosts, document.lock.added, document.lock.gone],
      ['callsight.lock.json', 3, ['new.example.org'], ['old.example.com']],
    );
  });

  it('text and Markdown say it in one line', () => {
    const line =
      'Changes since the lock file (callsight.lock.json, scores up to 2026-11-20): 1 new host (new.example.org), 1 grade fell (api.example.com A 85 → B~ 71), ';
    assert.ok(formats.text.render(lockedSample).includes(line));
    assert.match(formats.markdown.render(lockedSample), /- Changes since the lock file \(callsight/);
  });

  it('Markdown lists each change', () => {
    const text = formats.markdown.render(lockedSample);
    const rows = text.slice(text.indexOf('## Changes since the lock file (5)')).split('\n').slice(4, 9);
    assert.deepEqual(
      rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))),
      [
        ['new', '`new.example.org`', '', ''],
        ['grade fell', '`api.example.com`', 'A 85', 'B\\~ 71'],
        ['grade rose', '`http://plc.example.com`', 'F\\~ 1', 'F 19'],
        ['no longer called', '`old.example.com`', '', ''],
        ['evidence past its date', '`api.example.com`', '', ''],
      ],
    );
  });

  it('csv has the day on which a host was first accepted', () => {
    const rows = parse(formats.csv.render(lockedSample), { columns: true }) as Record<string, string>[];
    const seen = new Map(rows.map(({ host, firstSeen }) => [host, firstSeen]));
    assert.deepEqual(
      ['api.example.com', 'new.example.org', 'localhost'].map((host) => seen.get(host)),
      ['2024-03-02', 'new', ''],
    );
  });

  it('the bill of materials names the lock file and what was accepted', () => {
    const bom = JSON.parse(formats.cyclonedx.render(lockedSample));
    const textOf = (properties: { name: string; value: string }[], name: string) =>
      properties.find((property) => property.name === name)?.value;
    assert.equal(textOf(bom.metadata.properties, 'callsight:lock'), 'callsight.lock.json');
    const service = (name: string) => bom.services.find((each: { name: string }) => each.name === name).properties;
    assert.equal(textOf(service('api.example.com'), 'callsight:lock'), 'A 85');
    assert.equal(textOf(service('api.example.com'), 'callsight:firstSeen'), '2024-03-02');
    assert.equal(textOf(service('new.example.org'), 'callsight:lock'), 'not in the lock file');
  });
});
