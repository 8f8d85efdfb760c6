import type { Reach, RuleText, ScanResult } from '@callsight/model';

/** The name of a report format, as `--format` takes it. */
export type FormatId =
  | 'text'
  | 'json'
  | 'sarif'
  | 'cyclonedx'
  | 'html'
  | 'markdown'
  | 'csv'
  | 'gitlab'
  | 'junit'
  | 'github';

/** The version of CycloneDX that a bill of materials follows. */
export type CycloneDxVersion = '1.6' | '1.7';

/** How far the scan was allowed to ask the network. */
export type Network = Reach;

/** All that a format needs to know; the same input gives the same bytes. */
export interface ReportInput {
  readonly result: ScanResult;
  /** The project's name, for people. */
  readonly project: string;
  /** The clock of the report, ISO 8601. */
  readonly now: string;
  readonly tool: { readonly name: string; readonly version: string; readonly model: string };
  /** The policy file that decided, relative to the project; absent when the built-in default did. */
  readonly policyFile?: string;
  /** SHA-256 of the policy in hexadecimal digits. */
  readonly policyDigest?: string;
  /** The commit that was looked at, as hexadecimal digits; what changed since is not told. */
  readonly commit?: string;
  readonly network: Network;
  /** The text of every rule that may have spoken. */
  readonly rules: readonly RuleText[];
  /** Absent: 1.6. */
  readonly cycloneDx?: CycloneDxVersion;
  readonly style?: { readonly color: boolean };
}

/** One way to write a result down. */
export interface Format {
  readonly id: FormatId;
  /** Without a dot. */
  readonly extension: string;
  readonly render: (input: ReportInput) => string;
}
