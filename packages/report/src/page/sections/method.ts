import { counted } from '../../describe';
import { limitWords, networkWords } from '../../words';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { leftOut, mostRows, section } from '../parts';

/** Gives the method, what was not looked at, and the limits of any score. */
export const method = (model: PageModel): Markup => {
  const { skipped } = model.result;
  const { line } = networkWords[model.network];
  return section(
    'method',
    markup`<div class="card pad prose"><p>Model <code>${model.tool.model}</code> scores a host from 0 to 100: transport 30, certificate 15, reputation 30, jurisdiction 15, identity 10. A ceiling caps the score where one fact outweighs the rest. What is not measured earns a part of its points and lowers the confidence; below 35 % there is no grade. The number of the project is the mean of the worst fifth of its hosts; the worst host decides. Network: ${line.replace(/^network /, '')}.</p>
<ul>${limitWords.map((limit) => markup`<li>${limit}</li>`)}</ul>
${skipped.length > 0 && markup`<h3>${counted(skipped.length, 'file')} not read</h3><ul class="plain-list">${skipped.slice(0, mostRows).map(({ file, reason }) => markup`<li><code>${file}</code> <span class="faint">${reason}</span></li>`)}</ul>${leftOut(skipped.length)}`}</div>`,
  );
};
