import type { Finding, HostResult } from '@callsight/model';
import { counted, hostName, mainReason, nextStep } from '../../describe';
import { bySeverity } from '../../order';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, breakable, emptyState, gradeBadge, intro, only, placeLink, section } from '../parts';
import { sectionNumber } from '../sectionTable';
import { findingList } from './findingList';

const mostCards = 6;

/** Gives the most severe finding of a host. */
const worstFinding = (model: PageModel, host: HostResult): Listed<Finding> | undefined =>
  [...model.findingsOf(host)].sort((a, b) => bySeverity(a.item, b.item))[0];

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Gives what is wrong and what to do: the last sentence of a finding is what to do. */
const said = (
  model: PageModel,
  host: HostResult,
  finding: Finding | undefined,
): { readonly fact: string; readonly todo: string | undefined } => {
  if (!finding) return { fact: `${sentence(mainReason(host, model.network))}.`, todo: nextStep(host) };
  const opening = `${host.host}: `;
  const text = sentence(finding.message.startsWith(opening) ? finding.message.slice(opening.length) : finding.message);
  const end = text.lastIndexOf('. ', text.length - 2);
  return end < 0 ? { fact: text, todo: undefined } : { fact: text.slice(0, end + 1), todo: text.slice(end + 2) };
};

const card = (model: PageModel, { id, item: host }: Listed<HostResult>): Markup => {
  const finding = worstFinding(model, host);
  const calls = model.callsOf(host);
  const first = finding ?? calls[0];
  const { fact, todo } = said(model, host, finding?.item);
  const more = calls.length - 1;
  return markup`<li class="card risk a-${host.verdict.answer}">
<div class="head">${gradeBadge(host.score)}<h3><a href="#${id}">${breakable(hostName(host))}</a></h3></div>
<p class="sub">${answerChip(host.verdict.answer)} <span>${counted(host.calls, 'call')}</span> <span class="owner">${host.owner === undefined ? 'no owner named' : `owner ${host.owner}`}</span></p>
<p class="fact">${fact}</p>
${todo !== undefined && markup`<p class="todo">${todo}</p>`}
${first && markup`<p class="where">${placeLink(model, first.id, { file: first.item.file, line: first.item.span.line })}${more > 0 && markup` <span class="faint">and ${more} more</span>`}</p>`}
</li>`;
};

/** Gives what stands there when no host needs somebody: only what is wholly known is called fine. */
const calm = ({ summary, result }: PageModel): Markup => {
  const { answers, notScored, hosts } = summary;
  const { unresolved } = result.coverage;
  const open = [
    ...(notScored > 0 ? [`${counted(notScored, 'host')} could not be scored`] : []),
    ...(answers.unknown > notScored ? [`${counted(answers.unknown, 'host')} could not be judged`] : []),
    ...(unresolved > 0
      ? [`${counted(unresolved, 'call')} without a known host (section ${sectionNumber('unresolved')})`]
      : []),
  ];
  if (hosts === 0 && unresolved === 0) {
    return emptyState('–', 'There is no host to act on.', 'No call names one.');
  }
  return open.length > 0
    ? emptyState(
        '?',
        'Nothing is known to break the policy, and not everything is known.',
        `${open.join(', ')}. Update the lists, turn on live checks (callsight scan --network probe), or map the hosts.`,
      )
    : emptyState('✓', 'Nothing to do.', 'Every host meets the policy.');
};

/** Gives the hosts that need an action first, each with what to do and who answers for it, then every finding. */
export const risks = (model: PageModel): Markup => {
  const urgent = model.hosts.filter(
    ({ item }) => item.verdict.answer === 'blocked' || item.verdict.answer === 'review',
  );
  return section(
    'risks',
    markup`${
      urgent.length === 0
        ? calm(model)
        : markup`${urgent.length > mostCards && intro(`The ${mostCards} worst of ${urgent.length} hosts that need somebody.`)}
<ul class="cards">${urgent.slice(0, mostCards).map((host) => card(model, host))}</ul>`
    }
${model.findings.length > 0 && only(['dev'], findingList(model))}`,
  );
};
