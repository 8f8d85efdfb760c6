import type { Handler } from './handler';
import { askHosts } from './handlers/callsight/askHosts';
import { askPlan } from './handlers/callsight/askPlan';
import { checkHost } from './handlers/callsight/checkHost';
import { doctor } from './handlers/callsight/doctor';
import { documentStatus } from './handlers/callsight/documentStatus';
import { exportReport } from './handlers/callsight/exportReport';
import { fetchPolicy } from './handlers/callsight/fetchPolicy';
import { hostCalls } from './handlers/callsight/hostCalls';
import { hostPlaces } from './handlers/callsight/hostPlaces';
import { hosts } from './handlers/callsight/hosts';
import { ignoreEdit } from './handlers/callsight/ignoreEdit';
import { keyedLists } from './handlers/callsight/keyedLists';
import { lockEdit } from './handlers/callsight/lockEdit';
import { network } from './handlers/callsight/network';
import { policyEdit } from './handlers/callsight/policyEdit';
import { policyFile } from './handlers/callsight/policyFile';
import { report } from './handlers/callsight/report';
import { scanWorkspace } from './handlers/callsight/scanWorkspace';
import { sent } from './handlers/callsight/sent';
import { updateLists } from './handlers/callsight/updateLists';
import { exit } from './handlers/exit';
import { initialize } from './handlers/initialize';
import { initialized } from './handlers/initialized';
import { shutdown } from './handlers/shutdown';
import { codeAction } from './handlers/textDocument/codeAction';
import { diagnostic } from './handlers/textDocument/diagnostic';
import { didChange } from './handlers/textDocument/didChange';
import { didClose } from './handlers/textDocument/didClose';
import { didOpen } from './handlers/textDocument/didOpen';
import { didSave } from './handlers/textDocument/didSave';
import { hover } from './handlers/textDocument/hover';
import { inlayHint } from './handlers/textDocument/inlayHint';
import { didChangeConfiguration } from './handlers/workspace/didChangeConfiguration';
import { didChangeWatchedFiles } from './handlers/workspace/didChangeWatchedFiles';
import { didChangeWorkspaceFolders } from './handlers/workspace/didChangeWorkspaceFolders';

/** Every message that the server understands; a test compares the list with the folder. */
export const handlers: readonly Handler[] = [
  initialize,
  initialized,
  shutdown,
  exit,
  didOpen,
  didChange,
  didSave,
  didClose,
  diagnostic,
  hover,
  codeAction,
  inlayHint,
  didChangeConfiguration,
  didChangeWatchedFiles,
  didChangeWorkspaceFolders,
  report,
  exportReport,
  checkHost,
  hostCalls,
  hosts,
  hostPlaces,
  scanWorkspace,
  documentStatus,
  policyFile,
  fetchPolicy,
  policyEdit,
  ignoreEdit,
  lockEdit,
  network,
  askPlan,
  askHosts,
  updateLists,
  keyedLists,
  sent,
  doctor,
];
