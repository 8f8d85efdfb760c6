import { EXIT, UserError } from '../exitCode';
import { WORDS } from '../words';

/** The flags of `lsp`: exactly one way to talk. */
export interface LspFlags {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  /** The process of the editor, with which the server ends. */
  readonly clientProcessId?: string;
}

/** Starts the language server; it lives until the editor ends it. */
export async function lspCommand({ stdio, nodeIpc, clientProcessId }: LspFlags): Promise<number> {
  if (Boolean(stdio) === Boolean(nodeIpc)) throw new UserError(WORDS.oneTransport);
  const { startServer } = await import('@callsight/server');
  startServer(stdio ? 'stdio' : 'ipc', clientProcessId === undefined ? undefined : Number(clientProcessId));
  return EXIT.clean;
}
