import type { RuleText } from '@callsight/model';
import { RULE_IDS, type RuleId } from '../ruleIds';
import { certificateExpired } from './certificate-expired';
import { certificateExpiring } from './certificate-expiring';
import { certificateMismatch } from './certificate-mismatch';
import { cleartextHttp } from './cleartext-http';
import { deadHost } from './dead-host';
import { dynamicHost } from './dynamic-host';
import { exceptionExpired } from './exception-expired';
import { exceptionUnused } from './exception-unused';
import { gradeFallen } from './grade-fallen';
import { grpcCleartextDefault } from './grpc-cleartext-default';
import { grpcTargetScheme } from './grpc-target-scheme';
import { hardCodedCredential } from './hard-coded-credential';
import { hiddenCharactersRule } from './hidden-characters';
import { hostFromRequest } from './host-from-request';
import { hostOverridable } from './host-overridable';
import { insecureDownload } from './insecure-download';
import { ipOrMetadataAddress } from './ip-or-metadata-address';
import { listedAdware } from './listed-adware';
import { listedMalware } from './listed-malware';
import { lookalikeHost } from './lookalike-host';
import { missingTimeout } from './missing-timeout';
import { newDomain } from './new-domain';
import { newThirdParty } from './new-third-party';
import { oldTls } from './old-tls';
import { policyDenied } from './policy-denied';
import { policyNotAllowed } from './policy-not-allowed';
import { policyQuarantined } from './policy-quarantined';
import { redirectFollowed } from './redirect-followed';
import { regionNotAllowed } from './region-not-allowed';
import type { Rule } from './rule';
import { scoreBelowMinimum } from './score-below-minimum';
import { scoreUnknown } from './score-unknown';
import { scriptWithoutIntegrity } from './script-without-integrity';
import { secretInUrl } from './secret-in-url';
import { tlsCheckOff } from './tls-check-off';
import { tunnelOrBinHost } from './tunnel-or-bin-host';
import { weakTls } from './weak-tls';

const RULES_BY_ID: Readonly<Record<RuleId, Rule>> = {
  'listed-malware': listedMalware,
  'policy-denied': policyDenied,
  'hard-coded-credential': hardCodedCredential,
  'host-from-request': hostFromRequest,
  'secret-in-url': secretInUrl,
  'insecure-download': insecureDownload,
  'grpc-cleartext-default': grpcCleartextDefault,
  'cleartext-http': cleartextHttp,
  'tls-check-off': tlsCheckOff,
  'certificate-mismatch': certificateMismatch,
  'certificate-expired': certificateExpired,
  'old-tls': oldTls,
  'lookalike-host': lookalikeHost,
  'hidden-characters': hiddenCharactersRule,
  'policy-not-allowed': policyNotAllowed,
  'ip-or-metadata-address': ipOrMetadataAddress,
  'dead-host': deadHost,
  'new-domain': newDomain,
  'listed-adware': listedAdware,
  'tunnel-or-bin-host': tunnelOrBinHost,
  'policy-quarantined': policyQuarantined,
  'weak-tls': weakTls,
  'certificate-expiring': certificateExpiring,
  'score-below-minimum': scoreBelowMinimum,
  'grade-fallen': gradeFallen,
  'region-not-allowed': regionNotAllowed,
  'new-third-party': newThirdParty,
  'score-unknown': scoreUnknown,
  'grpc-target-scheme': grpcTargetScheme,
  'redirect-followed': redirectFollowed,
  'script-without-integrity': scriptWithoutIntegrity,
  'missing-timeout': missingTimeout,
  'host-overridable': hostOverridable,
  'dynamic-host': dynamicHost,
  'exception-expired': exceptionExpired,
  'exception-unused': exceptionUnused,
};

/** Every rule of this version, the most telling first. */
export const rules: readonly Rule[] = RULE_IDS.map((id) => RULES_BY_ID[id]);

/** Gives the rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return RULES_BY_ID[id];
}

/** Gives what reports say of every rule: the table without its code. */
export function ruleTexts(): readonly RuleText[] {
  return rules.map(({ id, title, level, securitySeverity, precision, cwe, owasp, tags, what, why, mend }) => ({
    id,
    title,
    level,
    help: `${what} ${why} ${mend}`,
    tags,
    ...(securitySeverity === undefined ? {} : { securitySeverity }),
    ...(precision === undefined ? {} : { precision }),
    ...(cwe === undefined ? {} : { cwe }),
    ...(owasp === undefined ? {} : { owasp }),
  }));
}
