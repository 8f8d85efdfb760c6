import type { Finding } from '@callsight/model';
import { bySeverity } from '../../order';
import { levelWords } from '../../words';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { leftOut, mostRows, placeLink, tableCard } from '../parts';

const levelLook = { error: 'a-blocked', warning: 'a-review', info: 'a-note', hint: 'a-unknown' } as const;

const row = (model: PageModel, { id, item }: Listed<Finding>): Markup => markup`<tr>
<td class="place">${placeLink(model, id, { file: item.file, line: item.span.line })}</td>
<td><span class="chip ${levelLook[item.level]}">${item.level}</span></td>
<td class="long">${item.message}<span class="ref"><code>${item.rule}</code>${[item.cwe, item.owasp].map((ref) => (ref === undefined ? markup`` : markup` · ${ref}`))}</span></td>
</tr>
`;

/** Gives every finding with its place; of very many the gravest, in the order of their places. */
export const findingList = (model: PageModel): Markup => {
  const { blocked, review, notes, hints } = model.summary;
  const kept = new Set([...model.findings].sort((a, b) => bySeverity(a.item, b.item)).slice(0, mostRows));
  const parts = [
    [blocked, levelWords.error],
    [review, levelWords.warning],
    [notes, levelWords.info],
    [hints, levelWords.hint],
  ] as const;
  const counts = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return markup`<h3 class="sub-title" id="findings">All findings <span class="faint">${counts.join(', ')}</span></h3>
${tableCard(
  { labelledBy: 'findings' },
  'Findings by file and line',
  [['Place'], ['Level'], ['What, and what to do']],
  model.findings.filter((finding) => kept.has(finding)).map((finding) => row(model, finding)),
)}${leftOut(model.findings.length)}`;
};
