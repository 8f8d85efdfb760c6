import type { WeaknessModel } from './weaknessModel';

/**
 * Certificates that nobody checks: Node's options and its environment variable, and the names that libraries of requests,
 * databases and browsers under automation give to the same thing.
 * @see https://nodejs.org/api/tls.html#tlsconnectoptions-callback
 */
export const certificateChecks: WeaknessModel = {
  name: 'certificateChecks',
  kind: 'certificate-check-off',
  cue: 'rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|strictSSL|checkServerIdentity|ignoreHTTPSErrors|acceptInsecureCerts|tlsAllowInvalid|tlsInsecure|sslValidate|trustServerCertificate|disableTLSCerts|ignore-certificate-errors|insecureSkipVerify',
  options: {
    rejectUnauthorized: false,
    strictSSL: false,
    checkServerIdentity: 'accepts-all',
    ignoreHTTPSErrors: true,
    acceptInsecureCerts: true,
    tlsAllowInvalidCertificates: true,
    tlsAllowInvalidHostnames: true,
    tlsInsecure: true,
    sslValidate: false,
    trustServerCertificate: true,
    insecureSkipVerify: true,
  },
  variables: { NODE_TLS_REJECT_UNAUTHORIZED: ['0'] },
  ofTls: { checkServerIdentity: 'accepts-all' },
  methods: ['disableTLSCerts'],
  flags: ['ignore-certificate-errors'],
  settings:
    /\b(NODE_TLS_REJECT_UNAUTHORIZED(?:["']?[ \t]*[=:]|["']?,?\s+["']?value["']?:|[ \t])[ \t]*\\?["']?0)(?![\w.])/g,
};
