import type { Command } from '../app';
import { textArgument } from '../ask';
import { showHost } from '../hostCard';

/** Lists where the points of a host come from that a document calls. */
export const explain: Command = {
  id: 'explain',
  async run(app, argument) {
    const target = textArgument(argument, 'target');
    return target && showHost(app, { target, uri: textArgument(argument, 'uri') });
  },
};
