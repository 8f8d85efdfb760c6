import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { STATIC_COLLECTORS } from '../src/collectors';

const FOLDER = join(__dirname, '../../src/collectors');

describe('the list of collectors', () => {
  it('names every file of the folder', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
    const listed = [...STATIC_COLLECTORS.map(({ id }) => id), 'index'];
    assert.deepEqual(listed.sort(), files.sort());
  });
});
