import type { EgressHost } from './egressPlan';
import { allowedName, type EgressTarget, kubernetesName, onPorts, yamlList } from './egressTarget';

const PROTOCOLS: Readonly<Record<string, string>> = { http: 'HTTP', ws: 'HTTP', grpc: 'GRPC' };

/** Gives a host as a ServiceEntry takes it: a `*` must be the whole first label. */
const entryHost = ({ host }: EgressHost): string => host.replace(/^.*\*[^.]*\./, '*.');

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
      kind !== 'address' && !internal && entryHost({ host } as EgressHost) !== '*';
    const named = hosts.filter(isNamed);
    const groups = [...new Set(named.map(groupOf))].sort();
    const documents = groups.map((group) => {
      const [port = '', protocol = '', resolution = ''] = group.split(' ');
      const number = Number(port);
      const names = [...new Set(named.filter((host) => groupOf(host) === group).map(entryHost))];
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
      const written = entryHost(host);
      return written === host.host ? [] : [`${host.host}: written as ${written}, which allows more.`];
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
