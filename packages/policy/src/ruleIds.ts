/** Rules that this version applies, the most telling first where levels are equal. */
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
  'old-tls',
  'lookalike-host',
  'hidden-characters',
  'policy-not-allowed',
  'ip-or-metadata-address',
  'listed-adware',
  'tunnel-or-bin-host',
  'policy-quarantined',
  'score-below-minimum',
  'grade-fallen',
  'region-not-allowed',
  'new-third-party',
  'score-unknown',
  'grpc-target-scheme',
  'redirect-followed',
  'missing-timeout',
  'host-overridable',
  'dynamic-host',
  'exception-expired',
  'exception-unused',
] as const;

/** The slug of a rule that this version applies. */
export type RuleId = (typeof RULE_IDS)[number];

/** Slugs that are settled but need evidence which this version does not have; a policy may already name them. */
export const LATER_RULE_IDS = [
  'certificate-expired',
  'certificate-expiring',
  'certificate-mismatch',
  'weak-tls',
  'dead-host',
  'new-domain',
] as const;

/** Every slug that policies, settings and ignore comments may name. */
export const ALL_RULE_IDS = [...RULE_IDS, ...LATER_RULE_IDS] as const;

/** Gives whether a slug names a rule of this or a later version. */
export function isKnownRuleId(id: string): boolean {
  return (ALL_RULE_IDS as readonly string[]).includes(id);
}
