import type { WeaknessModel } from './weaknessModel';

/** TLS 1.0 and 1.1 and all of SSL are deprecated: RFC 8996, RFC 7568, RFC 6176. */
const oldVersion = /^(?:SSLv[23]|TLSv1(?:\.[01])?|TLSv1_1|TLS1(?:_[01])?)$/;

/**
 * Versions of TLS before 1.2 that are asked for or let in, and TLS 1.2 and 1.3 that are forbidden.
 * @see https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions
 */
export const oldTls: WeaknessModel = {
  name: 'oldTls',
  kind: 'old-tls',
  cue: 'SSLv[23]|TLSv1(?:[._][01])?(?:[\'"`]|_(?:client_|server_)?method)|TLS_method|SSL_OP_NO_TLSv1_[23]|tls-m(?:in|ax)-v1\\.[01]',
  options: {
    minVersion: oldVersion,
    maxVersion: oldVersion,
    secureProtocol: /^(?:SSLv[23]|D?TLSv1(?:_1)?)_(?:client_|server_)?method$|^TLS_method$/,
    secureOptions: /SSL_OP_NO_TLSv1_[23]/,
  },
  unless: { secureProtocol: ['secureOptions'], secureOptions: ['minVersion'] },
  ofTls: { DEFAULT_MIN_VERSION: oldVersion, DEFAULT_MAX_VERSION: oldVersion },
  flags: ['--tls-min-v1.0', '--tls-min-v1.1', '--tls-max-v1.0', '--tls-max-v1.1'],
  settings: /(?<![\w-])(--tls-m(?:in|ax)-v1\.[01])(?!\d)/g,
};
