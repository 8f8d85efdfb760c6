import { htmlText } from '../encode/htmlText';

/** Markup that is safe to put on the page; only `markup` makes it. */
export interface Markup {
  readonly html: string;
}

type Value = Markup | string | number | undefined | false | readonly Markup[];

const written = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return htmlText(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
};

/** Gives the markup of a template; every value that is not markup itself is encoded as text. */
export const markup = (literals: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: literals.map((literal, at) => (at === 0 ? literal : written(values[at - 1]) + literal)).join(''),
});

/** Gives our own constant text, such as the style sheet, as it stands. */
export const verbatim = (html: string): Markup => ({ html });
