import type { Command } from '../app';
import { exportReport as writeReport } from '../exportReport';

/** Asks for a format and a file, and writes the report there. */
export const exportReport: Command = {
  id: 'exportReport',
  run: ({ server }) => writeReport(server),
};
