import type { Fact } from '@callsight/model';
import { networkWords } from '../../words';
import { brandMark } from '../brandMark';
import { day } from '../dates';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { sectionIds, sectionTable, views } from '../sectionTable';

/** Gives the bar that stays at the top: whose report it is, for whom it is shown, and what to do with it. */
export const topBar = ({ mode, project }: PageModel): Markup => markup`<div class="bar" role="banner">
<div class="brand">${brandMark}<span class="name">CallSight</span><span class="of" aria-hidden="true">${project}</span></div>
<div class="switch" role="group" aria-label="Show the report for">${views.map(
  ([id, name], at) =>
    markup`<button type="button" data-view="${id}" aria-pressed="${at === 0 ? 'true' : 'false'}">${name}</button>`,
)}</div>
<div class="acts"><button type="button" class="plain" data-act="copy">Copy as Markdown</button><button type="button" class="plain" data-act="${
  mode === 'webview' ? 'save' : 'print'
}">${mode === 'webview' ? 'Export…' : 'Print'}</button><span class="sr" role="status" data-said></span></div>
</div>`;

/** Gives the newest day on which a list was loaded that some score rests on. */
const listsDay = ({ hosts }: PageModel): string | undefined => {
  const facts: readonly Fact<unknown>[] = hosts.flatMap(({ item: { evidence } }) => [evidence.threat, evidence.breach]);
  return facts
    .flatMap((fact) => (fact.state === 'known' && fact.source.startsWith('feed:') ? [day(fact.observedAt)] : []))
    .sort()
    .at(-1);
};

const shortDigits = 12;

/** Gives the first digits of a digest; the rest is what a pointer that rests on it shows. */
const shortened = (digits: string): Markup => markup`<code title="${digits}">${digits.slice(0, shortDigits)}</code>`;

/** Gives the title of the page: what was looked at, when, and by which rules. */
export const title = (model: PageModel): Markup => {
  const { project, now, tool, policyFile, policyDigest, commit, network } = model;
  const facts: readonly (readonly [name: string, value: string | Markup])[] = [
    ['Date', markup`<time datetime="${now}">${day(now)}</time>`],
    ['Commit', commit === undefined ? 'not known' : shortened(commit)],
    ['Policy', policyFile ?? 'built-in default'],
    ...(policyDigest === undefined ? [] : [['Policy SHA-256', shortened(policyDigest)] as const]),
    ['Network', networkWords[network].short],
    ['Lists', listsDay(model) ?? 'none loaded'],
    ['Tool', `${tool.name} ${tool.version}`],
    ['Model', tool.model],
  ];
  return markup`<header class="title"><p class="kicker">Outbound API risk report</p><h1>${project}</h1>
<dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></header>`;
};

/** Gives the list of the sections. */
export const navigation: Markup = markup`<nav aria-label="Sections"><ol>${sectionIds.map(
  (id, at) =>
    markup`<li data-for="${sectionTable[id].readers.join(' ')}"><a href="#${id}"><span class="no" aria-hidden="true">${at + 1}</span>${sectionTable[id].short}</a></li>`,
)}</ol></nav>`;
