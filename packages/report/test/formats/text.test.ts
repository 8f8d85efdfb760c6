import assert from 'node:assert/strict';
import { formats, type ReportInput } from '../../src/index';
import { hostileTexts } from '../hostileTexts';
import { sample, withText } from '../sample';

describe('text', () => {
  const lines = (input: ReportInput): string[] => formats.text.render(input).split('\n');

  it('says first that not one packet was sent', () =>
    assert.match(lines(sample)[0] ?? '', /network off: not one packet/));

  it('never calls an unknown clean', () => {
    const unknownOnly = {
      ...sample,
      result: {
        ...sample.result,
        findings: [],
        hosts: sample.result.hosts.filter((host) => host.verdict.answer === 'unknown'),
      },
    };
    assert.match(formats.text.render(unknownOnly), /\? no problem found, 1 unknown: not a clean result/);
    assert.doesNotMatch(formats.text.render(unknownOnly), /✓/);
  });

  it('says the same in colour', () => {
    const coloured = formats.text.render({ ...sample, style: { color: true } });
    assert.match(coloured, /\x1b\[31m/);
    assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), formats.text.render(sample));
  });

  it('C014 C015 C016 F039 prints hostile text as text: no control, no line of its own, no command', () => {
    const usual = lines(withText('plain')).length;
    for (const text of hostileTexts) {
      const printed = formats.text.render(withText(text));
      assert.equal(printed.split('\n').length, usual, text);
      assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      assert.doesNotMatch(printed, /^\s*::|##\[|##vso\[/m);
    }
  });
});
