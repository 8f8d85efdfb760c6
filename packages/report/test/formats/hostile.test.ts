import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { visibleText } from '../../src/encode/visible';
import { type FormatId, formats } from '../../src/index';
import { hostileTexts } from '../hostileTexts';
import { markdownParser } from '../markdownParser';
import { sample, withText } from '../sample';

/** Every character that a screen hides, obeys or reorders. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Gives the keys of a JSON value at every depth, without its texts. */
const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
};

const tagsOf = (html: string): readonly string[] => html.match(/<[a-z!/?][^\s>]*/gi) ?? [];

/** What each format is made of for the program that reads it: whatever the text, that must stay the same. */
const structure: Readonly<Record<FormatId, (written: string) => unknown>> = {
  text: (written) => [written.split('\n').length, written.match(/^\s*::|##\[|##vso\[/gim)],
  json: (written) => keysOf(JSON.parse(written)),
  sarif: (written) => {
    const [run] = JSON.parse(written).runs;
    return [run.tool.driver.rules.length, keysOf(run.results), keysOf(run.invocations)];
  },
  cyclonedx: (written) => keysOf(JSON.parse(written)),
  gitlab: (written) => keysOf(JSON.parse(written)),
  html: (written) => tagsOf(written.replace(/<(script|style)>.*?<\/\1>/gs, '').replaceAll('<wbr>', '')),
  markdown: (written) => {
    const rendered = markdownParser().render(written.replaceAll('<!-- -->', '\u0000'));
    assert.doesNotMatch(rendered.replace(/<code>.*?<\/code>/gs, ''), /@\w|#\d/, 'a mention');
    return tagsOf(rendered);
  },
  csv: (written) => {
    // A spreadsheet may split at another sign, and then sees the quotes as text.
    for (const cell of [...parse(written).flat(), ...written.split(/[,;\t|\r\n]/)])
      assert.doesNotMatch(cell, /^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/, 'a formula');
    return parse(written).map((row) => row.length);
  },
  junit: (written) => {
    assert.equal(XMLValidator.validate(written), true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(written);
    return keysOf(testsuites);
  },
  github: (written) =>
    written.split('\n').map((line) => {
      assert.doesNotMatch(line, /##\[|##vso\[/i);
      const [, command, properties = '', message = ''] = /^::(\w+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
      assert.doesNotMatch(message, /\r|%0[ad]/i);
      return [command, properties.split(',').map((property) => property.split('=')[0])];
    }),
};

const texts = [...hostileTexts, ' =1+1', '` `', '\\|'];

describe('hostile text stays text', () => {
  it('is tried with at least thirty texts', () => assert.ok(texts.length >= 30));

  for (const [id, read] of Object.entries(structure) as [FormatId, (written: string) => unknown][]) {
    const plain = read(formats[id].render(withText('plain')));
    for (const hostile of texts) {
      it(`${id}: ${visibleText(hostile.slice(0, 60))}`, () => {
        const written = formats[id].render(withText(hostile));
        assert.doesNotMatch(written.replaceAll(/\r?\n/g, ''), hidden);
        assert.deepEqual(read(written), plain);
      });
    }
  }

  it('would be seen: each reader tells the sample from plain text', () => {
    for (const [id, read] of Object.entries(structure) as [FormatId, (written: string) => unknown][])
      assert.notDeepEqual(read(formats[id].render(sample)), read(formats[id].render(withText('plain'))), id);
  });
});
