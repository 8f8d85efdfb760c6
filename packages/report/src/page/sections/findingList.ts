import type { Finding } from '@callsight/model';
import { counted } from '../../describe';
import { levelWords } from '../../words';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { leftOut, mostRows, placeLink, section } from '../parts';
import { severity } from './risks';

const levelLook = { error: 'a-blocked', warning: 'a-review', info: 'a-note', hint: 'a-unknown' } as const;

const row = (model: PageModel, { id, item }: Listed<Finding>): Markup => markup`<tr>
<td>${placeLink(model, id, { file: item.file, line: item.span.line })}</td>
<td><span class="chip ${levelLook[item.level]}">${item.level}</span></td>
<td class="small"><code>${item.rule}</code></td>
<td>${item.message}${(item.cwe !== undefined || item.owasp !== undefined) && markup`<span class="ref">${[item.cwe, item.owasp].filter((ref) => ref !== undefined).join(' · ')}</span>`}</td>
</tr>
`;

/** The findings that a table has room for: the gravest, in the order of their places. */
const gravest = (findings: PageModel['findings']): PageModel['findings'] => {
  if (findings.length <= mostRows) return findings;
  const kept = new Set(
    [...findings].sort((a, b) => severity[a.item.level] - severity[b.item.level]).slice(0, mostRows),
  );
  return findings.filter((finding) => kept.has(finding));
};

/** Gives the findings with their places. */
export const findingList = (model: PageModel): Markup => {
  const { blocked, review, notes, hints } = model.summary;
  if (model.findings.length === 0) return markup``;
  const shown = gravest(model.findings);
  const parts = [
    [blocked, levelWords.error],
    [review, levelWords.warning],
    [notes, levelWords.info],
    [hints, levelWords.hint],
  ] as const;
  return section(
    'findings',
    'Findings',
    ['dev', 'secops'],
    `${counted(model.findings.length, 'finding')}: ${parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${word}`)
      .join(', ')}.`,
    markup`<div class="card scroll${model.findings.length > 25 ? ' tall' : ''}" role="region" aria-labelledby="findings-title" tabindex="0"><table><caption class="sr">Findings by file and line</caption><thead><tr><th scope="col">Place</th><th scope="col">Level</th><th scope="col">Rule</th><th scope="col">What, and what to do</th></tr></thead><tbody>
${shown.map((finding) => row(model, finding))}</tbody></table></div>${leftOut(model.findings.length, shown.length)}`,
  );
};
