import { cleartextStanding } from './cleartextExemption';
import type { Rule } from './rule';

/** Channels that are not encrypted because nothing asks for it. */
export const grpcCleartextDefault: Rule = {
  id: 'grpc-cleartext-default',
  title: 'Channel without encryption by default',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  cwe: 'CWE-319',
  owasp: 'API8:2023',
  tags: ['security'],
  template:
    '…: a channel without credentials and scheme is not encrypted. Write https:// before the address or give it TLS credentials.',
  what: 'createChannel of nice-grpc is given an address without a scheme, and no credentials. It then opens a connection without encryption, on port 80, and says nothing.',
  why: 'Everybody on the way can read and change what is sent and what comes back. Nothing in the code shows that it is so.',
  mend: 'Write https:// before the address, or give ChannelCredentials.createSsl() as the second argument.',
  sources: [
    'https://cwe.mitre.org/data/definitions/319.html',
    'https://github.com/deeplay-io/nice-grpc/tree/master/packages/nice-grpc#channels',
  ],
  ofEndpoint({ host, assumedScheme }, { evidence }) {
    if (assumedScheme !== true || cleartextStanding(evidence) !== 'public') return undefined;
    const fact = 'a channel without credentials and scheme is not encrypted';
    const remedy = 'Write https:// before the address or give it TLS credentials.';
    return { message: `${host}: ${fact}. ${remedy}`, why: fact, lifted: 'by-exception' };
  },
};
