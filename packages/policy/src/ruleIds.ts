/** Every rule that policies, settings and ignore comments may name, the most telling first where levels are equal. */
export const RULE_IDS = [
  'listed-malware',
  'policy-denied',
  'hard-coded-credential',
  'host-from-request',
  'secret-in-url',
  'insecure-download',
  'grpc-cleartext-default',
  'cleartext-http',
  'tls-check-off',
  'certificate-mismatch',
  'certificate-expired',
  'old-tls',
  'lookalike-host',
  'hidden-characters',
  'policy-not-allowed',
  'ip-or-metadata-address',
  'dead-host',
  'new-domain',
  'listed-adware',
  'tunnel-or-bin-host',
  'policy-quarantined',
  'weak-tls',
  'certificate-expiring',
  'score-below-minimum',
  'grade-fallen',
  'region-not-allowed',
  'new-third-party',
  'score-unknown',
  'grpc-target-scheme',
  'redirect-followed',
  'script-without-integrity',
  'missing-timeout',
  'host-overridable',
  'dynamic-host',
  'exception-expired',
  'exception-unused',
] as const;

/** The slug of a rule that this version applies. */
export type RuleId = (typeof RULE_IDS)[number];

/** Gives whether a slug names a rule. */
export function isKnownRuleId(id: string): boolean {
  return (RULE_IDS as readonly string[]).includes(id);
}
