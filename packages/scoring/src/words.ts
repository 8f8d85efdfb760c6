import type { FactorId } from '@callsight/model';
import type { CeilingRule, CellId, WarningRule } from './model';

/** The words of one outcome of a cell; `{name}` stands for what was seen. */
export interface OutcomeWords {
  readonly why: string;
  /** What earns the points that this outcome leaves out. */
  readonly fix?: string;
  /** The outcome is in order although it earns no more than an unknown would. */
  readonly fine?: true;
}

/** The words of one cell. */
export interface CellWords {
  readonly question: string;
  /** What makes an unknown, partly known or old answer known. */
  readonly measure: string;
  readonly outcomes: Readonly<Record<string, OutcomeWords>>;
}

const probeAgain = 'Run "Probe host" to measure it.';
const noTls: OutcomeWords = {
  why: 'Calls go out in plain text: there is no TLS',
  fix: 'Use https, wss or gRPC with TLS.',
};
const tlsFix = '{capFix}';

/** Is what a person asks of each factor. */
export const factorWords: Readonly<Record<FactorId, string>> = {
  transport: 'Is the way to the host safe?',
  certificate: 'Is the certificate in order?',
  reputation: 'Is anything bad known about the host?',
  jurisdiction: 'Whose law applies to the data?',
  identity: 'Is it clear who runs the host?',
};

