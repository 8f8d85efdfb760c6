import assert from 'node:assert/strict';
import { faultName, logLine } from '../src/log';

describe('a line of the log', () => {
  it('is one line: message, then facts', () => {
    assert.equal(logLine('ready', { version: '1', folders: 2, root: undefined }), 'ready version="1" folders=2');
    assert.equal(logLine('bad', { why: 'a\nb\u001b[31m\u2028' }).includes('\n'), false);
    assert.doesNotMatch(logLine('bad\n[error] forged'), /\n/);
  });

  it('names a fault without its text, which may quote what was read', () => {
    assert.equal(faultName(new TypeError('Invalid URL: https://user:secret@host')), 'TypeError');
    assert.equal(faultName('secret'), 'string');
  });
});
