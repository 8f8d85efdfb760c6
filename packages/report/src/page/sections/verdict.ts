import type { Answer, Grade } from '@callsight/model';
import { counted, hostName, isScored } from '../../describe';
import { answers } from '../../order';
import { verdictSentence } from '../../sentences';
import { answerWords } from '../../words';
import { columns } from '../charts';
import { type Markup, markup } from '../markup';
import type { PageModel } from '../pageModel';
import { breakable, gradeBadge, section } from '../parts';

const grades: readonly Grade[] = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F', '?', 'internal'];

const gradeLook = (grade: Grade): string =>
  grade === '?' ? 'gap' : grade === 'internal' ? 'soft' : `s-${grade.charAt(0).toLowerCase()}`;

const gradeChart = ({ hosts }: PageModel): Markup =>
  columns(
    'grades',
    'Hosts by grade',
    'How many hosts have each grade, from the best to the worst, then those that are not scored.',
    grades.map((grade) => ({
      label: grade === 'internal' ? 'internal' : grade,
      count: hosts.filter(({ item }) => item.score.grade === grade).length,
      look: gradeLook(grade),
    })),
  );

const tile = ({ summary, hosts }: PageModel, answer: Answer): Markup => {
  const count = summary.answers[answer];
  const { mark, meaning } = answerWords[answer];
  // What the policy lets through is not known to be good.
  const unscored = hosts.filter(({ item }) => item.verdict.answer === answer && item.score.grade === '?').length;
  const doubt = answer === 'allowed' && unscored > 0 ? `; ${unscored} of them not scored` : '';
  return markup`<li class="tile a-${answer}${count === 0 ? ' none' : ''}"><span class="mark" aria-hidden="true">${mark}</span><p><b>${count}</b> <span class="word">${answer}</span></p><p class="meaning">${meaning}${doubt}</p></li>`;
};

/** Gives the number of the project and whom it comes from; without a graded host there is none, and it says so. */
const number = ({ result, hosts, hostNamed }: PageModel): Markup => {
  const { rollUp } = result;
  const graded = hosts.filter(({ item }) => isScored(item.score)).length;
  if (rollUp?.worstFifth === undefined || graded === 0) {
    return markup`<div class="number-of"><p class="big none"><b>?</b></p><p>No host has a grade, so the project has no number. That is not a clean result.</p></div>`;
  }
  const worst = rollUp.worst && result.hosts[rollUp.worst.index];
  const name = worst && hostName(worst);
  const scored = counted(rollUp.scored, 'public host');
  return markup`<div class="number-of"><p class="big"><b>${String(Math.round(rollUp.worstFifth))}</b> of 100</p>
<p>Mean of the worst fifth: ${rollUp.fifth} of ${scored}.${rollUp.assumed > 0 && ` ${rollUp.assumed} of the ${rollUp.fifth} not scored: what is assumed of an unknown host counts.`}</p>
${
  worst &&
  name !== undefined &&
  markup`<p class="gate"><span class="label">The worst host decides</span>${gradeBadge(worst.score)} <a href="#${hostNamed(`${worst.scheme}://${name}`)?.id ?? 'hosts'}">${breakable(name)}</a></p>`
}</div>`;
};

/** Gives the result in a sentence, the answers, and the roll-up: the worst host, a number, and how grades are spread. */
export const verdict = (model: PageModel): Markup =>
  section(
    'verdict',
    markup`<p class="lead">${verdictSentence(model)}</p>
<ul class="tiles">${answers.map((answer) => tile(model, answer))}</ul>
${
  model.hosts.length > 0 &&
  markup`<div class="card score">${number(model)}<figure><figcaption>Hosts by grade</figcaption>${gradeChart(model)}</figure></div>`
}`,
    'headline',
  );
