import type { EgressHost } from './egressPlan';
import {
  allowedName,
  type EgressTarget,
  firstLabelOpen,
  kubernetesName,
  onPorts,
  widerNote,
  yamlList,
} from './egressTarget';

const PROTOCOLS: Readonly<Record<string, string>> = { http: 'HTTP', ws: 'HTTP', grpc: 'GRPC' };

const groupOf = (host: EgressHost): string =>
  `${String(host.port).padStart(5, '0')} ${PROTOCOLS[host.scheme] ?? 'TLS'} ${host.kind === 'pattern' ? 'NONE' : 'DNS'}`;

/**
 * ServiceEntries for the hosts outside the mesh, one for each port and protocol; they take effect where the mesh
 * allows registered hosts only (`outboundTrafficPolicy: REGISTRY_ONLY`).
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/
 */
export const istio: EgressTarget = {
  id: 'istio',
  comment: '#',
  render({ project, hosts }) {
    const isNamed = ({ kind, internal, host }: EgressHost): boolean =>
      kind !== 'address' && !internal && firstLabelOpen(host) !== '*';
    const named = hosts.filter(isNamed);
    const groups = [...new Set(named.map(groupOf))].sort();
    const documents = groups.map((group) => {
      const [port = '', protocol = '', resolution = ''] = group.split(' ');
      const number = Number(port);
      const names = [
        ...new Set(named.filter((host) => groupOf(host) === group).map(({ host }) => firstLabelOpen(host))),
      ];
      const suffix = resolution === 'NONE' ? '-wildcard' : '';
      return [
        'apiVersion: networking.istio.io/v1',
        'kind: ServiceEntry',
        'metadata:',
        `  name: ${kubernetesName(project)}-${protocol.toLowerCase()}-${number}${suffix}`,
        'spec:',
        '  hosts:',
        ...names.map((name) => `    - ${JSON.stringify(name)}`),
        '  location: MESH_EXTERNAL',
        '  ports:',
        `    - number: ${number}`,
        `      name: ${protocol.toLowerCase()}-${number}`,
        `      protocol: ${protocol}`,
        `  resolution: ${resolution}`,
      ].join('\n');
    });
    const notes = hosts.flatMap((host) => {
      if (!isNamed(host)) {
        return [`${host.host}: an address or a name inside the network; it takes no entry by name. Write it by hand.`];
      }
      return widerNote(host.host, firstLabelOpen(host.host));
    });
    return { text: documents.length > 0 ? `${documents.join('\n---\n')}\n` : '', notes };
  },
  read: (text) =>
    text.split(/^---.*$/m).flatMap((document) => {
      const kind = /^kind:\s*["']?(\w+)/m.exec(document)?.[1] ?? 'ServiceEntry';
      if (kind !== 'ServiceEntry') return [];
      const ports = [...document.matchAll(/\bnumber:\s*(\d+)/g)].map(([, port]) => Number(port));
      return yamlList(document, 'hosts').map((host) => onPorts(allowedName(host.replace(/^[^/]*\//, '')), ports));
    }),
};
