import type { Command } from './app';
import { allowHost } from './commands/allowHost';
import { checkHost } from './commands/checkHost';
import { ignoreLine } from './commands/ignoreLine';
import { mapVariable } from './commands/mapVariable';
import { openPolicy } from './commands/openPolicy';
import { openSample } from './commands/openSample';
import { quarantineHost } from './commands/quarantineHost';
import { restart } from './commands/restart';
import { scanWorkspace } from './commands/scanWorkspace';
import { showLog } from './commands/showLog';
import { showReport } from './commands/showReport';

/** Every command; a test compares the list with the folder and the manifest. */
export const commands: readonly Command[] = [
  allowHost,
  checkHost,
  ignoreLine,
  mapVariable,
  openPolicy,
  openSample,
  quarantineHost,
  restart,
  scanWorkspace,
  showLog,
  showReport,
];
