/** What the report page may ask of the extension. It names no path: the page shows text from repositories. */
export type ReportMessage = { readonly type: 'save' } | { readonly type: 'open'; readonly id: string };

/** Gives a message of the report page, or `undefined` for anything else. */
export function readReportMessage(sent: unknown): ReportMessage | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { type, id } = sent as { type?: unknown; id?: unknown };
  if (type === 'save') return { type };
  return type === 'open' && typeof id === 'string' && id.length <= 20 ? { type, id } : undefined;
}
