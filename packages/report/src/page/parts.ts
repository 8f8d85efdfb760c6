import type { Answer, Grade, HostScore, Place } from '@callsight/model';
import { gradeText, isScored, placeText } from '../describe';
import { answerWords } from '../words';
import { type Markup, markup } from './markup';
import type { PageModel } from './pageModel';

const gradeClass = (grade: Grade): string =>
  grade === '?' ? 'unknown' : grade === 'internal' ? 'internal' : grade.charAt(0).toLowerCase();

/** Gives grade and number as a badge; what is not scored says so in words for screen readers. */
export const gradeBadge = (score: HostScore): Markup => {
  const scored = isScored(score);
  const letter = score.grade === 'internal' ? '–' : gradeText(score);
  const spoken = scored
    ? `grade ${score.grade}${score.provisional ? ', provisional' : ''}, ${score.score} of 100`
    : score.grade === 'internal'
      ? 'internal, not scored'
      : 'not scored';
  return markup`<span class="badge g-${gradeClass(score.grade)}"><span aria-hidden="true"><b>${letter}</b>${
    scored && markup`<i>${String(score.score)}</i>`
  }</span><span class="sr">${spoken}</span></span>`;
};

/** Gives an answer as a chip: a mark, a colour and the word. */
export const answerChip = (answer: Answer): Markup =>
  markup`<span class="chip a-${answer}"><span aria-hidden="true">${answerWords[answer].mark}</span> ${answer}</span>`;

/** Gives a place: a button that opens it in the editor, or plain text in a file that stands alone. */
export const placeLink = (model: PageModel, id: string, place: Pick<Place, 'file' | 'line'>): Markup =>
  model.mode === 'webview'
    ? markup`<button type="button" class="link" data-open="${id}"><code>${placeText(place)}</code></button>`
    : markup`<code>${placeText(place)}</code>`;

/** Gives a section with its heading; `readers` names the views that show it. */
export const section = (
  id: string,
  title: string,
  readers: readonly ('dev' | 'secops' | 'ciso')[],
  intro: string | undefined,
  content: Markup,
): Markup => markup`<section id="${id}" aria-labelledby="${id}-title" data-for="${readers.join(' ')}">
<h2 id="${id}-title">${title}</h2>
${intro !== undefined && markup`<p class="intro">${intro}</p>`}
${content}
</section>
`;

/** Gives a host that may break after its dots, never within a label. */
export const breakable = (host: string): Markup => ({
  html: markup`${host}`.html.replaceAll('.', '.<wbr>'),
});

/** The most rows of a table, so that a browser can hold the page of any project. */
export const mostRows = 1000;

/** Gives the words for what a list leaves out, which is nothing in most projects. */
export const leftOut = (total: number, shown: number): Markup =>
  total > shown
    ? markup`<p class="faint">and ${total - shown} more, which the report as JSON has: callsight scan --format json</p>`
    : markup``;

/** Gives the day of an ISO 8601 moment. */
export const day = (moment: string): string => moment.slice(0, 10);
