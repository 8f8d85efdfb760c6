import { formats } from '@callsight/report';
import { request } from '../../handler';
import { textOf } from '../../params';
import type { ExportFormat, ExportResult } from '../../protocol';
import { reportInput } from '../../reportInput';

/** Gives the report of everything that is known in a format for files. */
export const exportReport = request(
  'callsight/exportReport',
  readFormat,
  async (session, format): Promise<ExportResult> => {
    const { input } = await reportInput(session);
    return { text: formats[format].render(input) };
  },
);

const exported: readonly ExportFormat[] = ['html', 'sarif', 'cyclonedx', 'csv', 'markdown', 'json'];

function readFormat(params: unknown): ExportFormat | undefined {
  const wanted = textOf(params, 'format');
  return exported.find((format) => format === wanted);
}
