// @file src/tracing.js
const { OTLPTraceExporter } = require('@opentelemetry/exporter-trace-otlp-http');
const { OTLPTraceExporter: GrpcExporter } = require('@opentelemetry/exporter-trace-otlp-grpc');
const { OTLPMetricExporter } = require('@opentelemetry/exporter-metrics-otlp-proto');
const { ZipkinExporter } = require('@opentelemetry/exporter-zipkin');

new OTLPTraceExporter({ url: 'https://collector.example.com/v1/traces' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://collector.example.com/v1/traces
new GrpcExporter({ url: 'collector.example.com:4317' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://collector.example.com:4317/
new GrpcExporter({ url: process.env.COLLECTOR });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment COLLECTOR
new GrpcExporter();
//^^^^^^^^^^^^^^^^ client http://localhost:4317/
new OTLPMetricExporter().shutdown();
//^^^^^^^^^^^^^^^^^^^^^^ client https://metrics.example.com/v1/metrics (production)
new ZipkinExporter({ serviceName: 'https://no.example.com' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://localhost:9411/api/v2/spans


interface Settings {
  readonly secure: boolean;
  readonly address: string;
}
export const exporterOf = ({ secure, address }: Settings) =>
  new GrpcExporter({ url: `${secure ? 'https' : 'http'}://${address}` });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved parameter address
export const ownExporter = (secure: boolean) =>
  new GrpcExporter({ url: `${secure ? 'https' : 'http'}://own.example.com:4317` });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://own.example.com:4317/ | https://own.example.com:4317/

// @file .env.production
OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=https://metrics.example.com/v1/metrics

// @file src/other.ts
import { OTLPTraceExporter } from './exporters';

new OTLPTraceExporter({ url: 'https://no.example.com' });
