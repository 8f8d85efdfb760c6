import type { Endpoint, Hop, Unresolved } from '@callsight/model';
import type { TargetSyntax } from '../clients/clientModel';
import { parseChannelAddress, parseGrpcTarget } from '../targets/grpcTarget';
import { parseHttpTarget } from '../targets/parseTarget';
import { commandTargets } from './commandTexts';
import { withoutSecrets } from './environmentText';
import { partOf, toParts } from './joinTexts';
import { type LinkedFile, placeOf } from './linkedFile';
import { isOpen, type KnownPart, type OpenPart, type TextValue, type Trail } from './value';

/** What the text of a target leads to. */
export type Target =
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  | { readonly kind: 'relative' }
  | { readonly kind: 'local' }
  | { readonly kind: 'open'; readonly unresolved: Unresolved; readonly parameters: readonly string[] };

/** How a gRPC channel is secured, as far as the credentials tell. */
export type Secured = boolean | undefined;

/** Gives every endpoint of one target text, or why there is none. */
export function readTarget(
  text: TextValue,
  syntax: TargetSyntax,
  secured: Secured,
  files: (file: string) => LinkedFile | undefined,
): readonly Target[] {
  const shown = withoutSecrets(text);
  if (syntax === 'http') return readHttp(shown, files);
  if (syntax === 'command') {
    const targets = commandTargets(shown).flatMap((target) => readHttp(target, files));
    return targets.length > 0 ? targets : [{ kind: 'local' }];
  }
  return readChannel(shown, syntax, secured, files);
}

function readHttp(text: TextValue, files: (file: string) => LinkedFile | undefined): readonly Target[] {
  const target = parseHttpTarget(toParts(text.parts));
  const found = httpTarget(target, text, files);
  // The known part of a host is a place, and who decides the rest of it is another answer.
  const sent = found.kind === 'endpoint' && 'from' in target ? sentHost(text, target.from, target.to) : undefined;
  return sent ? [found, openTarget(sent, text, files)] : [found];
}

/** What a request's own path starts with is a slash: `req.url`, and not `query.url`. */
const rooted =
  /^(?!query\b|body\b|params\b|headers\b|cookies\b|input\b)[\w$]+(?:\.req|\.request)?\.(?:url|originalUrl|path|rawPath)$/;

/** The part of an authority that the caller of the program sends; a port moves no host. */
function sentHost(text: TextValue, from: number, to: number): OpenPart | undefined {
  let at = 0;
  let before = '';
  for (const part of text.parts) {
    if (isOpen(part) && part.open.reason === 'request' && at >= from && at < to) {
      const isPath = !before.endsWith('.') && !before.endsWith('/') && rooted.test(part.open.name ?? '');
      if (!before.endsWith(':') && !isPath) return part;
    }
    before = isOpen(part) ? '' : part.text;
    at += isOpen(part) ? 1 : part.text.length;
  }
  return undefined;
}

/** What decides a host that is not known; where that is a request, with the way to it. */
function openTarget(
  { open, parameters = [] }: OpenPart,
  text: TextValue,
  files: (file: string) => LinkedFile | undefined,
): Target {
  const hops = open.reason === 'request' ? { hops: hopsOf(text.via, files) } : {};
  return { kind: 'open', unresolved: { ...open, ...hops }, parameters };
}

function httpTarget(
  target: ReturnType<typeof parseHttpTarget>,
  text: TextValue,
  files: (file: string) => LinkedFile | undefined,
): Target {
  switch (target.kind) {
    case 'absolute':
    case 'protocol-relative': {
      const scheme = target.kind === 'absolute' ? target.scheme : '';
      const place = scheme === '' ? undefined : schemePlace(text, scheme, files);
      const environment = environmentOf(text, target.from, target.to);
      return {
        kind: 'endpoint',
        endpoint: {
          scheme,
          host: target.host,
          ...(target.port === undefined ? {} : { port: target.port }),
          path: target.path,
          certainty: target.certainty,
          ...(environment === undefined ? {} : { environment }),
          ...originOf(text, target.from, target.to),
          ...(text.overridable === undefined ? {} : { overridable: text.overridable }),
          hops: hopsOf(text.via, files),
          ...(place ? { schemePlace: place } : {}),
        },
      };
    }
    case 'relative':
      return { kind: 'relative' };
    case 'local':
      return { kind: 'local' };
    case 'unknown': {
      const part = partOf(target.hole);
      // What starts with the page's own scheme or host stays on the page's own origin.
      if (part.open.name?.startsWith('location.')) return { kind: 'relative' };
      return openTarget(part, text, files);
    }
    case 'invalid':
      return { kind: 'open', unresolved: { reason: 'invalid', name: target.text }, parameters: [] };
  }
}

