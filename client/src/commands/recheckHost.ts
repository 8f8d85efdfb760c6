import type { Command } from '../app';
import { textArgument } from '../ask';
import { askHost } from '../hostCard';

/** Asks a host anew that a document calls, whether its last answer is old or not. */
export const recheckHost: Command = {
  id: 'recheckHost',
  async run(app, argument) {
    const target = textArgument(argument, 'target');
    const host = textArgument(argument, 'host');
    return target && host && askHost(app, { target, uri: textArgument(argument, 'uri') }, host);
  },
};
