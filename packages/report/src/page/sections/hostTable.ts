import type { HostResult } from '@callsight/model';
import { hostName, locationText, mainReason } from '../../describe';
import { answerWords, factorWords } from '../../words';
import { factorBars } from '../charts';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, gradeBadge, leftOut, mostRows, section } from '../parts';

const columns = [
  ['host', 'Host', 'ascending'],
  ['score', 'Grade', undefined],
  ['answer', 'Verdict', undefined],
  [undefined, 'Factors', undefined],
  ['where', 'Where', undefined],
  ['calls', 'Calls', undefined],
] as const;

const answerRank = { blocked: 0, review: 1, unknown: 2, allowed: 3 } as const;

/** Sorting by grade puts what is not scored after the worst and what is internal last. */
const scoreRank = ({ score }: HostResult): number =>
  score.grade === 'internal' ? 1000 : score.grade === '?' ? 500 : (score.score ?? 500);

const row = (model: PageModel, { id, item: host }: Listed<HostResult>): Markup => {
  const where = locationText(host);
  const { answer } = host.verdict;
  return markup`<tr data-host="${host.host}" data-score="${scoreRank(host)}" data-answer="${answerRank[answer]}" data-word="${answer}" data-where="${where ?? '~'}" data-calls="${host.calls}">
<th scope="row"><a href="#${id}">${hostName(host)}</a>${host.evidence.vendor !== undefined && markup`<span class="vendor">${host.evidence.vendor}</span>`}</th>
<td>${gradeBadge(host.score)}</td>
<td>${answerChip(answer)}<span class="why">${mainReason(host, model.network)}</span></td>
<td>${host.score.factors.length > 0 ? factorBars(host.score.factors) : markup`<span class="faint">none</span>`}</td>
<td>${where ?? markup`<span class="faint where-known">not known</span>`}</td>
<td class="number">${host.calls}</td>
</tr>
`;
};

/** Gives the table of the hosts, worst first, which the script lets readers sort and filter. */
export const hostTable = (model: PageModel): Markup => {
  if (model.hosts.length === 0) return markup``;
  const hosts = model.hosts.slice(0, mostRows);
  return section(
    'hosts',
    'Hosts',
    ['dev', 'secops'],
    undefined,
    markup`<div class="filter">
<label for="host-filter">Filter</label><input id="host-filter" type="search" autocomplete="off" spellcheck="false" placeholder="host, provider, reason …">
<div class="pick" role="group" aria-label="Show verdicts">${(['blocked', 'review', 'unknown', 'allowed'] as const).map(
      (answer) =>
        markup`<button type="button" class="chip a-${answer}" data-pick="${answer}" aria-pressed="true"><span aria-hidden="true">${answerWords[answer].mark}</span> ${answer} <b>${model.summary.answers[answer]}</b></button>`,
    )}</div>
<p class="shown" role="status" data-shown>${hosts.length} of ${hosts.length} hosts</p>
</div>
<div class="card scroll${model.hosts.length > 20 ? ' tall' : ''}" role="region" aria-labelledby="hosts-title" tabindex="0">
<table data-sortable><caption class="sr">The hosts that the project calls, worst first</caption>
<thead><tr>${columns.map(([key, title]) =>
      key === undefined
        ? markup`<th scope="col">${title}</th>`
        : markup`<th scope="col" class="${key === 'calls' ? 'number' : ''}"><button type="button" data-sort="${key}">${title}</button></th>`,
    )}</tr></thead>
<tbody>
${hosts.map((host) => row(model, host))}</tbody></table></div>${leftOut(model.hosts.length, hosts.length)}
<p class="key">Factors: ${Object.values(factorWords)
      .map(({ title }) => title)
      .join(
        ', ',
      )}. A hatched bar is not measured. <b>~</b> marks a provisional grade, <b>?</b> a host that is not scored: neither is a clean result.</p>`,
  );
};