/** Is every sentence that a cell can say. */
export const cellWords: Readonly<Record<CellId, CellWords>> = {
  scheme: {
    question: 'Is the call encrypted?',
    measure: 'Write the scheme in the code, for example https://.',
    outcomes: {
      encrypted: { why: 'Calls are encrypted' },
      plaintext: { why: 'Calls go out in plain text: there is no TLS', fix: 'Use https, wss or gRPC with TLS.' },
    },
  },
  tlsConfig: {
    question: 'Are the TLS settings of the host good?',
    measure: probeAgain,
    outcomes: {
      'A+': { why: 'TLS settings get grade A+' },
      A: { why: 'TLS settings get grade A' },
      'A-': { why: 'TLS settings get grade A-: {cap}', fix: tlsFix },
      B: { why: 'TLS settings get grade B: {cap}', fix: tlsFix },
      C: { why: 'TLS settings get grade C: {cap}', fix: tlsFix },
      D: { why: 'TLS settings get grade D: {cap}', fix: tlsFix },
      E: { why: 'TLS settings get grade E: {cap}', fix: tlsFix },
      F: { why: 'TLS settings get grade F: {cap}', fix: tlsFix },
      plaintext: noTls,
    },
  },
  certTrust: {
    question: 'Is the certificate valid for this host?',
    measure: probeAgain,
    outcomes: {
      ok: { why: 'The certificate is valid for this host' },
      'expires-soon': { why: 'The certificate expires soon', fix: 'Ask the provider to renew the certificate.' },
      'chain-incomplete': {
        why: 'The server does not send the whole certificate chain',
        fix: 'Ask the provider to send the intermediate certificates.',
      },
      expired: { why: 'The certificate has expired', fix: 'Ask the provider to renew the certificate.' },
      'not-yet-valid': {
        why: 'The certificate is not valid yet',
        fix: 'Check the clock of this machine, then ask the provider.',
      },
      revoked: { why: 'The certificate was revoked', fix: 'Stop using the host until it has a new certificate.' },
      'name-mismatch': {
        why: 'The certificate is for another name',
        fix: 'Call the host by a name that is in its certificate.',
      },
      sha1: { why: 'The certificate is signed with SHA-1', fix: 'Ask the provider for a SHA-256 certificate.' },
      'self-signed': {
        why: 'The certificate is signed by itself',
        fix: 'Use a certificate of a public CA, or pin this one in the policy.',
      },
      untrusted: {
        why: 'No trusted CA issued the certificate',
        fix: 'Use a certificate of a public CA, or pin the private CA in the policy.',
      },
      plaintext: noTls,
    },
  },
  certKey: {
    question: "Are the certificate's key and signature strong?",
    measure: probeAgain,
    outcomes: {
      strong: { why: 'The key is strong ({key})' },
      'below-2048': {
        why: 'The key is weak ({key})',
        fix: 'Ask the provider for a key of RSA 2048, P-256 or more.',
      },
      'below-1024': {
        why: 'The key can be broken ({key})',
        fix: 'Ask the provider for a key of RSA 2048, P-256 or more.',
      },
      'broken-hash': {
        why: 'The signature uses a broken hash ({hash})',
        fix: 'Ask the provider for a SHA-256 certificate.',
      },
      plaintext: noTls,
    },
  },
  certHygiene: {
    question: 'Does the certificate follow the rules for public CAs?',
    measure: probeAgain,
    outcomes: {
      complete: { why: 'Lifetime, transparency log and revocation pointer are in order' },
      pinned: { why: 'The lifetime is in order; the pinned private CA needs no log and no revocation pointer' },
      lacking: {
        why: 'The certificate has {missing}',
        fix: 'Ask the provider for a certificate that follows the rules.',
      },
      plaintext: noTls,
    },
  },
  certType: {
    question: 'How well was the owner checked?',
    measure: probeAgain,
    outcomes: {
      EV: { why: 'Extended validation of the owner (EV)' },
      OV: { why: 'The organisation was validated (OV)' },
      IV: { why: 'The person was validated (IV)' },
      DV: { why: 'Only control of the domain was validated (DV)', fine: true },
      private: { why: 'The certificate names no public validation', fine: true },
      plaintext: noTls,
    },
  },
  threat: {
    question: 'Is the host on a threat list?',
    measure: 'Update the threat lists.',
    outcomes: {
      unlisted: { why: 'On none of the loaded threat lists ({coverage} % of the list classes are loaded)' },
      neighbour: {
        why: 'Another path or tenant of this host is on the list "{list}"',
        fix: 'Check that the path you call is the one you mean.',
      },
      historic: {
        why: 'The host was on the list "{list}" in the past',
        fix: 'Check with the provider what happened.',
      },
      adware: { why: 'The host is on the advertising or tracker list "{list}"', fix: 'Check that you need this host.' },
      domain: {
        why: 'The domain of this host is on the threat list "{list}"',
        fix: 'Stop calling the host, or dispute the entry with the list.',
      },
      address: {
        why: 'The address of this host is on the list "{list}"',
        fix: 'Stop calling the host, or dispute the entry with the list.',
      },
      exact: {
        why: 'The host is on the threat list "{list}"',
        fix: 'Stop calling the host, or dispute the entry with the list.',
      },
      'no-coverage': { why: 'Not measured: no threat list is loaded' },
    },
  },
  breach: {
    question: 'Did the vendor lose data?',
    measure: 'Load the list of breaches.',
    outcomes: {
      none: { why: 'No breach in the loaded list' },
      old: { why: 'A breach more than 12 months ago', fix: 'Read what the vendor changed since then.' },
      recent: { why: 'A breach within the last 12 months', fix: 'Read what was lost and rotate what you sent there.' },
    },
  },
  lookalike: {
    question: 'Does the name imitate a known one?',
    measure: 'Check the name against the catalogue.',
    outcomes: {
      distinct: { why: 'The name imitates no known name' },
      imitates: { why: 'The name looks like {of}, which it is not', fix: 'Check the spelling of the host.' },
    },
  },
  location: {
    question: 'Where is the data?',
    measure: 'Attest the region in the policy.',
    outcomes: {
      eu: { why: 'In the EU or EEA{place}, {strength}' },
      adequate: { why: 'In a country with an EU adequacy decision{place}, {strength}' },
      'us-dpf': {
        why: 'In the US, in the Data Privacy Framework{place}, {strength}',
        fix: 'Use an endpoint in the EU where there is one.',
      },
      us: {
        why: 'In the US, no Data Privacy Framework attestation{place}, {strength}',
        fix: 'Use an endpoint in the EU, or attest that the vendor takes part in the Data Privacy Framework.',
      },
      third: {
        why: 'In a country without an EU adequacy decision{place}, {strength}',
        fix: 'Use an endpoint in the EU or in a country with an adequacy decision.',
      },
      prohibited: {
        why: 'In a country that the policy forbids{place}, {strength}',
        fix: 'Use an endpoint in a country that the policy allows.',
      },
      edge: {
        why: 'Answered by the nearest edge of a content network: that does not say where the data is',
      },
      'not-judged': { why: 'Not judged: the policy has no jurisdiction profile' },
    },
  },
  consistency: {
    question: 'Do the declared and the measured region agree?',
    measure: 'Declare the region and run "Probe host" to compare.',
    outcomes: {
      agree: { why: 'The declared and the measured region agree' },
      conflict: {
        why: 'The declared and the measured region differ',
        fix: 'Ask the provider where this endpoint runs.',
      },
      'not-judged': { why: 'Not judged: the policy has no jurisdiction profile' },
    },
  },
  nameKind: {
    question: 'What kind of name is it?',
    measure: 'Write the host name in the code.',
    outcomes: {
      domain: { why: 'A registered name' },
      tenant: {
        why: "A tenant of a shared platform's name",
        fix: "Use the provider's own domain where there is one.",
      },
      ip: { why: 'An IP address: nobody vouches for a name', fix: 'Use a host name.' },
      ephemeral: {
        why: 'A tunnel, request bin, dynamic or parked name, or short link: it can change hands any day',
        fix: "Use the service's permanent name.",
      },
    },
  },
  domainAge: {
    question: 'How long has the domain been registered?',
    measure: 'Turn on the registration look-up (RDAP).',
    outcomes: {
      'two-years': { why: 'Registered {days} days ago' },
      'one-year': { why: 'Registered {days} days ago, less than two years' },
      'three-months': { why: 'Registered {days} days ago, less than a year' },
      younger: { why: 'Registered {days} days ago, less than three months', fix: 'Check who runs the host.' },
    },
  },
  transparency: {
    question: 'Does the operator show who it is?',
    measure: 'Turn on live checks to read security.txt, CAA and DNSSEC.',
    outcomes: {
      complete: { why: 'Found: {found}' },
      partial: {
        why: 'Found: {found}; not found: {missing}',
        fix: 'Ask the operator for security.txt (RFC 9116), CAA and DNSSEC.',
      },
      none: { why: 'Not found: {missing}', fix: 'Ask the operator for security.txt (RFC 9116), CAA and DNSSEC.' },
    },
  },
};

