export type { Format, FormatId, Network, ReportInput } from './format';
export { formats } from './formats';
export { openPlaces } from './page/pageModel';
export { type PageTarget, renderPage } from './page/renderPage';
export { type Summary, summarize } from './summary';
