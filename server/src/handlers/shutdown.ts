import { request } from '../handler';
import { readAnything } from '../params';

/** Stops all work; only `exit` is understood after it. */
export const shutdown = request('shutdown', readAnything, (session) => {
  session.isShutDown = true;
  session.stop();
});
