import type { Action, ClientModel, Locators, ModuleModel } from './clientModel';

const plain: Action = { does: 'plain' };

const exporter = (url: Locators, address: string, scheme?: string): Action => ({
  does: 'client',
  becomes: 'exporter',
  site: { url, defaults: [address], ...(scheme === undefined ? {} : { scheme }) },
});

const signals = { Trace: 'TRACES', Metric: 'METRICS', Log: 'LOGS' } as const;

const overHttp: ModuleModel = Object.fromEntries(
  Object.keys(signals).map((signal) => [`OTLP${signal}Exporter`, `http${signal}`]),
);

const overGrpc: ModuleModel = Object.fromEntries(
  Object.keys(signals).map((signal) => [`OTLP${signal}Exporter`, `grpc${signal}`]),
);

/** The packages of one transport, under the names that they have had. */
const packages = (transport: string, model: ModuleModel): Record<string, ModuleModel> =>
  Object.fromEntries(
    ['trace', 'traces', 'metrics', 'logs'].map((signal) => [
      `@opentelemetry/exporter-${signal}-otlp-${transport}`,
      model,
    ]),
  );

const entities = Object.fromEntries(
  Object.entries(signals).flatMap(([signal, variable]) => {
    const url = ['0.url', `$OTEL_EXPORTER_OTLP_${variable}_ENDPOINT`, '$OTEL_EXPORTER_OTLP_ENDPOINT'];
    const path = `/v1/${variable.toLowerCase()}`;
    return [
      [`http${signal}`, { construct: exporter(url, `http://localhost:4318${path}`) }],
      [`grpc${signal}`, { construct: exporter(url, 'http://localhost:4317', 'grpc') }],
    ];
  }),
);

/**
 * OpenTelemetry: an exporter sends what is measured to a collector, on this machine where none is named.
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export const otlp: ClientModel = {
  name: 'otlp',
  kind: 'sdk',
  modules: {
    ...packages('http', overHttp),
    ...packages('proto', overHttp),
    ...packages('grpc', overGrpc),
    '@opentelemetry/exporter-otlp-http': overHttp,
    '@opentelemetry/exporter-otlp-proto': overHttp,
    '@opentelemetry/exporter-otlp-grpc': overGrpc,
    '@opentelemetry/exporter-zipkin': { ZipkinExporter: 'ZipkinExporter' },
    '@opentelemetry/exporter-jaeger': { JaegerExporter: 'JaegerExporter' },
  },
  entities: {
    ...entities,
    ZipkinExporter: {
      construct: exporter(['0.url', '$OTEL_EXPORTER_ZIPKIN_ENDPOINT'], 'http://localhost:9411/api/v2/spans'),
    },
    JaegerExporter: {
      construct: exporter(['0.endpoint', '$OTEL_EXPORTER_JAEGER_ENDPOINT'], 'http://localhost:14268/api/traces'),
    },
    exporter: { others: plain },
  },
};
