import type { SuppressedFinding } from '@callsight/model';
import { apiServices, type ServiceEntry } from '../bom/apiServices';
import { properties } from '../bom/properties';
import { unresolvedServices } from '../bom/unresolvedServices';
import { sha256 } from '../encode/sha256';
import { visibleJson, visibleText } from '../encode/visible';
import type { CycloneDxVersion, Format, ReportInput } from '../format';
import { byFinding, byText } from '../order';

const schemas: Readonly<Record<CycloneDxVersion, string>> = {
  '1.6': 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  '1.7': 'http://cyclonedx.org/schema/bom-1.7.schema.json',
};

const application = 'application';

const metadataOf = ({ project, now, tool, policyFile, policyDigest, commit, network, result }: ReportInput) => ({
  timestamp: now,
  lifecycles: [{ phase: 'pre-build' }],
  tools: {
    components: [{ type: 'application', name: tool.name, version: tool.version }],
  },
  component: { type: 'application', 'bom-ref': application, name: visibleText(project) },
  properties: properties({
    model: tool.model,
    network,
    commit,
    policy: policyFile ?? 'built-in',
    'policy:sha256': policyDigest,
    lock: result.changes?.file,
    ...Object.fromEntries(Object.entries(result.coverage).map(([name, count]) => [`coverage:${name}`, String(count)])),
  }),
});

const annotationOf = (finding: SuppressedFinding, index: number, subject: string, { now, tool }: ReportInput) => {
  const { reason, owner, expires, place } = finding.suppression;
  const end = expires === undefined ? '' : ` until ${expires}`;
  const text = `${finding.rule} is silenced in ${finding.file}${end}: ${reason} (${place.file}:${place.line})`;
  return {
    'bom-ref': `exception:${index + 1}`,
    subjects: [subject],
    annotator:
      owner === undefined
        ? { component: { type: 'application', name: tool.name, version: tool.version } }
        : { organization: { name: visibleText(owner) } },
    timestamp: now,
    text: visibleText(text),
  };
};

const annotationsOf = (input: ReportInput, services: readonly ServiceEntry[]) => {
  const refs = new Map(services.flatMap(({ hosts, service }) => hosts.map((host) => [host, service['bom-ref']])));
  return [...(input.result.suppressed ?? [])]
    .sort(byFinding)
    .map((finding, index) => annotationOf(finding, index, refs.get(finding.host ?? '') ?? application, input));
};

/** Nobody can show that code calls nothing else; where something was not read or not resolved, something is missing. */
const aggregateOf = ({ unresolved, skipped }: ReportInput['result']['coverage']): string =>
  unresolved > 0 || skipped > 0 ? 'incomplete' : 'unknown';

/** Gives a number that belongs to the content alone, as a UUID of version 8. */
const serialNumber = (content: string): string => {
  const digits = sha256(content);
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4];
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
};

const bomOf = (input: ReportInput) => {
  const { calls, hosts, coverage } = input.result;
  const version = input.cycloneDx ?? '1.6';
  const entries = [...apiServices(hosts, calls), ...unresolvedServices(calls)];
  const services = entries.map(({ service }) => service).sort((a, b) => byText(a['bom-ref'], b['bom-ref']));
  const refs = services.map((service) => service['bom-ref']);
  const annotations = annotationsOf(input, entries);
  const content = {
    version: 1,
    metadata: metadataOf(input),
    services,
    dependencies: [{ ref: application, dependsOn: refs }, ...refs.map((ref) => ({ ref }))],
    compositions: [{ aggregate: aggregateOf(coverage), dependencies: [application] }],
    ...(annotations.length > 0 ? { annotations } : {}),
  };
  return {
    $schema: schemas[version],
    bomFormat: 'CycloneDX',
    specVersion: version,
    serialNumber: serialNumber(JSON.stringify(content)),
    ...content,
  };
};

/**
 * The services that a project calls as a CycloneDX bill of materials: each host with its endpoints, data flow and score.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export const cyclonedx: Format = {
  id: 'cyclonedx',
  extension: 'cdx.json',
  render: (input) => `${visibleJson(JSON.stringify(bomOf(input), undefined, 2))}\n`,
};
