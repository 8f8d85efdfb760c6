import type { Endpoint, Fix } from '@callsight/model';

/** Schemes without encryption, each with its encrypted counterpart. */
export const SECURE_SCHEMES: ReadonlyMap<string, string> = new Map([
  ['http', 'https'],
  ['ws', 'wss'],
  ['grpc', 'grpcs'],
  ['mqtt', 'mqtts'],
  ['amqp', 'amqps'],
  ['redis', 'rediss'],
  ['ftp', 'ftps'],
  ['smtp', 'smtps'],
  ['ldap', 'ldaps'],
  ['stomp', 'stomps'],
  ['telnet', 'ssh'],
]);

/** Schemes whose encrypted counterpart takes the same address, so that a machine may write it. */
const REPLACEABLE: readonly string[] = ['http', 'ws'];

/** Gives the change that encrypts an endpoint, where its scheme stands in the code. */
export function secureSchemeFix({ scheme, schemePlace }: Endpoint): readonly Fix[] {
  const secure = SECURE_SCHEMES.get(scheme);
  if (schemePlace === undefined || secure === undefined || !REPLACEABLE.includes(scheme)) return [];
  const title = `Use ${secure} instead of ${scheme}`;
  return [{ kind: 'replace', title, place: schemePlace, text: secure, expect: scheme, preferred: true }];
}
