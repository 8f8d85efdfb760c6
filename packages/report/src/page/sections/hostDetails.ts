import type { Cell, FactorScore, HostResult } from '@callsight/model';
import { changeText, counted, endpointText, hostName, isScored, mainReason, tenth } from '../../describe';
import { cellWords, factorWords, warningWords } from '../../words';
import { factorBar } from '../charts';
import { day } from '../dates';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, breakable, emptyState, gradeBadge, intro, leftOut, mostRows, placeLink, section } from '../parts';

const stateWords = { good: 'good', bad: 'bad', unknown: 'not known', stale: 'stale', 'n/a': 'not scored' } as const;

const cellRow = (cell: Cell): Markup => markup`<tr class="cell s-${cell.state === 'n/a' ? 'na' : cell.state}">
<th scope="row">${cellWords[cell.id] ?? cell.id}</th>
<td class="number">${tenth(cell.points)}<span class="of"> / ${tenth(cell.max)}</span></td>
<td><span class="state">${stateWords[cell.state]}</span></td>
<td>${cell.why}${cell.fix !== undefined && markup`<span class="fix">${cell.fix}</span>`}</td>
<td class="small">${cell.source ?? '–'}${cell.observedAt !== undefined && markup`<span class="date">${day(cell.observedAt)}</span>`}</td>
<td class="small">${cell.ref}</td>
</tr>
`;

const factorRows = (factor: FactorScore): Markup => markup`<tbody>
<tr class="factor-head"><th scope="rowgroup" colspan="6"><span class="name">${factorWords[factor.id].title}</span> ${factorBar(factor)} <span class="of">${tenth(factor.points)} of ${tenth(factor.max)}</span><span class="asks">${factorWords[factor.id].asks}</span></th></tr>
${factor.cells.map(cellRow)}</tbody>`;

const cells = ({ score }: HostResult, name: string): Markup =>
  score.factors.length === 0
    ? markup``
    : markup`<div class="scroll" role="region" tabindex="0" aria-label="Score of ${name}"><table class="cells"><caption class="sr">Score of ${name}, point by point</caption><thead><tr><th scope="col">Question</th><th scope="col" class="number">Points</th><th scope="col">State</th><th scope="col">Why</th><th scope="col">Source</th><th scope="col">Standard</th></tr></thead>
${score.factors.map(factorRows)}</table></div>`;

const ceiling = ({ score }: HostResult): Markup =>
  score.ceiling
    ? markup`<p class="callout${score.ceiling.limit < 35 ? ' grave' : ''}">${score.ceiling.text} <code>${score.ceiling.rules.join(', ')}</code></p>`
    : markup``;

const interval = ({ score }: HostResult): Markup =>
  isScored(score)
    ? markup`<div><dt>Score</dt><dd>${String(score.score)} of 100, between ${tenth(score.low)} and ${tenth(score.high)}</dd></div>`
    : markup`<div><dt>Score</dt><dd>${score.grade === 'internal' ? 'internal, not scored' : 'not scored: this is not a clean result'}</dd></div>`;

const facts = (model: PageModel, host: HostResult): Markup => markup`<dl class="facts">
${interval(host)}
${host.change && markup`<div><dt>Changed</dt><dd>${changeText(host.change)}</dd></div>`}
<div><dt>Measured</dt><dd>${Math.round(host.score.confidence * 100)} % of the score</dd></div>
<div><dt>Policy</dt><dd>${host.verdict.layer !== undefined && host.verdict.layer !== 'repository' && markup`${host.verdict.layer}: `}${host.verdict.clause && markup`${placeLink(model, model.placeId(host.verdict.clause), host.verdict.clause)} `}${host.verdict.why}</dd></div>
${host.owner !== undefined && markup`<div><dt>Owner</dt><dd>${host.owner}</dd></div>`}
${host.dataClass !== undefined && host.dataClass.length > 0 && markup`<div><dt>Data</dt><dd>${host.dataClass.join(', ')}</dd></div>`}
${host.score.warnings.length > 0 && markup`<div><dt>Warnings</dt><dd>${host.score.warnings.map((id) => warningWords[id] ?? id).join('; ')}</dd></div>`}
</dl>`;

const mostCalls = 100;

const calls = (model: PageModel, host: HostResult): Markup => {
  const sites = model.callsOf(host);
  if (sites.length === 0) return markup``;
  return markup`<h4>${counted(sites.length, 'call')}</h4><ul class="calls">${sites
    .slice(0, mostCalls)
    .map(({ id, item }) => {
      const endpoint = item.endpoints.find((each) => each.host === host.host && each.port === host.port);
      return markup`<li>${placeLink(model, id, { file: item.file, line: item.span.line })} <span class="what">${item.method ?? item.kind} ${endpoint ? endpointText(endpoint) : ''}</span></li>`;
    })}</ul>${leftOut(sites.length, mostCalls)}`;
};

/** A host that a shell takes as one word. */
const plainName = /^[a-z0-9][a-z0-9.:-]*$/;

/** Gives the command that asks again; a name that a shell would read otherwise is left for the reader to write. */
const reproduce = ({ network }: PageModel, host: HostResult): Markup => {
  if (host.score.grade === 'internal') return markup``;
  const name = hostName(host);
  const command = `callsight check ${plainName.test(name) ? name : 'HOST'}${network === 'off' ? '' : ` --network ${network}`}`;
  return markup`<p class="again"><span class="faint">Ask again:</span> <code>${command}</code></p>`;
};

const detail = (model: PageModel, { id, item: host }: Listed<HostResult>): Markup => {
  const name = hostName(host);
  return markup`<details class="card host" id="${id}"><summary>${gradeBadge(host.score)}<span class="name">${breakable(name)}</span>${answerChip(host.verdict.answer)}<span class="why">${mainReason(host, model.network)}</span></summary>
<div class="body">${ceiling(host)}${facts(model, host)}${cells(host, name)}${reproduce(model, host)}${calls(model, host)}</div></details>
`;
};

/** Gives each host's score point by point, with evidence, source, date and what would mend it. */
export const hostDetails = (model: PageModel): Markup => {
  if (model.hosts.length === 0) {
    return section('details', emptyState('–', 'There is no score to explain.', 'No host is known.'));
  }
  const hosts = model.hosts.slice(0, mostRows);
  return section(
    'details',
    markup`${intro('Each point with its reason, its source, its date and the standard behind it.')}
<div class="hosts">${hosts.map((host) => detail(model, host))}</div>${leftOut(model.hosts.length)}`,
  );
};
