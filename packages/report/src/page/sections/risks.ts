import type { Finding, HostResult } from '@callsight/model';
import { counted, hostName, mainReason, nextStep } from '../../describe';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, breakable, gradeBadge, placeLink, section } from '../parts';

const mostCards = 6;
/** The order of levels, the gravest first. */
export const severity = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Gives the most severe finding of a host. */
const worstFinding = (model: PageModel, host: HostResult): Listed<Finding> | undefined =>
  [...model.findingsOf(host)].sort((a, b) => severity[a.item.level] - severity[b.item.level])[0];

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const said = (model: PageModel, host: HostResult, finding: Finding | undefined): string => {
  if (!finding) return `${sentence(mainReason(host, model.network))}. ${nextStep(host)}`;
  const opening = `${host.host}: `;
  return finding.message.startsWith(opening) ? sentence(finding.message.slice(opening.length)) : finding.message;
};

const card = (model: PageModel, { id, item: host }: Listed<HostResult>): Markup => {
  const finding = worstFinding(model, host);
  const calls = model.callsOf(host);
  const first = finding ?? calls[0];
  return markup`<li class="card risk a-${host.verdict.answer}">
<div class="head">${gradeBadge(host.score)}<div><h3><a href="#${id}">${breakable(hostName(host))}</a></h3><p class="sub">${answerChip(host.verdict.answer)} ${counted(host.calls, 'call')}</p></div></div>
<p>${said(model, host, finding?.item)}</p>
${first && markup`<p class="where">${placeLink(model, first.id, { file: first.item.file, line: first.item.span.line })}</p>`}
</li>`;
};

/** Gives the hosts that need an action first, each with what to do. */
export const risks = (model: PageModel): Markup => {
  const urgent = model.hosts.filter(
    ({ item }) => item.verdict.answer === 'blocked' || item.verdict.answer === 'review',
  );
  if (urgent.length === 0) return markup``;
  const rest = urgent.length - mostCards;
  return section(
    'risks',
    'What to do first',
    ['dev', 'ciso'],
    rest > 0 ? `The ${mostCards} worst of ${urgent.length} hosts; the table below has all.` : undefined,
    markup`<ul class="cards">${urgent.slice(0, mostCards).map((host) => card(model, host))}</ul>`,
  );
};
