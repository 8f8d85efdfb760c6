import { notification } from '../handler';
import { readAnything } from '../params';

/** Ends the process: with 0 after `shutdown`, with 1 without. */
export const exit = notification('exit', readAnything, (session) => {
  session.end();
});
