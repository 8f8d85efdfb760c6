import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { csvCell } from '../src/encode/csvCell';
import { githubMessage, githubProperty } from '../src/encode/githubCommand';
import { htmlText } from '../src/encode/htmlText';
import { markdownCode, markdownProse, markdownTarget, markdownText } from '../src/encode/markdownText';
import { sarifText, sarifUri } from '../src/encode/sarif';
import { sha256 } from '../src/encode/sha256';
import { terminalText } from '../src/encode/terminalText';
import { utf8Length } from '../src/encode/utf8Length';
import { visibleJson, visibleText } from '../src/encode/visible';
import { xmlText } from '../src/encode/xmlText';
import { hostileTexts } from './hostileTexts';
import { markdownParser } from './markdownParser';

const options = { numRuns: 2000, seed: 20261121 };
const pieces = fc.constantFrom(
  ...hostileTexts.slice(0, -1),
  ...'\\`*_{}[]()#+-.!|~<>&"\'$:/@=% \t\n\r'.split(''),
  'www.',
  'https://',
  '1.',
  '::',
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const decodeVisible = (text: string): string =>
  text.replace(/\\(?:\\|n|r|t|x([0-9a-f]{2})|u\{([0-9a-f]+)\})/g, (found, byte?: string, code?: string) => {
    if (byte ?? code) return String.fromCodePoint(Number.parseInt(byte ?? code ?? '', 16));
    return { '\\\\': '\\', '\\n': '\n', '\\r': '\r', '\\t': '\t' }[found] ?? found;
  });

const decodeEntities = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39|#96|#36);/g, (entity) => {
    const table: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
      '&#96;': '`',
      '&#36;': '$',
    };
    return table[entity] ?? entity;
  });

describe('every encoder shows what hides and can be undone', () => {
  const encoders = [
    { name: 'visible', encode: visibleText, decode: decodeVisible },
    { name: 'terminal', encode: terminalText, decode: decodeVisible },
    { name: 'html', encode: htmlText, decode: (text: string) => decodeVisible(decodeEntities(text)) },
    {
      name: 'markdown',
      encode: markdownText,
      decode: (text: string) => decodeVisible(decodeEntities(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'))),
    },
  ];
  for (const { name, encode, decode } of encoders) {
    it(`${name}: decode(encode(x)) is x, and nothing hidden is left`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          assert.equal(decode(encode(text)), text);
          assert.doesNotMatch(encode(text), hidden);
        }),
        options,
      );
    });
  }
});

describe('terminalText', () => {
  const table = [
    [
      'C014 OSC 52, DCS, APC, C1',
      '\x1b]52;c;aGk=\x07 \x1bP+q\x1b\\ \x1b_G\x1b\\ \x9b31m',
      '\\x1b]52;c;aGk=\\x07 \\x1bP+q\\x1b\\\\ \\x1b_G\\x1b\\\\ \\x9b31m',
    ],
    ['C015 carriage return', 'safe\rEVIL', 'safe\\rEVIL'],
    ['C016 workflow command', '::set-env name=x::y\n::add-mask::', '\\x3a:set-env name=x::y\\n::add-mask::'],
    ['C016 older workflow command', 'a ##[add-path]b', 'a #\\x23[add-path]b'],
    ['F052 bidi control', 'https://good.com\u202e/moc.live', 'https://good.com\\u{202e}/moc.live'],
    ['F039 newline and quote in a path', 'src/\'a\nb".ts', 'src/\'a\\nb".ts'],
    ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
    ['lone surrogate', '\ud800', '\\u{d800}'],
    ['plain text', 'api.example.com: [::1] ö', 'api.example.com: [::1] ö'],
  ] as const;
  for (const [name, text, shown] of table) it(name, () => assert.equal(terminalText(text), shown));
});

describe('htmlText', () => {
  it('leaves no character that opens or closes markup or an attribute', () => {
    fc.assert(
      fc.property(texts, (text) => assert.doesNotMatch(htmlText(text), /[<>"'`]|&(?!(amp|lt|gt|quot|#39|#96);)/)),
      options,
    );
  });
});

describe('markdownText', () => {
  const parser = markdownParser();
  const textOf = (html: string): string =>
    decodeEntities(html.replace(/<\/?(p|strong|table|thead|tbody|tr|th|td)>/g, ''));

  it('is plain text to a Markdown parser: alone, in bold and in a table cell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cell = parser.render(`| a |\n|--|\n| x${markdownText(text)}x |`);
        assert.equal(textOf(parser.render(`x${markdownText(text)}x`)).trim(), `x${visibleText(text)}x`);
        assert.equal(
          textOf(parser.render(markdownText(text.trimStart()))).trim(),
          visibleText(text.trimStart()).trim(),
        );
        assert.equal(textOf(cell).replaceAll('\n', ''), `ax${visibleText(text)}x`);
        assert.doesNotMatch(markdownText(text), /www\./i);
      }),
      options,
    );
  });

  it('leaves no theme icon', () => assert.equal(markdownText('$(check)'), '&#36;(check)'));
  it('V003 leaves no command link', () =>
    assert.doesNotMatch(parser.render(markdownText('[x](command:a?%7B%7D)')), /<a/));
  it('V004 leaves no image', () =>
    assert.doesNotMatch(parser.render(markdownText('![](https://evil.example/p.png)')), /<img/));

  it('keeps a link target inside its brackets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const target = markdownTarget(`command:callsight.show?${encodeURIComponent(wellFormed(text))}`);
        assert.match(target, /^[^\s<>()\\"'`|]*$/);
      }),
      options,
    );
  });
});

