import type { Command } from './app';
import { allowHost } from './commands/allowHost';
import { checkHost } from './commands/checkHost';
import { denyHost } from './commands/denyHost';
import { doctor } from './commands/doctor';
import { exceptHost } from './commands/exceptHost';
import { explain } from './commands/explain';
import { exportReport } from './commands/exportReport';
import { fetchPolicy } from './commands/fetchPolicy';
import { ignoreFile } from './commands/ignoreFile';
import { ignoreLine } from './commands/ignoreLine';
import { mapVariable } from './commands/mapVariable';
import { openPolicy } from './commands/openPolicy';
import { openSample } from './commands/openSample';
import { probeHosts } from './commands/probeHosts';
import { quarantineHost } from './commands/quarantineHost';
import { recheckHost } from './commands/recheckHost';
import { replaceHost } from './commands/replaceHost';
import { requestApproval } from './commands/requestApproval';
import { restart } from './commands/restart';
import { scanWorkspace } from './commands/scanWorkspace';
import { setListKey } from './commands/setListKey';
import { setNetwork } from './commands/setNetwork';
import { showCalls } from './commands/showCalls';
import { showDataSent } from './commands/showDataSent';
import { showLog } from './commands/showLog';
import { showReport } from './commands/showReport';
import { updateLists } from './commands/updateLists';
import { updateLock } from './commands/updateLock';

/** Every command; a test compares the list with the folder and the manifest. */
export const commands: readonly Command[] = [
  allowHost,
  checkHost,
  denyHost,
  exceptHost,
  explain,
  exportReport,
  fetchPolicy,
  ignoreFile,
  ignoreLine,
  mapVariable,
  openPolicy,
  openSample,
  quarantineHost,
  recheckHost,
  replaceHost,
  requestApproval,
  doctor,
  probeHosts,
  setNetwork,
  setListKey,
  showDataSent,
  updateLists,
  updateLock,
  restart,
  scanWorkspace,
  showLog,
  showCalls,
  showReport,
];