/** Is how the parts of a cell are called in its sentence. */
export const partWords = {
  certHygiene: {
    lifetime: 'a lifetime over the limit',
    sct: 'no entry in a transparency log',
    revocation: 'no revocation pointer',
  },
  transparency: {
    known: 'an entry in the catalogue or a top list',
    securityTxt: 'security.txt',
    caa: 'CAA',
    dnssec: 'DNSSEC',
  },
  strength: {
    attested: 'attested in the policy',
    declared: 'declared by the vendor',
    hostname: 'named in the host name',
    'cloud-range': 'by the address range of the cloud provider',
    'ip-geo': 'by the country of the address',
    cdn: 'by the edge that answers',
  },
} as const;

/** Is what is said about the age of evidence. */
export const ageWords = {
  unknown: 'Not measured: {why}',
  void: 'Not known: the last answer is {days} days old, too old to count',
  undated: 'Not known: the last answer has no readable date',
  stale: '{why}; {days} days old, so it counts half',
  staleBad: '{why}; {days} days old',
} as const;

/** Is what each TLS cap found, and what mends it. */
export const tlsCapWords: Readonly<Record<string, { readonly fact: string; readonly fix: string }>> = {
  sslv2: { fact: 'SSL 2 is still offered', fix: 'Ask the provider to turn off SSL 2.' },
  sslv3: { fact: 'SSL 3 is still offered', fix: 'Ask the provider to turn off SSL 3.' },
  'sslv3-cbc-poodle': { fact: 'SSL 3 with CBC is open to POODLE', fix: 'Ask the provider to turn off SSL 3.' },
  'sslv3-best': { fact: 'nothing above SSL 3 is offered', fix: 'Ask the provider for TLS 1.2 and 1.3.' },
  'tls1.0': { fact: 'TLS 1.0 is still offered', fix: 'Ask the provider to turn off TLS 1.0.' },
  'tls1.1': { fact: 'TLS 1.1 is still offered', fix: 'Ask the provider to turn off TLS 1.1.' },
  'no-tls1.2-or-1.3': { fact: 'neither TLS 1.2 nor 1.3 is offered', fix: 'Ask the provider for TLS 1.2 and 1.3.' },
  rc4: { fact: 'RC4 is still offered', fix: 'Ask the provider to turn off RC4.' },
  'rc4-with-tls1.1-or-1.2': {
    fact: 'RC4 is offered with TLS 1.1 or 1.2',
    fix: 'Ask the provider to turn off RC4.',
  },
  'rc4-only': { fact: 'only RC4 is offered', fix: 'Ask the provider for AES-GCM or ChaCha20.' },
  'block64-modern': {
    fact: 'modern clients get a 64-bit block cipher such as 3DES',
    fix: 'Ask the provider to turn off 3DES.',
  },
  'export-anon-null': {
    fact: 'export, anonymous or missing encryption is offered',
    fix: 'Ask the provider to turn off suites below 112 bits.',
  },
  'key-exchange-insecure': {
    fact: 'the key exchange can be broken',
    fix: 'Ask the provider for a key exchange of at least 2048 bits or ECDHE.',
  },
  'key-exchange-weak': {
    fact: 'the key exchange is weaker than 2048 bits',
    fix: 'Ask the provider for a key exchange of at least 2048 bits or ECDHE.',
  },
  'no-forward-secrecy': {
    fact: 'modern clients get no forward secrecy',
    fix: 'Ask the provider for ECDHE suites.',
  },
  'no-aead': { fact: 'no authenticated cipher is offered', fix: 'Ask the provider for AES-GCM or ChaCha20.' },
  'chain-incomplete': {
    fact: 'the certificate chain is incomplete',
    fix: 'Ask the provider to send the intermediate certificates.',
  },
  'md5-signature': {
    fact: 'the certificate is signed with MD5 or older',
    fix: 'Ask the provider for a SHA-256 certificate.',
  },
  'no-tls1.3': { fact: 'TLS 1.3 is not offered', fix: 'Ask the provider for TLS 1.3.' },
  'no-secure-renegotiation': {
    fact: 'secure renegotiation is missing',
    fix: 'Ask the provider to turn on secure renegotiation (RFC 5746).',
  },
  'hsts-short-or-invalid': {
    fact: 'the HSTS header is short or invalid',
    fix: 'Ask the provider for an HSTS header of at least 180 days.',
  },
  total: {
    fact: 'protocol, key exchange and cipher reach {total} of 100',
    fix: 'Ask the provider for stronger keys and ciphers.',
  },
};

