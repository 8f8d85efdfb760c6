import type { Answer, Grade, HostScore, Place } from '@callsight/model';
import { gradeText, isScored, placeText } from '../describe';
import { answerWords } from '../words';
import { type Markup, markup } from './markup';
import type { PageModel } from './pageModel';
import { type Reader, type SectionId, type SectionRow, sectionNumber, sectionTable } from './sectionTable';

const gradeClass = (grade: Grade): string =>
  grade === '?' ? 'unknown' : grade === 'internal' ? 'internal' : grade.charAt(0).toLowerCase();

/** Gives a letter with an optional number as a badge, and the words for screen readers. */
const badge = (look: string, letter: string, number: string | undefined, spoken: string): Markup =>
  markup`<span class="badge g-${look}"><span aria-hidden="true"><b>${letter}</b>${
    number !== undefined && markup`<i>${number}</i>`
  }</span><span class="sr">${spoken}</span></span>`;

/** Gives grade and number as a badge; what is not scored says so in words for screen readers. */
export const gradeBadge = (score: Pick<HostScore, 'grade' | 'score' | 'provisional'>): Markup => {
  const { grade, provisional } = score;
  if (grade === 'internal') return badge('internal', '–', undefined, 'internal, not scored');
  if (!isScored(score)) return badge('unknown', '?', undefined, 'not scored');
  const points = String(score.score);
  const spoken = `grade ${grade}${provisional ? ', provisional' : ''}, ${points} of 100`;
  return badge(gradeClass(grade), gradeText(score), points, spoken);
};

/** Gives a state as a chip: a mark, a colour and the word. */
export const chip = ({
  look,
  mark,
  word,
}: {
  readonly look: string;
  readonly mark: string;
  readonly word: string;
}): Markup => markup`<span class="chip ${look}"><span aria-hidden="true">${mark}</span> ${word}</span>`;

/** Gives an answer as a chip. */
export const answerChip = (answer: Answer): Markup =>
  chip({ look: `a-${answer}`, mark: answerWords[answer].mark, word: answer });

/** Gives a name that breaks before its dots and after its slashes, where it must break at all. */
export const breakable = (name: string): Markup => ({
  html: markup`${name}`.html.replaceAll('.', '<wbr>.').replaceAll('/', '/<wbr>'),
});

/** Gives a place: a button that opens it in the editor, or plain text in a file that stands alone. */
export const placeLink = (model: PageModel, id: string | undefined, place: Pick<Place, 'file' | 'line'>): Markup =>
  model.mode === 'webview' && id !== undefined
    ? markup`<button type="button" class="link" data-open="${id}"><code>${breakable(placeText(place))}</code></button>`
    : markup`<code>${breakable(placeText(place))}</code>`;

/** Gives a section with its number and heading; `look` marks the two whose sentence is their headline. */
export const section = (id: SectionId, content: Markup, look?: 'headline'): Markup => {
  const { title, readers }: SectionRow = sectionTable[id];
  return markup`<section id="${id}" class="${look ?? ''}" aria-labelledby="${id}-title" data-for="${readers.join(' ')}">
<h2 id="${id}-title"><span class="no">${sectionNumber(id)}</span>${title}</h2>
${content}
</section>
`;
};

/** Gives the sentence under a heading. */
export const intro = (text: string | Markup): Markup => markup`<p class="intro">${text}</p>`;

/** Gives what stands where a section has nothing to show: what that means, and what to do. */
export const emptyState = (mark: string, title: string, text: string | Markup): Markup =>
  markup`<div class="card empty"><span class="mark" aria-hidden="true">${mark}</span><div><p class="what">${title}</p><p>${text}</p></div></div>`;

/** One column of a table: its title, and the class of its cells. */
export type Column = readonly [title: string, look?: 'number'];

/** Gives a table in a card that scrolls by itself where it is too wide or too long. */
export const tableCard = (
  label: { readonly labelledBy: string } | { readonly label: string },
  caption: string,
  columns: readonly Column[],
  rows: readonly Markup[],
): Markup => {
  const name = 'label' in label ? markup`aria-label="${label.label}"` : markup`aria-labelledby="${label.labelledBy}"`;
  return markup`<div class="card scroll${rows.length > 25 ? ' tall' : ''}" role="region" ${name} tabindex="0"><table class="stacks"><caption class="sr">${caption}</caption>
<thead><tr>${columns.map(([title, look]) => markup`<th scope="col" class="${look ?? ''}">${title}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
};

/** Gives a part of a section that only some readers see. */
export const only = (readers: readonly Reader[], content: Markup): Markup =>
  markup`<div data-for="${readers.join(' ')}">${content}</div>`;

/** The most rows of a table, so that a browser can hold the page of any project. */
export const mostRows = 1000;

/** Gives the words for what a list of at most so many leaves out, which is nothing in most projects. */
export const leftOut = (total: number, most = mostRows): Markup =>
  total > most
    ? markup`<p class="faint">and ${total - most} more, which the report as JSON has: callsight scan --format json</p>`
    : markup``;
