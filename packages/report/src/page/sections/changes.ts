import type { GradeChange, LockChanges } from '@callsight/model';
import { counted } from '../../describe';
import { day } from '../dates';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { breakable, chip, emptyState, gradeBadge, intro, leftOut, mostRows, section, tableCard } from '../parts';

/** What a line of the table says of a host. */
interface Change {
  readonly host: string;
  readonly kind: keyof typeof changeWords;
  readonly grades?: GradeChange;
}

const changeWords = {
  fallen: { mark: '↓', word: 'grade fell', look: 'a-blocked', todo: 'See what changed, then ask the provider.' },
  added: { mark: '+', word: 'new', look: 'a-review', todo: 'Review it, then accept it: callsight lock.' },
  stale: { mark: '◷', word: 'evidence is old', look: 'a-unknown', todo: 'Ask again: callsight lock --network probe.' },
  gone: { mark: '−', word: 'no longer called', look: 'a-note', todo: 'Drop it: callsight lock --prune.' },
  risen: { mark: '↑', word: 'grade rose', look: 'a-allowed', todo: 'Accept it: callsight lock.' },
} as const;

const changesIn = ({ added, fallen, risen, gone, stale }: LockChanges): readonly Change[] => [
  ...fallen.map((grades) => ({ host: grades.host, kind: 'fallen', grades }) as const),
  ...added.map((host) => ({ host, kind: 'added' }) as const),
  ...stale.map((host) => ({ host, kind: 'stale' }) as const),
  ...gone.map((host) => ({ host, kind: 'gone' }) as const),
  ...risen.map((grades) => ({ host: grades.host, kind: 'risen', grades }) as const),
];

const row = (model: PageModel, { host, kind, grades }: Change): Markup => {
  const words = changeWords[kind];
  const found = model.hostNamed(host);
  return markup`<tr><th scope="row">${found ? markup`<a href="#${found.id}">${breakable(host)}</a>` : breakable(host)}</th>
<td>${chip(words)}</td>
<td class="grades">${
    grades
      ? markup`${gradeBadge(grades.from)} <span aria-hidden="true">→</span><span class="sr"> then </span> ${gradeBadge(grades.to)}`
      : found && kind !== 'gone'
        ? gradeBadge(found.item.score)
        : markup`<span class="faint">–</span>`
  }</td>
<td class="long">${words.todo}</td></tr>
`;
};

/** Gives what differs from the lock file; without one it says what a lock file is for. */
export const changes = (model: PageModel): Markup => {
  const { changes: found } = model.result;
  if (!found) {
    return section(
      'changes',
      emptyState(
        '◇',
        'There is no lock file to compare with.',
        markup`<code>callsight lock</code> records the hosts and grades of today. From then on this section shows which hosts are new and which grades fell.`,
      ),
    );
  }
  const all = changesIn(found);
  if (all.length === 0) {
    return section(
      'changes',
      emptyState(
        '=',
        `Nothing changed since ${found.file}.`,
        'Same hosts, same grades. What was not known then is still not known.',
      ),
    );
  }
  const parts = [
    ...(found.added.length > 0 ? [counted(found.added.length, 'new host')] : []),
    ...(found.fallen.length > 0 ? [`${counted(found.fallen.length, 'grade')} fell`] : []),
    ...(found.risen.length > 0 ? [`${counted(found.risen.length, 'grade')} rose`] : []),
    ...(found.gone.length > 0 ? [`${counted(found.gone.length, 'host')} no longer called`] : []),
    ...(found.stale.length > 0 ? [`${counted(found.stale.length, 'host')} with old evidence`] : []),
  ];
  return section(
    'changes',
    markup`${intro(markup`${parts.join(', ')} since <code>${found.file}</code>${found.scoredAt !== undefined && ` with scores of ${day(found.scoredAt)}`}.`)}
${tableCard(
  { labelledBy: 'changes-title' },
  'What differs from the lock file',
  [['Host'], ['Change'], ['Grade'], ['What to do']],
  all.slice(0, mostRows).map((change) => row(model, change)),
)}${leftOut(all.length)}`,
  );
};
