import type { Level } from './policy';

/** What a report says of a rule: the text of its table, without its code. */
export interface RuleText {
  /** The slug that findings, ignore comments and SARIF name; it never changes. */
  readonly id: string;
  /** One line: `Call without encryption`. */
  readonly title: string;
  /** What it means and what to do, in plain text. */
  readonly help: string;
  readonly level: Level;
  /** `0.1` to `10.0`, as GitHub reads `security-severity`; absent where the rule is no security matter. */
  readonly securitySeverity?: string;
  readonly precision?: 'very-high' | 'high' | 'medium' | 'low';
  readonly cwe?: string;
  readonly owasp?: string;
  readonly tags: readonly string[];
}
