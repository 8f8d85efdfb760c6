import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTORS, STATIC_COLLECTORS, THIRD_PARTY_COLLECTORS } from '../src/collectors';

const SOURCES = join(__dirname, '../../src');
const FOLDER = join(SOURCES, 'collectors');

describe('the list of collectors', () => {
  it('names every file of the folder', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
    const listed = [...[...STATIC_COLLECTORS, ...COLLECTORS, ...THIRD_PARTY_COLLECTORS].map(({ id }) => id), 'index'];
    assert.deepEqual(listed.sort(), files.sort());
  });
});

describe('the static part of the room', () => {
  it('imports nothing that could open a connection', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('wire'),
    );
    assert.ok(files.length > 20);
    const found = files.filter((file) =>
      /from '(?:node:)?(?:net|tls|https?|http2|dns|dgram|child_process|axios)\b|\bfetch\(|require\(/.test(
        readFileSync(join(SOURCES, file), 'utf8'),
      ),
    );
    assert.deepEqual(found, []);
  });
});
