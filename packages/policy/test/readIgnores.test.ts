import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ignoreComment, ignoreFileComment, readIgnores } from '../src';
import { runs } from './runs';

const MARK = 'callsight-ignore-next-line cleartext-http -- lab';

describe('an ignore comment', () => {
  it('has rules, a reason, an end, and a place', () => {
    const text = [
      'const a = 1;',
      '  // callsight-ignore-next-line cleartext-http, weak-tls -- lab device has no TLS (until 2027-01-31)',
      "fetch('…');",
    ].join('\r\n');
    assert.deepEqual(readIgnores(text), [
      {
        scope: 'next-line',
        line: 3,
        span: { line: 2, column: 6, endLine: 2, endColumn: 101 },
        rules: ['cleartext-http', 'weak-tls'],
        reason: 'lab device has no TLS',
        until: '2027-01-31',
      },
    ]);
  });

  it('may be for the whole file', () => {
    const [ignore] = readIgnores('/* callsight-ignore-file tunnel-or-bin-host -- demo code */');
    assert.deepEqual([ignore?.scope, ignore?.line, ignore?.reason], ['file', undefined, 'demo code']);
  });

  it('may run over lines: the next line is the one after it', () => {
    assert.equal(readIgnores(`/*\n * ${MARK}\n */\nfetch('…')`)[0]?.line, 4);
  });

  for (const [where, text, count] of [
    ['a line comment', `// ${MARK}`, 1],
    ['after code', `const a = 1; // ${MARK}`, 1],
    ['a block comment', `/* ${MARK} */`, 1],
    ['a documentation comment', `/** ${MARK} */`, 1],
    ['JSX', `<div>\n  {/* ${MARK} */}\n  <a/>\n</div>`, 1],
    ['JSX after a closing tag', `<p>don't</p> {/* ${MARK} */}`, 1],
    ['a page', `<!-- ${MARK} -->`, 1],
    ['a settings file', `# ${MARK}\nAPI=http://a.com`, 1],
    ['an indented settings file', `a: 1\n  # ${MARK}`, 1],
    ['after a division', `const a = b / c; // ${MARK}`, 1],
    ['after a regular expression with a quote', `const a = /['"\`]/; // ${MARK}`, 1],
    ['after a regular expression with //', `const a = /[/]/g; // ${MARK}`, 1],
    ['inside the hole of a template', `\`\${ /* ${MARK} */ a }\``, 1],
    ['after a template in a template', `\`a\${\`b\${c}\`}\`; // ${MARK}`, 1],
    ['after an object in a hole', `\`\${ { a: 1 }.a }\`; // ${MARK}`, 1],
    ['a text', `"// ${MARK}"`, 0],
    ['a text in single quotes', `'/* ${MARK} */'`, 0],
    ['a template', `\`\n// ${MARK}\n\``, 0],
    ['a template after a hole', `\`\${a}\n// ${MARK}\n\``, 0],
    ['a text with an escaped quote', `"\\"// ${MARK}"`, 0],
    ['a regular expression', `x = /[/] ${MARK}/;`, 0],
    ['code', MARK, 0],
    ['a value of a settings file', `API=http://a.com#a # ${MARK}`, 0],
    ['a private name', `class A { a = this.#b; }`, 0],
    ['a comment that only mentions it', `// see ${MARK}`, 0],
    ['another word', `// callsight-ignore-next-lines cleartext-http -- lab`, 0],
  ] as const) {
    it(`is ${count === 0 ? 'not read in' : 'read in'} ${where}`, () => assert.equal(readIgnores(text).length, count));
  }

  for (const [text, fault] of [
    ['callsight-ignore-next-line cleartext-http', 'it gives no reason. Write -- and why.'],
    ['callsight-ignore-next-line cleartext-http --', 'it gives no reason. Write -- and why.'],
    ['callsight-ignore-next-line cleartext-http -- (until 2027-01-31)', 'it gives no reason. Write -- and why.'],
    [
      'callsight-ignore-next-line -- lab',
      'it names no rule. Write the rule after the mark, for example cleartext-http.',
    ],
    [
      'callsight-ignore-next-line cleartext-http -- lab (until next year)',
      'its end is no date. Write (until 2027-03-31).',
    ],
    ['callsight-ignore-next-line cleartext-http -- lab (until 2027-01-31', undefined],
    ['callsight-ignore-next-line cleartext-http -- lab (until)', 'its end is no date. Write (until 2027-03-31).'],
    [
      `callsight-ignore-next-line cleartext-http -- ${'lab '.repeat(300)}(until 2027-01-31)`,
      'it is longer than 1,000 characters. Write a shorter reason.',
    ],
    ['callsight-ignore-next-line cleartext-http -- lab (see SEC-1)', undefined],
    ['callsight-ignore-next-line cleartext-http -- lab -- and more', undefined],
  ] as const) {
    it(`${fault === undefined ? 'has effect' : 'says why it has none'}: ${text}`, () =>
      assert.equal(readIgnores(`// ${text}`)[0]?.fault, fault));
  }

  for (const grounds of [
    'lab (until 2027-01-31)',
    'lab (until 2027-01-31).',
    'lab (Until 2027-01-31) and no longer',
    'lab ( until 2027-01-31 )',
    '(until 2027-01-31) lab',
    'lab (until 2027-01-31',
  ]) {
    it(`ends on the day that it names: ${grounds}`, () =>
      assert.equal(readIgnores(`// callsight-ignore-next-line cleartext-http -- ${grounds}`)[0]?.until, '2027-01-31'));
  }

  for (const [name, end] of [
    ['a carriage return', '\r'],
    ['both', '\r\n'],
    ['a line feed', '\n'],
  ] as const) {
    it(`is for the line behind ${name}`, () => {
      const [ignore] = readIgnores(`// don't${end}// ${MARK}${end}fetch('…')${end}fetch('…')`);
      assert.deepEqual([ignore?.line, ignore?.reason], [3, 'lab']);
    });
  }

  it('is written as it is read', () => {
    const [ignore] = readIgnores(ignoreComment('cleartext-http', ' lab\n device ', '2027-01-31', false));
    assert.deepEqual(
      [ignore?.rules, ignore?.reason, ignore?.until, ignore?.fault],
      [['cleartext-http'], 'lab device', '2027-01-31', undefined],
    );
  });

  for (const isPage of [false, true]) {
    it(`for a file is written as it is read, ${isPage ? 'in a page' : 'in a script'}`, () => {
      const comment = ignoreFileComment('cleartext-http', 'lab --> only */', '2027-01-31', isPage);
      const [ignore, ...more] = readIgnores(`${comment}\n<p>`);
      assert.deepEqual(more, []);
      assert.deepEqual(
        [ignore?.scope, ignore?.rules, ignore?.until, ignore?.fault],
        ['file', ['cleartext-http'], '2027-01-31', undefined],
      );
      assert.match(ignore?.reason ?? '', /^lab --/);
    });
  }

  it('is found in hostile texts without backtracking', () => {
    for (const part of ['(/[', '/*', '`${', '"\\', '<!--', '#', '// callsight-ignore-file ', "'", '(until ', '-- ']) {
      readIgnores(`// ${MARK}\n${part.repeat(400_000 / part.length)}`);
      readIgnores(`// callsight-ignore-file cleartext-http -- ${part.repeat(400_000 / part.length)}`);
    }
    assert.equal(readIgnores(`// ${MARK}\n`.repeat(20_000)).length, 10_000);
  }).timeout(60_000);

  it('never throws, and stays inside the text (property)', () => {
    const part = fc.constantFrom(
      '//',
      '/*',
      '*/',
      '`',
      '${',
      '}',
      '"',
      "'",
      '\\',
      '\n',
      '/',
      '[',
      ']',
      '<!--',
      '-->',
      '#',
      ' ',
      `${MARK} `,
      'callsight-ignore-file ',
      '(until 2027-01-31)',
      '--',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const last = text.split('\n').length;
        for (const { span } of readIgnores(text)) {
          assert.ok(span.line >= 1 && span.endLine <= last && span.column >= 1);
          assert.ok(span.endLine > span.line || span.endColumn >= span.column);
        }
      }),
      runs(5_000),
    );
  }).timeout(60_000);
});
