import assert from 'node:assert/strict';
import { type JsonNode, jsonMember, jsonText } from '../../src/values/readJsonValue';
import { longestYaml, readYaml } from '../../src/values/yaml';

function textOf(text: string, ...path: readonly string[]): string | undefined {
  return jsonText(readYaml(text)[0], ...path);
}

/** Every level of the bomb names the level below ten times. */
const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? 'l0: &l0 [x]'
    : `l${level}: &l${level} [${Array(10)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
).join('\n');

describe('readYaml', () => {
  it('gives every scalar as it is written', () => {
    assert.equal(textOf('a: 1.10', 'a'), '1.10');
    assert.equal(textOf('a: yes', 'a'), 'yes');
    assert.equal(textOf('a: "x\\ty"', 'a'), 'x\ty');
    assert.equal(textOf('a: |\n  two\n  lines\n', 'a'), 'two\nlines\n');
  });

  it('gives one tree for each document', () => {
    assert.deepEqual(
      readYaml('a: 1\n---\na: 2\n').map((document) => jsonText(document, 'a')),
      ['1', '2'],
    );
  });

  it('unfolds aliases and merge keys, what is written beside them wins', () => {
    const text = 'base: &base { a: 1, b: 2 }\nuse: { <<: *base, b: 3 }\nsame: *base';
    assert.equal(textOf(text, 'use', 'a'), '1');
    assert.equal(textOf(text, 'use', 'b'), '3');
    assert.equal(textOf(text, 'same', 'b'), '2');
  });

  it('knows where a key and its value stand', () => {
    const text = 'a:\n  API: https://api.example.com\n  "QUOTED": \'x\'';
    const at = (name: string): JsonNode & { kind: 'string' } =>
      jsonMember(readYaml(text)[0], 'a', name) as JsonNode & { kind: 'string' };
    assert.equal(text.slice(at('API').keyOffset, (at('API').keyOffset ?? 0) + 3), 'API');
    assert.equal(text.slice(at('API').at).startsWith('https:'), true);
    assert.equal(text[at('QUOTED').keyOffset ?? 0], 'Q');
    assert.equal(text[at('QUOTED').offset + 1], 'x');
  });

  it('lets the last of equal keys win', () => {
    assert.equal(textOf('a: 1\na: 2', 'a'), '2');
  });

  for (const [name, text] of [
    ['a bomb of aliases', bomb],
    ['an alias inside itself', 'a: &a [*a]'],
    ['an alias of nothing', 'a: *b'],
    ['a text that is too long', `a: ${'b'.repeat(longestYaml)}`],
    ['a tag of its own', 'a: !Sub b'],
    ['a NUL', 'a: "b\0"'],
    ['a line that no person wrote', `a: ${'b'.repeat(10_000)}`],
    ['a document that is broken', 'a: [b'],
    ['a template', 'a: {{ .Values.a }}\nb: {{- if c }}'],
    ['lists deeper than the stack', '['.repeat(50_000)],
  ] as const)
    it(`gives nothing for ${name}`, () => {
      assert.deepEqual(
        readYaml(text).filter((document) => jsonMember(document, 'a') !== undefined),
        [],
      );
    });

  for (const unit of ['"', '!a ', '&a ', 'a: ', '- ', '? ', '[', '{a: ', '---\n', '%a\n', 'a: b\n', 'a: [\n'])
    it(`stays in hand for nothing but ${JSON.stringify(unit)}`, () => {
      const line = unit.endsWith('\n') ? unit : `${unit.repeat(2000)}\n`;
      readYaml(line.repeat((64 * 1024) / line.length));
    });
});
