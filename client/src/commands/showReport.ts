import type { Command } from '../app';

/** Opens the risk report beside the editor, or brings it to the front. */
export const showReport: Command = {
  id: 'showReport',
  run: ({ report }) => report.show(),
};
