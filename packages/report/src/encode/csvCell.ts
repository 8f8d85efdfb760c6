import { visibleText } from './visible';

/**
 * A sign that makes a spreadsheet compute, at the start of a cell or of what becomes one where the
 * spreadsheet splits at another separator; also in full width, which some of them take for the same.
 */
const formulaStart = /(^|[;,"'|])( *)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * Gives outside text for a CSV cell, quoted: no separator, quote or line break ends it, and no
 * spreadsheet computes it, since an apostrophe stands before what would start a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const csvCell = (text: string): string =>
  `"${visibleText(text).replace(formulaStart, "$1$2'").replaceAll('"', '""')}"`;
