import type { Grade, LocationFacts } from '@callsight/model';
import { counted } from '../../describe';
import { answerWords, locationWords, networkWords } from '../../words';
import { brandMark } from '../brandMark';
import { type Bar, columns, rows, stack } from '../charts';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { day, section } from '../parts';

const legend = (bars: readonly Bar[]): Markup =>
  markup`<ul class="legend">${bars.map(
    ({ label, count, look }) => markup`<li><span class="swatch ${look}"></span><b>${count}</b> ${label}</li>`,
  )}</ul>`;

const measure = (id: string, title: string, figure: string, bars: readonly Bar[]): Markup =>
  markup`<div class="measure"><h3>${title}</h3><p class="figure">${figure}</p>${stack(id, title, bars)}${legend(bars)}</div>`;

const coverage = ({ result, summary }: PageModel): Markup => {
  const { files, parsed, calls, resolved, relative, unresolved, skipped } = result.coverage;
  return markup`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title" class="sr">Coverage</h2>
<div class="card measures">
${measure('m-calls', 'Calls', `${resolved} of ${calls} resolved`, [
  { label: 'host known', count: resolved, look: 'accent' },
  { label: 'relative', count: relative, look: 'soft' },
  { label: 'host not known', count: unresolved, look: 'gap' },
])}
${measure('m-hosts', 'Hosts', `${summary.scored} of ${summary.hosts} scored`, [
  { label: 'scored', count: summary.scored, look: 'accent' },
  { label: 'internal', count: summary.internal, look: 'soft' },
  { label: 'not scored', count: summary.notScored, look: 'gap' },
])}
${measure('m-files', 'Files', `${files} looked at`, [
  { label: 'could hold a call, parsed', count: parsed, look: 'accent' },
  { label: 'without a call', count: Math.max(0, files - parsed - skipped), look: 'soft' },
  { label: 'not read', count: skipped, look: 'gap' },
])}
</div></section>`;
};

/** Gives the result in one sentence. */
export const verdictSentence = ({ summary, result }: Pick<PageModel, 'summary' | 'result'>): string => {
  const { answers, hosts, notScored, blocked } = summary;
  if (hosts === 0) {
    return result.coverage.calls === 0
      ? `No outbound call was found in ${counted(result.coverage.files, 'file')}.`
      : 'No call names a host that can be judged.';
  }
  const head =
    answers.blocked > 0
      ? `${counted(answers.blocked, 'host')} ${answers.blocked === 1 ? 'breaks' : 'break'} the policy`
      : blocked > 0
        ? `${counted(blocked, 'call')} must be mended`
        : answers.review > 0
          ? `No host breaks the policy, ${answers.review} ${answers.review === 1 ? 'needs' : 'need'} a review`
          : 'No host breaks the policy';
  return notScored > 0 ? `${head}; ${notScored} of ${hosts} could not be scored.` : `${head}.`;
};

const verdict = (model: PageModel): Markup => {
  const { answers } = model.summary;
  return markup`<section id="verdict" aria-labelledby="verdict-title" class="verdict">
<h2 id="verdict-title">${verdictSentence(model)}</h2>
<ul class="tiles">${(['blocked', 'review', 'unknown', 'allowed'] as const).map(
    (answer) =>
      markup`<li class="tile a-${answer}${answers[answer] === 0 ? ' none' : ''}"><span class="mark" aria-hidden="true">${answerWords[answer].mark}</span><b>${answers[answer]}</b><span class="word">${answer}</span><span class="meaning">${answerWords[answer].meaning}</span></li>`,
  )}</ul></section>`;
};

const readers = [
  ['all', 'Everything'],
  ['dev', 'Developer'],
  ['secops', 'SecOps'],
  ['ciso', 'CISO'],
] as const;

/** Gives the head of the page: what was looked at, when, by which rules, and for whom it is shown. */
export const header = (model: PageModel): Markup => {
  const { project, now, tool, policyFile, network, mode } = model;
  return markup`<header class="top">
<div class="brand">${brandMark}<span>CallSight</span></div>
<div class="title"><p class="kicker">Outbound API risk report</p><h1>${project}</h1>
<dl class="facts">
<div><dt>Date</dt><dd><time datetime="${now}">${day(now)}</time></dd></div>
<div><dt>Policy</dt><dd>${policyFile ?? 'built-in default'}</dd></div>
<div><dt>Network</dt><dd>${networkWords[network].short}</dd></div>
<div><dt>Tool</dt><dd>${tool.name} ${tool.version}</dd></div>
<div><dt>Model</dt><dd>${tool.model}</dd></div>
</dl></div>
<div class="tools">
<div class="switch" role="group" aria-label="Show the report for">${readers.map(
    ([id, name], at) =>
      markup`<button type="button" data-view="${id}" aria-pressed="${at === 0 ? 'true' : 'false'}">${name}</button>`,
  )}</div>
<button type="button" class="plain" data-act="${mode === 'webview' ? 'save' : 'print'}">${mode === 'webview' ? 'Save as HTML' : 'Print'}</button>
</div>
</header>`;
};

const grades: readonly Grade[] = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F', '?', 'internal'];

const gradeLook = (grade: Grade): string =>
  grade === '?' ? 'gap' : grade === 'internal' ? 'soft' : `s-${grade.charAt(0).toLowerCase()}`;

/** Gives how the grades of the hosts are spread. */
export const gradeChart = ({ hosts }: PageModel): Markup =>
  columns(
    'grades',
    'Hosts by grade',
    grades.map((grade) => ({
      label: grade === 'internal' ? 'int.' : grade,
      count: hosts.filter(({ item }) => item.score.grade === grade).length,
      look: gradeLook(grade),
    })),
  );

const places: readonly (LocationFacts['class'] | 'unknown')[] = [
  'eu',
  'adequate',
  'us-dpf',
  'us',
  'third',
  'prohibited',
  'unknown',
];

const placeLook: Readonly<Record<(typeof places)[number], string>> = {
  eu: 's-a',
  adequate: 's-b',
  'us-dpf': 's-b',
  us: 's-c',
  third: 's-d',
  prohibited: 's-f',
  unknown: 'gap',
};

/** Gives where the hosts operate. */
export const placeChart = ({ hosts }: PageModel): Markup =>
  rows(
    'places',
    'Hosts by jurisdiction',
    places.map((place) => ({
      label: locationWords[place],
      count: hosts.filter(
        ({ item: { evidence, score } }) =>
          score.grade !== 'internal' &&
          (evidence.location.state === 'known' ? evidence.location.value.class : 'unknown') === place,
      ).length,
      look: placeLook[place],
    })),
  );

/** Gives coverage, the verdict and the two charts. */
export const overview = (model: PageModel): Markup => markup`${coverage(model)}
${verdict(model)}
${
  model.hosts.length > 0 &&
  section(
    'spread',
    'At a glance',
    ['secops', 'ciso'],
    undefined,
    markup`<div class="charts"><figure class="card"><figcaption>Hosts by grade</figcaption>${gradeChart(model)}</figure><figure class="card"><figcaption>Hosts by jurisdiction</figcaption>${placeChart(model)}</figure></div>`,
  )
}`;
