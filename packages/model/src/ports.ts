/** The ports of schemes that name a host, where the scheme has one. */
const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    http: 80,
    https: 443,
    ws: 80,
    wss: 443,
    ftp: 21,
    ftps: 990,
    grpc: 80,
    grpcs: 443,
    mqtt: 1883,
    mqtts: 8883,
    amqp: 5672,
    amqps: 5671,
    redis: 6379,
    rediss: 6379,
    ldap: 389,
    ldaps: 636,
    nats: 4222,
    postgres: 5432,
    postgresql: 5432,
    mysql: 3306,
    mongodb: 27017,
    smtp: 25,
    smtps: 465,
    ssh: 22,
    telnet: 23,
    gopher: 70,
  }),
);

/** Schemes whose own port goes without saying where an origin is named. */
const WEB_AND_GRPC: readonly string[] = ['https', 'http', 'wss', 'ws', 'grpcs', 'grpc'];

/**
 * Gives the port of a scheme where an address names none; `undefined` for a scheme without one. That of `grpc` is the
 * one of HTTP without encryption: a library that dials another one, as grpc-js does with 443, says so itself.
 */
export function defaultPort(scheme: string): number | undefined {
  return DEFAULT_PORTS.get(scheme);
}

/** Gives the port that stands in the name of an origin; `undefined` where none is known, or it goes without saying. */
export function namedPort({
  scheme,
  port,
}: {
  readonly scheme: string;
  readonly port?: number | undefined;
}): number | undefined {
  return WEB_AND_GRPC.includes(scheme) && port === defaultPort(scheme) ? undefined : port;
}
