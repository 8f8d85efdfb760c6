import { promises } from 'node:dns';
import type { Resolve } from './wire';
import { WireError } from './wireError';

const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA']);

/** Gives a resolver that asks the system's name servers once, for both families. Times in milliseconds. */
export function systemResolve(timeoutMs: number): Resolve {
  return async (host, signal) => {
    const resolver = new promises.Resolver({ timeout: timeoutMs, tries: 1 });
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
      const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason?.code)] : []));
      if (addresses.length === 0) {
        // Only an answer of the name's own servers says that it does not exist; silence says nothing.
        throw new WireError(codes.every((code) => NO_SUCH_NAME.has(code)) ? 'does-not-resolve' : 'dns-failed');
      }
      return addresses;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}
