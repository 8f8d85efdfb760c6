import type { Place, ScanResult } from '@callsight/model';
import { openPlaces, type PageTarget, renderPage } from '@callsight/report';
import { toRange } from '../../convert';
import { request } from '../../handler';
import { textOf } from '../../params';
import type { ReportPlace, ReportResult } from '../../protocol';
import { type ReportPart, reportInput } from '../../reportInput';

/** Gives the report of everything that is known: of all folders, or of the open documents where there is no folder. */
export const report = request('callsight/report', readTarget, async (session, target): Promise<ReportResult> => {
  const { input, parts } = await reportInput(session);
  return { html: renderPage(input, target), places: placesOf(input.result, parts) };
});

function readTarget(params: unknown): PageTarget | undefined {
  const format = textOf(params, 'format');
  if (format === 'html') return { mode: 'export' };
  const nonce = textOf(params, 'nonce');
  const cspSource = textOf(params, 'cspSource');
  return format === 'webview' && nonce && cspSource ? { mode: 'webview', nonce, cspSource } : undefined;
}

function placesOf(result: ScanResult, parts: readonly ReportPart[]): Record<string, ReportPlace> {
  return Object.fromEntries(
    [...openPlaces(result)].map(([id, place]) => [id, { uri: addressOf(place, parts), range: toRange(place) }]),
  );
}

function addressOf({ file }: Place, parts: readonly ReportPart[]): string {
  const [first] = parts;
  if (parts.length === 1 && first) return first.addressOf(file);
  const part = parts.find(({ name }) => file.startsWith(`${name}/`));
  return part ? part.addressOf(file.slice(part.name.length + 1)) : '';
}
