export type {
  Ceiling,
  Cell,
  EvidenceSource,
  Fact,
  FactorId,
  FactorScore,
  Grade,
  HostEvidence,
  HostScore,
  InternalReason,
  Known,
  LeafFacts,
  LocationFacts,
  ProbeFacts,
  RollUp,
  ThreatFacts,
  TlsFacts,
  TlsGrade,
  TlsVersion,
  Unknown,
} from '@callsight/model';
export { gradeTlsDocument } from './documents/gradeTlsDocument';
export { type EvidenceRow, readEvidenceDocument } from './documents/readEvidenceDocument';
export { probeFactsIn } from './documents/readProbeFacts';
export { type PrintedScore, scoreDocument } from './documents/scoreDocument';
export { type CellRow, type FactorRow, factorTable, type OutcomeRow } from './factorTable';
export { countsAt } from './freshness';
export { type CeilingRule, type CellId, scoringModel, type WarningRule } from './model';
export { rollUp } from './rollUp';
export type { JurisdictionProfile, ScoringOptions } from './scene';
export { scoreHost } from './scoreHost';
export { gradeTls } from './tls/gradeTls';
export { warningWords } from './words';
