import assert from 'node:assert/strict';
import type { RollUp } from '@callsight/model';
import { formats, type ReportInput, renderPage } from '../src/index';
import { sample } from './sample';

const distribution: RollUp['distribution'] = [
  { grade: 'B', hosts: 1 },
  { grade: 'F', hosts: 1 },
  { grade: '?', hosts: 1 },
  { grade: 'internal', hosts: 1 },
];

const worstAt = sample.result.hosts.findIndex(({ host }) => host === 'plc.example.com');
const worst = { index: worstAt, score: sample.result.hosts[worstAt]?.score } as RollUp['worst'];

const rolled = (rollUp: RollUp): ReportInput => ({ ...sample, result: { ...sample.result, rollUp } });
const page = (rollUp: RollUp): string => renderPage(rolled(rollUp), { mode: 'export' });
const numberIn = (html: string): string =>
  (/<div class="number-of">[\s\S]*?<\/div>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the roll-up', () => {
  const known: RollUp = { scored: 3, worst, worstFifth: 19.4, fifth: 1, assumed: 0, distribution } as RollUp;

  it('is the mean of the worst fifth with the worst host beside it', () => {
    assert.match(
      numberIn(page(known)),
      /19 of 100 Mean of the worst fifth: 1 of 3 public hosts\. The worst host decides .* plc \.example \.com/,
    );
    assert.match(
      formats.markdown.render(rolled(known)),
      /- 19 of 100, the mean of the worst fifth \(1 host\)\. Worst: plc\.example\.com:8080 F 19\. Grades: B 1, F 1, \? 1, internal 1/,
    );
  });

  it('says how many of the worst are not scored', () => {
    const assumed: RollUp = { ...known, fifth: 2, assumed: 1, worstFifth: 38.5 };
    assert.match(numberIn(page(assumed)), /1 of the 2 not scored: what is assumed of an unknown host counts\./);
    assert.match(formats.markdown.render(rolled(assumed)), /\(2 hosts, 1 of them not scored\)/);
  });

  it('is no number where no host has a grade', () => {
    const hosts = sample.result.hosts.filter(({ score }) => score.grade === '?');
    const input: ReportInput = {
      ...sample,
      result: { ...sample.result, hosts, rollUp: { ...known, distribution: [{ grade: '?', hosts: 1 }] } },
    };
    assert.match(numberIn(renderPage(input, { mode: 'export' })), /\? No host has a grade.* not a clean result/);
    assert.match(formats.markdown.render(input), /No number, since no host has a grade\. Grades: \? 1/);
  });
});
