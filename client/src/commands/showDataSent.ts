import type { Command } from '../app';

/** Opens what left this machine as a text. */
export const showDataSent: Command = {
  id: 'showDataSent',
  run: ({ sent }) => sent.show(),
};
