import type { CallSite, UnresolvedReason } from '@callsight/model';
import { counted } from '../../describe';
import { byText } from '../../order';
import { unresolvedWords } from '../../words';
import { type Markup, markup } from '../markup';
import type { Listed, PageModel } from '../pageModel';
import { breakable, emptyState, intro, leftOut, mostRows, placeLink, section, tableCard } from '../parts';

interface Group {
  readonly name: string | undefined;
  readonly reasons: Set<UnresolvedReason>;
  readonly calls: Listed<CallSite>[];
}

const mostPlaces = 5;
const mostExamples = 5;
const notMappable = new Set<UnresolvedReason>(['missing', 'invalid', 'cycle', 'request']);

const groupsOf = (model: PageModel): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const call of model.calls) {
    const { unresolved, endpoints, relative } = call.item;
    if (!unresolved || endpoints.length > 0 || relative) continue;
    const { name, reason } = unresolved;
    const key = name === undefined ? `reason ${reason}` : `name ${name}`;
    const group = groups.get(key) ?? { name, reasons: new Set(), calls: [] };
    groups.set(key, group);
    group.reasons.add(reason);
    group.calls.push(call);
  }
  return [...groups.values()].sort((a, b) => b.calls.length - a.calls.length || byText(a.name ?? '', b.name ?? ''));
};

const row = (model: PageModel, { name, reasons, calls }: Group): Markup => {
  const words = [...reasons].sort(byText).map((reason) => unresolvedWords[reason]);
  const todos = [...new Set(words.map(({ todo }) => todo))];
  const rest = calls.length - mostPlaces;
  return markup`<tr><th scope="row">${name === undefined ? markup`<span class="faint">no name</span>` : markup`<code>${breakable(name)}</code>`}</th>
<td class="number" data-label="Calls">${calls.length}</td>
<td class="long">The host ${words.map(({ why }) => why).join(', or ')}. ${todos.join(' ')}</td>
<td class="small places long">${calls.slice(0, mostPlaces).map(({ id, item }) => markup`${placeLink(model, id, { file: item.file, line: item.span.line })} `)}${rest > 0 && markup`<span class="faint">and ${rest} more</span>`}</td></tr>
`;
};

const example = (groups: readonly Group[]): Markup => {
  const names = groups
    .filter(({ reasons }) => [...reasons].some((reason) => !notMappable.has(reason)))
    .map(({ name }) => name)
    .filter((name) => name !== undefined);
  if (names.length === 0) return markup``;
  const lines = [...new Set(names)]
    .slice(0, mostExamples)
    .map((name) => `    ${JSON.stringify(name)}: "https://api.example.com"`)
    .join(',\n');
  return markup`<div class="card how"><h3>How to map them</h3><p>Write the hosts that these values may hold into <code>callsight.json</code>; a list stands for several.</p><pre><code>${verbatimLines(`{\n  "variables": {\n${lines}\n  }\n}`)}</code></pre></div>`;
};

/** Gives lines as text whose breaks stay breaks; the encoder would show them as \n. */
const verbatimLines = (text: string): Markup => ({
  html: text
    .split('\n')
    .map((line) => markup`${line}`.html)
    .join('\n'),
});

/** Gives the calls whose host is not known: why, and how to tell it. */
export const unresolvedCalls = (model: PageModel): Markup => {
  const groups = groupsOf(model);
  const { calls } = model.result.coverage;
  if (groups.length === 0) {
    return section(
      'unresolved',
      calls === 0
        ? emptyState('–', 'There is no call to resolve.', 'No outbound call was found.')
        : emptyState(
            '✓',
            'Every call names its host.',
            'Calls to the own origin (relative paths) name none and need none.',
          ),
    );
  }
  const count = groups.reduce((sum, group) => sum + group.calls.length, 0);
  return section(
    'unresolved',
    markup`${intro(`${counted(count, 'call')} could not be judged. Not known is not clean.`)}
${tableCard(
  { labelledBy: 'unresolved-title' },
  'Calls without a known host, by what decides it',
  [['Decided by'], ['Calls', 'number'], ['Why, and what to do'], ['Places']],
  groups.slice(0, mostRows).map((group) => row(model, group)),
)}${leftOut(groups.length)}${example(groups)}`,
  );
};
