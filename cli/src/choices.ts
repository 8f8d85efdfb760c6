import type { Reach } from '@callsight/model';
import type { EgressTargetId, FormatId } from '@callsight/report';

/** The names of the report formats, known without loading what writes them. */
export const FORMATS = Object.keys({
  text: true,
  json: true,
  sarif: true,
  cyclonedx: true,
  html: true,
  markdown: true,
  csv: true,
  gitlab: true,
  junit: true,
  github: true,
} satisfies Record<FormatId, true>) as readonly FormatId[];

/** The formats in which hosts without a project are told. */
export const HOST_FORMATS: readonly FormatId[] = ['text', 'json'];

/** How far the network may be asked, step by step. */
export const REACHES: readonly Reach[] = ['off', 'lists', 'probe', 'third-party'];

/** The forms of network rules, known without loading what writes them. */
export const EGRESS_TARGETS = Object.keys({
  cilium: true,
  istio: true,
  smokescreen: true,
  squid: true,
  csp: true,
  deno: true,
} satisfies Record<EgressTargetId, true>) as readonly EgressTargetId[];
