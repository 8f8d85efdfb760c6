import type { HostResult } from '@callsight/model';
import { hostName, placeText } from '../../describe';
import { grouped } from '../../grouped';
import { byText } from '../../order';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, breakable, leftOut, mostRows, placeLink, tableCard } from '../parts';

/** The most hosts that one cell names. */
const mostNames = 50;

const byClause = ({ item: a }: Listed<HostResult>, { item: b }: Listed<HostResult>): number =>
  byText(a.verdict.clause?.file ?? '', b.verdict.clause?.file ?? '') ||
  (a.verdict.clause?.line ?? 0) - (b.verdict.clause?.line ?? 0);

const row = (model: PageModel, hosts: readonly Listed<HostResult>[]): Markup => {
  const clause = hosts[0]?.item.verdict.clause;
  return markup`<tr><th scope="row">${clause ? placeLink(model, model.placeId(clause), clause) : 'built-in default'}</th><td class="long"><ul class="plain-list answers">${hosts
    .slice(0, mostNames)
    .map(
      ({ id, item }) =>
        markup`<li>${answerChip(item.verdict.answer)} <a href="#${id}">${breakable(hostName(item))}</a> <span class="faint">${item.verdict.why}</span></li>`,
    )}</ul>${leftOut(hosts.length, mostNames)}</td></tr>
`;
};

/** Gives what each clause of the policy decided. */
export const clauses = (model: PageModel): Markup => {
  const groups = grouped([...model.hosts].sort(byClause), ({ item: { verdict } }) =>
    verdict.clause ? placeText(verdict.clause) : '',
  );
  return markup`<h3 class="sub-title" id="clauses">What each clause decided</h3>
${tableCard(
  { labelledBy: 'clauses' },
  'What each clause of the policy decided',
  [['Clause'], ['Hosts']],
  [...groups.values()].slice(0, mostRows).map((hosts) => row(model, hosts)),
)}${leftOut(groups.size)}`;
};
