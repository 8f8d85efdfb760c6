import type { HostResult } from '@callsight/model';
import { countryName } from '../../countryName';
import { hostName, locationText, mainReason } from '../../describe';
import { answers } from '../../order';
import { answerWords, factorWords } from '../../words';
import { factorBars } from '../charts';
import { day } from '../dates';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, breakable, emptyState, gradeBadge, leftOut, mostRows, section } from '../parts';
import { sectionNumber } from '../sectionTable';

const columns = [
  ['host', 'Host'],
  ['score', 'Grade'],
  ['answer', 'Verdict'],
  [undefined, 'Factors'],
  ['where', 'Where'],
  ['calls', 'Calls'],
] as const;

/** Sorting by grade puts what is not scored after the worst and what is internal last. */
const scoreRank = ({ score }: HostResult): number =>
  score.grade === 'internal' ? 1000 : score.grade === '?' ? 500 : (score.score ?? 500);

const isNew = ({ baseline }: HostResult): boolean => baseline?.state === 'new';

const row = (model: PageModel, { id, item: host }: Listed<HostResult>): Markup => {
  const code = locationText(host);
  const where = code === undefined ? undefined : countryName(code);
  const { answer } = host.verdict;
  const facts = [
    host.evidence.vendor,
    host.owner === undefined ? undefined : `owner ${host.owner}`,
    host.baseline?.state === 'locked' ? `since ${day(host.baseline.firstSeen)}` : undefined,
  ].filter((fact) => fact !== undefined);
  return markup`<tr role="row" data-host="${host.host}" data-score="${scoreRank(host)}" data-answer="${answers.indexOf(answer)}" data-word="${answer}" data-where="${where ?? '~'}" data-calls="${host.calls}"${isNew(host) && markup` data-new`}>
<th role="rowheader" scope="row"><a href="#${id}">${breakable(hostName(host))}</a>${isNew(host) && markup` <span class="chip a-review small">new</span>`}${facts.length > 0 && markup`<span class="vendor">${facts.join(' · ')}</span>`}</th>
<td role="cell">${gradeBadge(host.score)}</td>
<td role="cell" class="said">${answerChip(answer)}<span class="why">${mainReason(host, model.network)}</span></td>
<td role="cell" class="bars">${host.score.factors.length > 0 ? factorBars(host.score.factors) : markup`<span class="faint">none</span>`}</td>
<td role="cell" data-label="Where">${where ?? markup`<span class="faint where-known">not known</span>`}</td>
<td role="cell" class="number" data-label="Calls">${host.calls}</td>
</tr>
`;
};

const filter = (model: PageModel, shown: number): Markup => {
  const added = model.hosts.filter(({ item }) => isNew(item)).length;
  return markup`<div class="filter">
<label for="host-filter">Filter</label><input id="host-filter" type="search" autocomplete="off" spellcheck="false" placeholder="host, provider, reason …">
<div class="pick" role="group" aria-label="Show verdicts">${answers.map(
    (answer) =>
      markup`<button type="button" class="chip a-${answer}" data-pick="${answer}" aria-pressed="true"><span aria-hidden="true">${answerWords[answer].mark}</span> ${answer} <b>${model.summary.answers[answer]}</b></button>`,
  )}${added > 0 && markup`<button type="button" class="chip a-note only" data-only="new" aria-pressed="false">only new <b>${added}</b></button>`}</div>
<p class="shown" role="status" data-shown>${shown} of ${shown} hosts</p>
</div>`;
};

/** Gives the table of the hosts, worst first, which the script lets readers sort and filter. */
export const hostTable = (model: PageModel): Markup => {
  if (model.hosts.length === 0) {
    return section(
      'hosts',
      emptyState(
        '–',
        'No host is known.',
        model.result.coverage.unresolved > 0
          ? `The calls whose host is not known stand in section ${sectionNumber('unresolved')}, with how to map them.`
          : 'No call names one.',
      ),
    );
  }
  const hosts = model.hosts.slice(0, mostRows);
  return section(
    'hosts',
    markup`${filter(model, hosts.length)}
<div class="card scroll${model.hosts.length > 20 ? ' tall' : ''}" role="region" aria-labelledby="hosts-title" tabindex="0">
<table role="table" class="stacks" data-sortable><caption class="sr">The hosts that the project calls, worst first</caption>
<thead role="rowgroup"><tr role="row">${columns.map(([key, title]) =>
      key === undefined
        ? markup`<th role="columnheader" scope="col">${title}</th>`
        : markup`<th role="columnheader" scope="col" class="${key === 'calls' ? 'number' : ''}"><button type="button" data-sort="${key}">${title}</button></th>`,
    )}</tr></thead>
<tbody role="rowgroup">
${hosts.map((host) => row(model, host))}</tbody></table><p class="nothing" data-nothing hidden>No host fits. Clear the filter or show more verdicts.</p></div>${leftOut(model.hosts.length)}
<p class="key">Factors: ${Object.values(factorWords)
      .map(({ title }) => title)
      .join(
        ', ',
      )}. A hatched bar is not measured. <b>~</b> marks a provisional grade, <b>?</b> a host that is not scored: neither is a clean result.</p>`,
  );
};
