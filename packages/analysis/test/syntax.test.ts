import assert from 'node:assert/strict';
import { extract } from '../src';

const nested = (open: string, close: string, levels = 30) => `x=${open.repeat(levels)}1${close.repeat(levels)}`;

/** Forms that TypeScript 6 reads twice, so that thirty levels would take hours. */
const exponential: readonly string[] = [
  nested('async(', ')'),
  nested('async<T>(a=', ')'),
  nested('(a=async(', '))'),
  nested('async/**/(', ')'),
  nested('async(/*)*/', ')'),
  nested('\\u0061sync(', ')'),
  nested('async[', ']'),
  nested(`async\`\${`, '}`'),
  nested('async f(', ')'),
  nested('async !(', ')'),
  nested('async function(){return ', '}'),
];

/** Code with many asynchronous functions and words about them. */
const ordinary: readonly string[] = [
  nested('{async a(){return ', '}}'),
  nested('{a:async()=>{return ', '}}'),
  nested('async()=>', ''),
  nested('async function(){return ', '}', 8),
  `${'// not async (yet\n'.repeat(50)}fetch("https://a.example.com")`,
  `${"x='async(';".repeat(50)}fetch("https://a.example.com")`,
  `${'f(async (a) => { await a; });\n'.repeat(500)}`,
];

describe('parseSource', () => {
  for (const text of exponential)
    it(`stops at ${text.slice(0, 24)}…`, () => assert.deepEqual(extract(text, 'ts'), { refused: 'too deeply nested' }));

  for (const text of ordinary) it(`reads ${text.slice(0, 24)}…`, () => assert.ok('facts' in extract(text, 'ts')));
});
