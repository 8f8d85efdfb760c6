import { coverageSentence } from '../../sentences';
import { type Bar, legend, stack } from '../charts';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { section } from '../parts';

const measure = (id: string, title: string, figure: string, bars: readonly Bar[]): Markup =>
  markup`<div class="measure"><h3>${title}</h3><p class="figure">${figure}</p>${stack(id, title, bars)}${legend(bars)}</div>`;

/** Gives what was looked at and how much of it is known: before any verdict, since all rest on it. */
export const coverage = ({ result, summary }: PageModel): Markup => {
  const { files, parsed, calls, resolved, relative, unresolved, skipped } = result.coverage;
  return section(
    'coverage',
    markup`<p class="lead">${coverageSentence({ result, summary })}.</p>
<div class="card measures">
${measure('m-calls', 'Calls', calls === 0 ? 'none found' : `${resolved} of ${calls} resolved`, [
  { label: 'host known', count: resolved, look: 'accent' },
  { label: 'relative', count: relative, look: 'soft' },
  { label: 'host not known', count: unresolved, look: 'gap' },
])}
${measure('m-hosts', 'Hosts', summary.hosts === 0 ? 'none named' : `${summary.scored} of ${summary.hosts} scored`, [
  { label: 'scored', count: summary.scored, look: 'accent' },
  { label: 'internal', count: summary.internal, look: 'soft' },
  { label: 'not scored', count: summary.notScored, look: 'gap' },
])}
${measure('m-files', 'Files', `${files} looked at`, [
  { label: 'could hold a call, parsed', count: parsed, look: 'accent' },
  { label: 'without a call', count: Math.max(0, files - parsed - skipped), look: 'soft' },
  { label: 'not read', count: skipped, look: 'gap' },
])}
</div>`,
    'headline',
  );
};
