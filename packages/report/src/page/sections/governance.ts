import type { HostResult, LocationFacts } from '@callsight/model';
import { counted, hostName, placeText } from '../../describe';
import { byText } from '../../order';
import { limitWords, locationWords, networkWords } from '../../words';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { answerChip, leftOut, mostRows, placeLink, section } from '../parts';

const classes: readonly (LocationFacts['class'] | 'unknown')[] = [
  'prohibited',
  'third',
  'us',
  'us-dpf',
  'adequate',
  'eu',
  'unknown',
];

const strengthWords: Readonly<Record<LocationFacts['strength'], string>> = {
  attested: 'attested in the policy',
  declared: 'declared by the provider',
  hostname: 'region in the host name',
  'cloud-range': 'published cloud range',
  'ip-geo': 'address register',
  cdn: 'edge network, says nothing about storage',
};

/** The most hosts that one cell names. */
const mostNames = 200;

const classOf = ({ evidence: { location } }: HostResult): LocationFacts['class'] | 'unknown' =>
  location.state === 'known' ? location.value.class : 'unknown';

const hostPlace = ({ evidence: { location } }: HostResult): string =>
  location.state === 'known'
    ? [location.value.country, location.value.region, strengthWords[location.value.strength]]
        .filter((part) => part !== undefined)
        .join(', ')
    : location.why;

/** Gives where data goes, for a transfer register: class, countries, hosts and the open questions. */
export const transfers = (model: PageModel): Markup => {
  const outside = model.hosts.filter(({ item }) => item.score.grade !== 'internal');
  if (outside.length === 0) return markup``;
  return section(
    'transfers',
    'Where data goes',
    ['ciso'],
    'By jurisdiction. What is not known is an open question for your transfer register, not a clean entry.',
    markup`<div class="card scroll" role="region" aria-labelledby="transfers-title" tabindex="0"><table><caption class="sr">Hosts by jurisdiction</caption><thead><tr><th scope="col">Jurisdiction</th><th scope="col" class="number">Hosts</th><th scope="col">Which, and how that is known</th></tr></thead><tbody>
${classes
  .map((place) => ({ place, hosts: outside.filter(({ item }) => classOf(item) === place) }))
  .filter(({ hosts }) => hosts.length > 0)
  .map(
    ({ place, hosts }) =>
      markup`<tr><th scope="row">${locationWords[place]}</th><td class="number">${hosts.length}</td><td><ul class="plain-list">${hosts.slice(0, mostNames).map(({ id, item }) => markup`<li><a href="#${id}">${hostName(item)}</a> <span class="faint">${hostPlace(item)}</span></li>`)}</ul>${leftOut(hosts.length, Math.min(hosts.length, mostNames))}</td></tr>`,
  )}</tbody></table></div>`,
  );
};

const exceptionRules = new Set(['exception-expired', 'exception-unused', 'policy-quarantined']);

const clauseText = ({ item }: Listed<HostResult>): string =>
  item.verdict.clause ? placeText(item.verdict.clause) : 'built-in default';

const byClause = ({ item: a }: Listed<HostResult>, { item: b }: Listed<HostResult>): number =>
  byText(a.verdict.clause?.file ?? '', b.verdict.clause?.file ?? '') ||
  (a.verdict.clause?.line ?? 0) - (b.verdict.clause?.line ?? 0);

/** Gives what the policy decided, clause by clause, and the exceptions that need care. */
export const policy = (model: PageModel): Markup => {
  if (model.hosts.length === 0) return markup``;
  const clauses = new Map<string, Listed<HostResult>[]>();
  for (const host of [...model.hosts].sort(byClause)) {
    const clause = clauseText(host);
    const hosts = clauses.get(clause);
    if (hosts) hosts.push(host);
    else clauses.set(clause, [host]);
  }
  const exceptions = model.findings.filter(({ item }) => exceptionRules.has(item.rule));
  return section(
    'policy',
    'Policy and exceptions',
    ['secops', 'ciso'],
    `Decided by ${model.policyFile ?? 'the built-in default; write a callsight.json to set your own rules'}.`,
    markup`<div class="card scroll" role="region" aria-labelledby="policy-title" tabindex="0"><table><caption class="sr">What each clause of the policy decided</caption><thead><tr><th scope="col">Clause</th><th scope="col">Decided</th></tr></thead><tbody>
${[...clauses].slice(0, mostRows).map(([clause, hosts]) => {
  return markup`<tr><th scope="row"><code>${clause}</code></th><td><ul class="plain-list">${hosts.slice(0, mostNames).map(({ id, item }) => markup`<li>${answerChip(item.verdict.answer)} <a href="#${id}">${hostName(item)}</a> <span class="faint">${item.verdict.why}</span></li>`)}</ul>${leftOut(hosts.length, Math.min(hosts.length, mostNames))}</td></tr>`;
})}</tbody></table></div>
${
  exceptions.length > 0
    ? markup`<h3>Exceptions that need care</h3><ul class="plain-list card pad">${exceptions.slice(0, mostRows).map(({ id, item }) => markup`<li>${placeLink(model, id, { file: item.file, line: item.span.line })} ${item.message}</li>`)}</ul>`
    : markup`<p class="faint">No exception is expired, unused or in quarantine.</p>`
}`,
  );
};

/** Gives the method, what was not looked at, and the limits of any score. */
export const method = (model: PageModel): Markup => {
  const { skipped } = model.result;
  const { line } = networkWords[model.network];
  return section(
    'method',
    'Method and limits',
    ['dev', 'secops', 'ciso'],
    undefined,
    markup`<div class="card pad"><p>Model <code>${model.tool.model}</code> scores a host from 0 to 100: transport 30, certificate 15, reputation 30, jurisdiction 15, identity 10. A ceiling caps the score where one fact outweighs the rest. What is not measured earns a part of its points and lowers the confidence; below 35 % there is no grade. Network: ${line.replace(/^network /, '')}.</p>
<ul>${limitWords.map((limit) => markup`<li>${limit}</li>`)}</ul>
${skipped.length > 0 && markup`<h3>${counted(skipped.length, 'file')} not read</h3><ul class="plain-list">${skipped.slice(0, mostRows).map(({ file, reason }) => markup`<li><code>${file}</code> <span class="faint">${reason}</span></li>`)}</ul>${leftOut(skipped.length, Math.min(skipped.length, mostRows))}`}</div>`,
  );
};
