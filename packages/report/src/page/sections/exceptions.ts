import type { ExceptionEntry } from '@callsight/model';
import { counted } from '../../describe';
import { byText } from '../../order';
import { day, daysBetween, daysText, distanceText } from '../dates';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { chip, emptyState, intro, leftOut, mostRows, only, placeLink, section, tableCard } from '../parts';
import { clauses } from './clauses';

const kindWords: Readonly<Record<ExceptionEntry['kind'], string>> = {
  exception: 'exception',
  comment: 'ignore comment',
  approval: 'approval',
  quarantine: 'quarantine',
  attestation: 'attestation',
};

/** How the states look, those that need somebody first. */
const stateWords: Readonly<
  Record<ExceptionEntry['state'], { readonly look: string; readonly mark: string; readonly word: string }>
> = {
  ended: { look: 'a-blocked', mark: '✖', word: 'ended' },
  faulty: { look: 'a-blocked', mark: '!', word: 'no effect' },
  unused: { look: 'a-review', mark: '▲', word: 'unused' },
  'in-force': { look: 'a-note', mark: '●', word: 'in force' },
};

const states = Object.keys(stateWords) as readonly ExceptionEntry['state'][];

const byNeed = (a: ExceptionEntry, b: ExceptionEntry): number =>
  states.indexOf(a.state) - states.indexOf(b.state) ||
  byText(a.expires ?? '~', b.expires ?? '~') ||
  byText(a.place.file, b.place.file) ||
  a.place.line - b.place.line;

const ageOf = ({ since }: ExceptionEntry, now: string): Markup => {
  const days = since === undefined ? undefined : daysBetween(since, now);
  if (since === undefined || days === undefined) return markup`<span class="faint">not stated</span>`;
  return markup`${daysText(days)}<span class="why">since <time datetime="${since}">${day(since)}</time></span>`;
};

const row = (model: PageModel, entry: ExceptionEntry): Markup => {
  const { kind, rules, match, path, reason, owner, expires, place, silences } = entry;
  const scope = [match, path].filter((part) => part !== undefined);
  return markup`<tr><th scope="row">${scope.length === 0 ? 'one line' : markup`<code>${scope.join(' in ')}</code>`}<span class="vendor">${kindWords[kind]}${rules.length > 0 && markup` of <code>${rules.join(', ')}</code>`}</span></th>
<td>${chip(stateWords[entry.state])}${silences !== undefined && markup`<span class="why">${silences === 0 ? 'silences nothing' : markup`silences ${String(silences)}`}</span>`}</td>
<td class="long">${reason ?? markup`<span class="open">no reason</span>`}<span class="why">${placeLink(model, model.placeId(place), place)}</span></td>
<td data-label="Owner">${owner ?? markup`<span class="faint">not named</span>`}</td>
<td data-label="Age">${ageOf(entry, model.now)}</td>
<td data-label="Ends">${expires === undefined ? markup`<span class="open">no end</span>` : markup`<time datetime="${expires}">${day(expires)}</time><span class="why">${distanceText(expires, model.now)}</span>`}</td></tr>
`;
};

const register = (model: PageModel): Markup => {
  const entries = [...(model.result.exceptions ?? [])].sort(byNeed);
  const silenced = entries.reduce((sum, { silences = 0 }) => sum + silences, 0);
  if (entries.length === 0) {
    return emptyState(
      '○',
      model.result.exceptions ? 'No exception is written down.' : 'Exceptions were not looked at.',
      `Decided by ${model.policyFile ?? 'the built-in default; write a callsight.json to set your own rules'}.`,
    );
  }
  const counts = states
    .map((state) => [entries.filter((entry) => entry.state === state).length, stateWords[state].word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  return markup`${intro(`${counts.join(', ')}; together they silence ${counted(silenced, 'finding')}.`)}
${tableCard(
  { labelledBy: 'exceptions-title' },
  'Exceptions, ignore comments and clauses with an end',
  [['For'], ['State'], ['Reason'], ['Owner'], ['Age'], ['Ends']],
  entries.slice(0, mostRows).map((entry) => row(model, entry)),
)}${leftOut(entries.length)}`;
};

/** Gives who made which exception, why, how old it is and when it ends, then what each clause decided. */
export const exceptions = (model: PageModel): Markup =>
  section(
    'exceptions',
    markup`${register(model)}
${model.hosts.length > 0 && only(['secops'], clauses(model))}`,
  );