function readChannel(
  text: TextValue,
  syntax: TargetSyntax,
  secured: Secured,
  files: (file: string) => LinkedFile | undefined,
): readonly Target[] {
  const parts = toParts(text.parts);
  const target = syntax === 'grpc' ? parseGrpcTarget(parts) : parseChannelAddress(parts, secured);
  switch (target.kind) {
    case 'address': {
      // A nice-grpc channel with neither credentials nor scheme is not encrypted.
      const encrypted = secured ?? target.secure ?? (syntax === 'channel' ? false : undefined);
      const isAssumed = syntax === 'channel' && secured === undefined && target.secure === undefined;
      const whole = text.parts.reduce((sum, part) => sum + (isOpen(part) ? 1 : part.text.length), 0);
      const environment = environmentOf(text, 0, whole);
      return target.addresses.map(({ host, certainty, port }) => ({
        kind: 'endpoint',
        endpoint: {
          scheme: encrypted === undefined ? '' : encrypted ? 'grpcs' : 'grpc',
          ...(isAssumed ? { assumedScheme: true } : {}),
          host,
          ...(port === undefined ? {} : { port }),
          path: '',
          certainty,
          ...(environment === undefined ? {} : { environment }),
          ...originOf(text, 0, whole),
          hops: hopsOf(text.via, files),
        },
      }));
    }
    case 'local':
      return [{ kind: 'local' }];
    case 'discovered':
      return [{ kind: 'open', unresolved: { reason: 'runtime', name: target.name }, parameters: [] }];
    case 'unknown': {
      const part = partOf(target.hole);
      return [openTarget(part, text, files)];
    }
    case 'invalid':
      return [{ kind: 'open', unresolved: { reason: 'invalid', name: target.text }, parameters: [] }];
  }
}

/** The stretches of text that make up `from` to `to`. */
function overlapping(text: TextValue, from: number, to: number): { known: KnownPart[]; open: boolean } {
  const known: KnownPart[] = [];
  let open = false;
  let at = 0;
  for (const part of text.parts) {
    const end = at + (isOpen(part) ? 1 : part.text.length);
    if (end > from && at < to) {
      if (isOpen(part)) open ||= part.open.reason === 'environment';
      else known.push(part);
    }
    at = end;
  }
  return { known, open };
}

/**
 * Whether environment text is part of an authority. An authority that mixes it with other text may carry a secret,
 * and never leaves the machine.
 */
function originOf(text: TextValue, from: number, to: number): Pick<Endpoint, 'taint' | 'variable'> {
  const { known, open } = overlapping(text, from, to);
  const [first, ...others] = known;
  const variable = known.find((part) => part.variable !== undefined)?.variable;
  if (open) return { taint: 'env-part' };
  if (variable === undefined) return { taint: 'literal' };
  return first?.variable === variable && others.length === 0 ? { taint: 'env-whole', variable } : { taint: 'env-part' };
}

function environmentOf(text: TextValue, from: number, to: number): string | undefined {
  return overlapping(text, from, to).known.find((part) => part.environment !== undefined)?.environment;
}

/** Where the scheme of a text is written, so that it can be replaced there. */
function schemePlace(
  text: TextValue,
  scheme: string,
  files: (file: string) => LinkedFile | undefined,
): Endpoint['schemePlace'] {
  const first = text.parts[0];
  if (!first || isOpen(first) || first.file === undefined || !first.text.toLowerCase().startsWith(`${scheme}:`))
    return undefined;
  if (first.line !== undefined && first.column !== undefined)
    return {
      file: first.file,
      line: first.line,
      column: first.column,
      endLine: first.line,
      endColumn: first.column + scheme.length,
    };
  const file = files(first.file);
  return file && first.at !== undefined ? placeOf(file, first.at, first.at + scheme.length) : undefined;
}

/** Gives the steps of a trail as places, from the call to the text. */
export function hopsOf(trail: Trail | undefined, files: (file: string) => LinkedFile | undefined): readonly Hop[] {
  const hops: Hop[] = [];
  for (let step = trail; step; step = step.next) {
    if (step.at) {
      hops.push({
        file: step.file,
        line: step.at.line,
        column: step.at.column,
        endLine: step.at.line,
        endColumn: step.at.column + (step.end - step.start),
        what: step.what,
      });
      continue;
    }
    const file = files(step.file);
    if (file) hops.push({ ...placeOf(file, step.start, step.end), what: step.what === 'literal' ? 'text' : step.what });
  }
  return hops;
}
