import type { Format } from '../format';
import { renderPage } from '../page/renderPage';

/** The report page as one file that needs nothing else, for a browser or a printer. */
export const html: Format = {
  id: 'html',
  extension: 'html',
  render: (input) => renderPage(input, { mode: 'export' }),
};
