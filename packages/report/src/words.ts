import type { Answer, FactorId, Finding, InternalReason, LocationFacts, UnresolvedReason } from '@callsight/model';
import type { Network } from './format';

/** What each answer means for the reader, and what to do. */
export const answerWords: Readonly<
  Record<Answer, { readonly mark: string; readonly meaning: string; readonly todo: string }>
> = {
  blocked: { mark: '✖', meaning: 'breaks the policy', todo: 'Remove the call or use an approved host.' },
  review: { mark: '▲', meaning: 'needs a look', todo: 'Check the host, then allow it with a reason or replace it.' },
  unknown: {
    mark: '?',
    meaning: 'could not be judged; not a clean result',
    todo: 'Check the host by hand, then allow it with a reason in the policy.',
  },
  allowed: { mark: '✓', meaning: 'meets the policy', todo: 'Nothing to do.' },
};

/** What each level of a finding counts as. */
export const levelWords: Readonly<Record<Finding['level'], string>> = {
  error: 'blocked',
  warning: 'review',
  info: 'note',
  hint: 'hint',
};

/** The factors of the score, in the order in which they are shown. */
export const factorWords: Readonly<Record<FactorId, { readonly title: string; readonly asks: string }>> = {
  transport: { title: 'Transport', asks: 'Is the connection encrypted, and how well?' },
  certificate: { title: 'Certificate', asks: 'Is the certificate valid, strong and well kept?' },
  reputation: { title: 'Reputation', asks: 'Is the host on a threat list, breached or imitating a known name?' },
  jurisdiction: { title: 'Jurisdiction', asks: 'Where does it operate, and does that agree with what it declares?' },
  identity: { title: 'Identity', asks: 'Whose name is it, how old, how open?' },
};

/** The titles of the cells; a cell without one is shown by its id. */
export const cellWords: Readonly<Record<string, string>> = {
  scheme: 'Encryption',
  tlsConfig: 'TLS settings',
  certTrust: 'Certificate trust',
  certKey: 'Certificate key',
  certHygiene: 'Certificate upkeep',
  certType: 'Certificate type',
  threat: 'Threat lists',
  breach: 'Known breaches',
  lookalike: 'Look-alike name',
  location: 'Location',
  consistency: 'Declared and measured region',
  nameKind: 'Kind of name',
  domainAge: 'Domain age',
  transparency: 'Transparency',
};

/** Why a host is internal. */
export const internalWords: Readonly<Record<InternalReason, string>> = {
  loopback: 'this machine',
  private: 'a private address',
  reserved: 'a reserved address',
  'single-label': 'a name without a domain',
  'special-use': 'a special-use name',
  metadata: 'a cloud metadata address',
  policy: 'internal by policy',
};

/** Why the host of a call is not known, and what would tell it. */
export const unresolvedWords: Readonly<Record<UnresolvedReason, { readonly why: string; readonly todo: string }>> = {
  request: {
    why: 'is decided by the caller of the program',
    todo: 'Compare it with a list of allowed origins before the call.',
  },
  parameter: { why: 'comes from a parameter', todo: 'Map the parameter to its host in callsight.json → variables.' },
  environment: {
    why: 'comes from an environment variable without a value here',
    todo: 'Map the variable to its host in callsight.json → variables.',
  },
  runtime: { why: 'is computed at run time', todo: 'Map the expression to its host in callsight.json → variables.' },
  missing: { why: 'is not named in the call', todo: 'Name the target in the call.' },
  import: {
    why: 'comes from a module outside the project',
    todo: 'Map the imported value to its host in callsight.json → variables.',
  },
  cycle: { why: 'depends on itself', todo: 'Break the cycle in the value.' },
  depth: {
    why: 'takes too many steps to follow',
    todo: 'Map the expression to its host in callsight.json → variables.',
  },
  many: { why: 'has too many possible values', todo: 'Map the expression to its hosts in callsight.json → variables.' },
  'too-long': {
    why: 'is a text too long to keep',
    todo: 'Map the expression to its host in callsight.json → variables.',
  },
  invalid: { why: 'is not a valid address', todo: 'Correct the address.' },
};

/** The classes of jurisdiction, from least to most to think about. */
export const locationWords: Readonly<Record<LocationFacts['class'] | 'unknown', string>> = {
  eu: 'EU / EEA',
  adequate: 'Adequacy decision',
  'us-dpf': 'US, DPF attested',
  us: 'US',
  third: 'Other country',
  prohibited: 'Forbidden by policy',
  unknown: 'Not known',
};

/** What the scan asked the network, in one line. */
export const networkWords: Readonly<
  Record<Network, { readonly short: string; readonly line: string; readonly gap: string }>
> = {
  off: {
    short: 'off, nothing was asked',
    line: 'network off: not one packet was sent, names were not even looked up',
    gap: 'offline',
  },
  lists: {
    short: 'lists only',
    line: 'network lists: lists were downloaded whole, no host name left this machine',
    gap: 'not probed',
  },
  probe: {
    short: 'live checks',
    line: 'network probe: public hosts were asked for DNS and TLS only, never for the API itself',
    gap: 'too little evidence',
  },
  'third-party': {
    short: 'live checks and registries',
    line: 'network third-party: public hosts were asked for DNS and TLS, registries for the age of domains, authorities for revoked certificates',
    gap: 'too little evidence',
  },
};

/** The limits that every report states. */
export const limitWords: readonly string[] = [
  'A score is an estimate from the evidence shown here. It is not legal advice and no proof of safety.',
  'Not listed does not mean safe: it means that no loaded list named the host.',
  'The weights are expert opinion. They are not derived from breach data.',
  'Calls whose host is known only at run time are counted, not scored.',
  'Scores describe a host, not how your code uses it: secrets in addresses or switched-off checks are separate findings.',
];

/** The warnings of a score that stand beside its cells; one without words is shown by its id. */
export const warningWords: Readonly<Record<string, string>> = {
  'no-tls1.3': 'TLS 1.3 is not offered',
  'no-secure-renegotiation': 'secure renegotiation is not offered',
  'hsts-short-or-invalid': 'HSTS is short or invalid',
  'expires-soon': 'the certificate expires soon',
  'lifetime-over-limit': 'the certificate lives longer than the rules allow',
  'no-sct': 'the certificate is in no public log',
  'recent-breach': 'a breach in the last 12 months',
  'neighbour-listed': 'a neighbour on the same host is listed',
  'listed-in-the-past': 'it was listed in the past',
  'probe-stale': 'the last live check is old',
};
