import type { RuleText } from '@callsight/model';
import { RULE_IDS, type RuleId } from '../ruleIds';
import { cleartextHttp } from './cleartext-http';
import { dynamicHost } from './dynamic-host';
import { exceptionExpired } from './exception-expired';
import { exceptionUnused } from './exception-unused';
import { gradeFallen } from './grade-fallen';
import { hiddenCharactersRule } from './hidden-characters';
import { hostFromRequest } from './host-from-request';
import { ipOrMetadataAddress } from './ip-or-metadata-address';
import { listedAdware } from './listed-adware';
import { listedMalware } from './listed-malware';
import { lookalikeHost } from './lookalike-host';
import { newThirdParty } from './new-third-party';
import { oldTls } from './old-tls';
import { policyDenied } from './policy-denied';
import { policyNotAllowed } from './policy-not-allowed';
import { policyQuarantined } from './policy-quarantined';
import { regionNotAllowed } from './region-not-allowed';
import type { Rule } from './rule';
import { scoreBelowMinimum } from './score-below-minimum';
import { scoreUnknown } from './score-unknown';
import { tlsCheckOff } from './tls-check-off';
import { tunnelOrBinHost } from './tunnel-or-bin-host';

const RULES_BY_ID: Readonly<Record<RuleId, Rule>> = {
  'listed-malware': listedMalware,
  'policy-denied': policyDenied,
  'host-from-request': hostFromRequest,
  'cleartext-http': cleartextHttp,
  'tls-check-off': tlsCheckOff,
  'old-tls': oldTls,
  'lookalike-host': lookalikeHost,
  'hidden-characters': hiddenCharactersRule,
  'policy-not-allowed': policyNotAllowed,
  'ip-or-metadata-address': ipOrMetadataAddress,
  'listed-adware': listedAdware,
  'tunnel-or-bin-host': tunnelOrBinHost,
  'policy-quarantined': policyQuarantined,
  'score-below-minimum': scoreBelowMinimum,
  'grade-fallen': gradeFallen,
  'region-not-allowed': regionNotAllowed,
  'new-third-party': newThirdParty,
  'score-unknown': scoreUnknown,
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
