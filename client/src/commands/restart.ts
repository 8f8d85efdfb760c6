import type { Command } from '../app';

/** Ends the language server and starts a new one. */
export const restart: Command = {
  id: 'restart',
  run: ({ server }) => server.restart(),
};
