export { type Checkup, type CheckupLine, checkupLines } from './checkup';
export {
  changeText,
  counted,
  deciderText,
  gradeText,
  hostName,
  isScored,
  mainReason,
  policyName,
  scoreText,
  tenth,
} from './describe';
export { type Egress, type EgressDiff, egressDiff, egressRules, egressTargets } from './egress/egress';
export type { EgressTargetId } from './egress/egressTarget';
export { markdownText } from './encode/markdownText';
export { terminalText } from './encode/terminalText';
export type { CycloneDxVersion, Format, FormatId, Network, ReportInput } from './format';
export { formats } from './formats';
export { type HoverAction, type HoverInput, hoverText } from './hoverText';
export { lockChangesText, lockLine } from './lockLine';
export { answers, byRisk } from './order';
export { openPlaces } from './page/pageModel';
export { type PageTarget, renderPage } from './page/renderPage';
export { sentText } from './sentText';
export { type Summary, summarize } from './summary';
export { answerWords, factorWords, levelWords, networkWords, unresolvedWords } from './words';
