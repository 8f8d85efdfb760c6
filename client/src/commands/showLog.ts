import type { Command } from '../app';

/** Shows what the extension and its server wrote down. */
export const showLog: Command = {
  id: 'showLog',
  run: ({ log }) => log.show(),
};
