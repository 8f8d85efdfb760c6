import { showText } from '../showText';
import type { Rule } from './rule';

/** Web addresses given to a library that takes none. */
export const grpcTargetScheme: Rule = {
  id: 'grpc-target-scheme',
  title: 'Web address as a gRPC target',
  level: 'error',
  cwe: 'CWE-628',
  owasp: 'API8:2023',
  tags: ['correctness'],
  template: 'grpc-js takes no … in a target, so this call fails when it runs. Write the host and port alone.',
  what: 'A client of grpc-js is given an address with http:// or https:// before it. The library takes the whole text for a name to look up.',
  why: 'No such name exists, so every call of the client fails. Encryption is decided by the credentials and not by the address.',
  mend: 'Write host:port, and pass credentials.createSsl() to encrypt. For an address with a scheme use a library that takes one.',
  sources: ['https://github.com/grpc/grpc/blob/master/doc/naming.md'],
  ofCall({ kind, unresolved }) {
    const scheme = /^https?:\/\//i.exec(unresolved?.name ?? '')?.[0];
    if (kind !== 'grpc' || unresolved?.reason !== 'invalid' || scheme === undefined) return undefined;
    const fact = `grpc-js takes no ${showText(scheme)} in a target, so this call fails when it runs`;
    return { message: `${fact}. Write the host and port alone.`, why: fact };
  },
};
