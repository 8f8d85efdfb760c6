import { request } from '../../handler';
import { readAnything } from '../../params';
import type { SentResult } from '../../protocol';

/** Gives the log of what left this machine, as lines for people. */
export const sent = request(
  'callsight/sent',
  readAnything,
  (session): SentResult => ({ text: session.world.network.sent() }),
);