/** Is the frame of a ceiling's sentence: `{fact}` is its cause, `{source}` the standard. */
export const ceilingFrame = {
  capped: 'Capped at {grade}: {fact} ({source})',
  zero: 'Set to 0: {fact} ({source})',
} as const;

/** Is what each cause of a ceiling found, and the standard behind it; `tls-grade` speaks with the cap's words. */
export const ceilingWords: Readonly<Record<CeilingRule, { readonly fact: string; readonly source: string }>> = {
  'listed-exact': { fact: 'the host is on the threat list "{list}"', source: 'list of {date}' },
  plaintext: { fact: 'calls go out in plain text', source: 'RFC 9325' },
  'cert-revoked': { fact: 'the certificate was revoked', source: 'RFC 5280' },
  'cert-expired': { fact: 'the certificate has expired', source: 'RFC 5280' },
  'cert-not-yet-valid': { fact: 'the certificate is not valid yet', source: 'RFC 5280' },
  'cert-name-mismatch': { fact: 'the certificate is for another name', source: 'RFC 9525' },
  'cert-self-signed': { fact: 'the certificate is signed by itself', source: 'RFC 5280' },
  'cert-untrusted': { fact: 'no trusted CA issued the certificate', source: 'RFC 5280' },
  'cert-sha1': { fact: 'the certificate is signed with SHA-1', source: 'CA/B Forum BR 7.1.3.2' },
  'listed-address': { fact: 'the address is on the list "{list}"', source: 'list of {date}' },
  'jurisdiction-forbidden': { fact: 'the policy forbids the country of the service', source: 'policy' },
  'tls-grade': { fact: '{cap}', source: 'SSL Labs {guide}' },
  'listed-domain': { fact: 'the domain is on the threat list "{list}"', source: 'list of {date}' },
  'look-alike': { fact: 'the name looks like {of}, which it is not', source: 'UTS #39' },
  'ip-literal': { fact: 'the host is an IP address without a name', source: 'callsight/1' },
  'ephemeral-host': {
    fact: 'the name is a tunnel, request bin, dynamic or parked name, or short link',
    source: 'callsight/1',
  },
  'young-domain': { fact: 'the domain was registered {days} days ago', source: 'RFC 9083' },
  'listed-adware': { fact: 'the host is on the advertising or tracker list "{list}"', source: 'list of {date}' },
  'region-conflict': { fact: 'the declared and the measured region differ', source: 'GDPR chapter V' },
  'tls-not-measured': { fact: 'TLS was not measured', source: 'callsight/1' },
  'threat-coverage-low': {
    fact: 'fewer than half of the threat lists are loaded',
    source: 'callsight/1',
  },
  'confidence-low': { fact: 'only {confidence} % of the score is measured', source: 'callsight/1' },
};

/** Is what each warning says. */
export const warningWords: Readonly<Record<WarningRule, string>> = {
  'no-tls1.3': 'TLS 1.3 is not offered. Ask the provider for it.',
  'no-secure-renegotiation': 'Secure renegotiation is missing. Ask the provider to turn it on.',
  'hsts-short-or-invalid': 'The HSTS header is short or invalid. Ask the provider for at least 180 days.',
  'expires-soon': 'The certificate expires soon. Ask the provider to renew it.',
  'lifetime-over-limit': 'The certificate lives longer than the rules allow. Ask the provider for a shorter one.',
  'no-sct': 'The certificate is in no transparency log. Ask the provider why.',
  'recent-breach': 'The vendor lost data within 12 months. Rotate what you sent there.',
  'neighbour-listed': 'Another path or tenant of this host is on a threat list. Check the path you call.',
  'listed-in-the-past': 'The host was on a threat list. Check with the provider what happened.',
  'probe-stale': 'The last probe is out of date. Run "Probe host" again.',
};

/** Gives the sentence with its `{names}` filled in; a name without a value stays out. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.includes('{')
    ? sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    : sentence;
}
