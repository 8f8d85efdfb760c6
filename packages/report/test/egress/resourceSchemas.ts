const NAME = {
  type: 'string',
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
  maxLength: 253,
};
const METADATA = { type: 'object', required: ['name'], properties: { name: NAME }, additionalProperties: false };
const LABELS = { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } };
const SELECTOR = { type: 'object', properties: { matchLabels: LABELS }, additionalProperties: false };

const FQDN = {
  type: 'object',
  properties: {
    matchName: { type: 'string', maxLength: 255, pattern: '^([-a-zA-Z0-9_]+[.]?)+$' },
    matchPattern: { type: 'string', maxLength: 255, pattern: '^([-a-zA-Z0-9_*]+[.]?)+$' },
  },
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
};

const TO_PORTS = {
  type: 'array',
  maxItems: 40,
  items: {
    type: 'object',
    properties: {
      ports: {
        type: 'array',
        maxItems: 40,
        items: {
          type: 'object',
          required: ['port'],
          properties: {
            port: { type: 'string', pattern: '^([1-9][0-9]{0,4})$' },
            protocol: { enum: ['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6', 'ANY'] },
          },
          additionalProperties: false,
        },
      },
      rules: {
        type: 'object',
        properties: { dns: { type: 'array', items: FQDN } },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
};

/**
 * The shape of the resources that the rules are, as far as they use it.
 * @see https://docs.cilium.io/en/stable/network/kubernetes/policy/
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/
 */
export const resourceSchemas = {
  cilium: {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: 'cilium.io/v2' },
      kind: { const: 'CiliumNetworkPolicy' },
      metadata: METADATA,
      spec: {
        type: 'object',
        required: ['endpointSelector', 'egress'],
        properties: {
          endpointSelector: SELECTOR,
          egress: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                toEndpoints: { type: 'array', items: SELECTOR },
                toFQDNs: { type: 'array', minItems: 1, items: FQDN },
                toCIDR: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'string',
                    pattern: '^(\\d+(\\.\\d+){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:]+/\\d{1,3})$',
                  },
                },
                toPorts: TO_PORTS,
              },
              // One rule names its peers in one way alone.
              oneOf: [{ required: ['toEndpoints'] }, { required: ['toFQDNs'] }, { required: ['toCIDR'] }],
              required: ['toPorts'],
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  istio: {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: 'networking.istio.io/v1' },
      kind: { const: 'ServiceEntry' },
      metadata: METADATA,
      spec: {
        type: 'object',
        required: ['hosts', 'ports', 'location', 'resolution'],
        properties: {
          hosts: {
            type: 'array',
            minItems: 1,
            maxItems: 256,
            items: {
              type: 'string',
              pattern: '^(\\*\\.)?[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)*$',
            },
          },
          location: { enum: ['MESH_EXTERNAL', 'MESH_INTERNAL'] },
          ports: {
            type: 'array',
            minItems: 1,
            maxItems: 256,
            items: {
              type: 'object',
              required: ['number', 'name'],
              properties: {
                number: { type: 'integer', minimum: 1, maximum: 65_535 },
                name: { type: 'string', minLength: 1, maxLength: 256 },
                protocol: { enum: ['HTTP', 'HTTPS', 'GRPC', 'HTTP2', 'MONGO', 'TCP', 'TLS'] },
              },
              additionalProperties: false,
            },
          },
          resolution: { enum: ['NONE', 'STATIC', 'DNS', 'DNS_ROUND_ROBIN'] },
        },
        // A name that is not known as a whole cannot be looked up.
        if: { properties: { resolution: { const: 'DNS' } } },
        // biome-ignore lint/suspicious/noThenProperty: the word of the schema
        then: { properties: { hosts: { items: { not: { pattern: '\\*' } } } } },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  smokescreen: {
    type: 'object',
    required: ['version', 'services', 'default'],
    properties: {
      version: { const: 'v1' },
      services: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'project', 'action', 'allowed_domains'],
          properties: {
            name: { type: 'string' },
            project: { type: 'string' },
            action: { enum: ['open', 'report', 'enforce'] },
            // A star may only stand for the first label.
            allowed_domains: { type: 'array', items: { type: 'string', pattern: '^(\\*\\.)?[^*/:\\s]+$' } },
          },
          additionalProperties: false,
        },
      },
      default: {
        type: 'object',
        required: ['project', 'action'],
        properties: { project: { type: 'string' }, action: { enum: ['open', 'report', 'enforce'] } },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
} as const;
