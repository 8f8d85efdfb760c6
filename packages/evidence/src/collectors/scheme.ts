import type { StaticCollector } from '../collector';
import { known, unknown } from '../fact';

const ENCRYPTED = new Set(
  'https wss grpcs h2 h3 quic webtransport mqtts mqtt+tls amqps ftps sftp ssh ldaps smtps imaps pop3s rediss nats+tls tls stun+tls xmpps'.split(
    ' ',
  ),
);
const PLAINTEXT = new Set(
  'http ws grpc h2c mqtt amqp ftp ldap smtp imap pop3 redis nats tcp udp telnet xmpp stomp gopher'.split(' '),
);

/** Whether the scheme in the code encrypts the connection. */
export const scheme: StaticCollector = {
  id: 'scheme',
  alsoInternal: true,
  collect: (target, { now }) => {
    if (ENCRYPTED.has(target.scheme)) {
      return { scheme: known('encrypted', 'code', now) };
    }
    if (PLAINTEXT.has(target.scheme)) {
      return { scheme: known('plaintext', 'code', now) };
    }
    return {
      scheme: unknown(
        target.scheme === ''
          ? 'the address has no scheme: the page decides'
          : `"${target.scheme}" does not tell whether the connection is encrypted`,
      ),
    };
  },
};
