import assert from 'node:assert/strict';
import { safePattern } from '../../src/link/patterns';

const read: readonly string[] = [
  '^https?:\\/\\/',
  '\\/+$',
  '^\\/+|\\/+$',
  '^(?:https?|wss?):',
  '^[a-z][a-z\\d+.-]*:\\/\\/[^/]+$',
  '\\(v(\\d+)\\)',
];
/** Each takes a text's length to the power of many, or worse. */
const refused: readonly string[] = [
  '^(\\w\\w?)+$',
  '((a+))+$',
  '(\\w+\\w)+$',
  '(a?a?)*$',
  '(a|aa)+$',
  '((?:a|a))*$',
  '(a{1,9}){9}x',
  '.*.*.*.*.*x',
  '\\w+\\w+\\w+$',
  '(?=a)b',
  '(a)\\1',
];

describe('patterns that a project writes', () => {
  for (const source of read)
    it(`asks /${source}/`, () => assert.equal(safePattern(source, 'g', 'https://a.example.com')?.source, source));

  for (const source of refused)
    it(`does not ask /${source}/`, () => assert.equal(safePattern(source, '', 'aaaaaaaa!'), undefined));

  it('asks neither of long texts nor what is no pattern', () => {
    assert.equal(safePattern('a', '', 'a'.repeat(257)), undefined);
    assert.equal(safePattern('(', '', 'a'), undefined);
  });
});