describe('sarifUri', () => {
  it('F042 keeps each segment apart and can be undone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const uri = sarifUri(text);
        assert.match(uri, /^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})*$/);
        assert.equal(uri.split('/').map(decodeURIComponent).join('/'), wellFormed(text));
      }),
      options,
    );
  });
  it('writes the awkward ones', () => {
    assert.equal(sarifUri('src/100%#a?.ts'), 'src/100%25%23a%3F.ts');
    assert.equal(sarifUri('src/\'a\nb".ts'), 'src/%27a%0Ab%22.ts');
  });
});

describe('sarifText', () => {
  it('leaves no embedded link', () => {
    assert.equal(sarifText('see [x](https://evil.example)'), 'see \\[x\\](https://evil.example)');
    assert.equal(sarifText('[::1]: this call'), '[::1]: this call');
  });
});

describe('visibleJson', () => {
  it('keeps the value and hides nothing from the eye', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const json = visibleJson(JSON.stringify({ text }, undefined, 2));
        assert.deepEqual(JSON.parse(json), { text });
        assert.doesNotMatch(json.replaceAll('\n', ''), hidden);
      }),
      options,
    );
  });
});

describe('markdownProse and markdownCode', () => {
  const parser = markdownParser();

  it('mention nobody and no issue', () => {
    assert.equal(markdownProse('@org/team fixes #12'), '@<!-- -->org/team fixes #<!-- -->12');
    assert.equal(markdownCode('packages/@scope/a.ts:3'), '`packages/@scope/a.ts:3`');
  });

  it('code holds any text on its line and in its cell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = parser.render(`| a | b |\n|--|--|\n| ${markdownCode(text)} | x |`);
        assert.equal(html.match(/<td/g)?.length, 2);
        assert.equal(html.match(/<code>/g)?.length, 1);
        assert.doesNotMatch(html, /<(?!\/?(?:table|thead|tbody|tr|th|td|code)\b)/);
      }),
      options,
    );
  });
});

describe('csvCell', () => {
  for (const [text, written] of [
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =1', `"  '=1"`],
    ['a;=1', `"a;'=1"`],
    ['say "=1"', `"say ""'=1"""`],
    ['\t=1', '"\\t=1"'],
    ['\r\n=1', '"\\r\\n=1"'],
    ['a-b=c', '"a-b=c"'],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(csvCell(text), written));

  it('is one cell to a parser', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [row = []] = parse(`${csvCell(text)},"end"\r\n`, { relaxColumnCount: true }) as string[][];
        assert.equal(row.length, 2);
        assert.equal(row[0]?.replaceAll("'", ''), visibleText(text).replaceAll("'", ''));
      }),
      options,
    );
  });
});

describe('xmlText', () => {
  it('is the same text to a parser, in an attribute and between tags', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      trimValues: false,
      parseTagValue: false,
      htmlEntities: false,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const { a } = parser.parse(`<a b="${xmlText(text)}">${xmlText(text)}x</a>`);
        assert.deepEqual([a['@_b'] ?? '', a['#text']], [visibleText(text), `${visibleText(text)}x`]);
      }),
      options,
    );
  });
});

describe('workflow commands', () => {
  const decoded = (text: string): string => decodeURIComponent(text.replace(/%(?!25|3A|2C)/g, '%25'));

  it('end no message and no property', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.doesNotMatch(githubMessage(text), /[\r\n]|%(?!25)|##\[/);
        assert.doesNotMatch(githubProperty(text), /[\r\n:,]|%(?!25|3A|2C)|##\[/);
      }),
      options,
    );
  });

  it('keep a path as it is spelt', () => {
    for (const path of ['src/a.ts', 'src/100%,a:b.ts', 'src\\odd.ts', 'src/ä ö.ts'])
      assert.equal(decoded(githubProperty(path)), path);
  });
});

describe('sha256 and utf8Length', () => {
  it('agree with Node, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
        assert.equal(utf8Length(text), Buffer.byteLength(text));
      }),
      { ...options, numRuns: 500 },
    );
  });
});
